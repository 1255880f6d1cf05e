import Documents
import ForeignHTML

extension ContentTranslation {
    /// A translation for an edition of a language and direction.
    init(context: ContentContext, language: String, direction: Direction) {
        self.init(context: context) { html in
            let reading = HTMLReader.read(html, language: language, direction: direction)
            return (reading.document, reading.left.compactMap(Self.problem))
        }
    }

    /// What a reader of the old site saw and a reader of ours will not; comments and tracking pixels were never seen.
    private static func problem(_ left: LeftOut) -> String? {
        guard left.kind != "comment", left.kind != "script", left.kind != "style", left.kind != "noscript" else {
            return nil
        }
        let detail = left.detail.map { " (\($0))" } ?? ""
        return "HTML that no story can hold is left out: \(left.kind)\(detail)"
    }
}
