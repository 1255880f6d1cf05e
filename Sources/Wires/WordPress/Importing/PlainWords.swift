import Documents
import ForeignHTML

/// Words that bear HTML in WordPress and none here: titles, names, excerpts.
enum PlainWords {
    /// The text of HTML on one line.
    static func line(_ html: String) -> String {
        guard html.utf8.contains(where: { $0 == UInt8(ascii: "<") || $0 == UInt8(ascii: "&") }) else {
            return html.withCollapsedSpace.trimmingWhitespace()
        }
        // A name may have been escaped twice; tags appear only after the first reading.
        let text = HTMLReader.read("<p>\(html)</p>").document.plainText
        return CharacterReferences.resolved(text).withCollapsedSpace.trimmingWhitespace()
    }

    /// The text of classic content, its shortcodes left out, on one line.
    static func excerpt(_ html: String) -> String {
        let plain = ShortcodeScanner.expand(html, rules: ShortcodeRules()) { $0.enclosed ?? "" }
        return line(plain)
    }

    /// The first words of a text, for what has no title.
    static func opening(of document: Document) -> String? {
        let words = Excerpt.cut(document.plainText.withCollapsedSpace, maximumCharacters: 80).trimmingWhitespace()
        return words.isEmpty ? nil : words
    }
}
