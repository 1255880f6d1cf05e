/// Prepares the `img` tags of a content: the real address of lazily loaded ones, the attachment they are, and no
/// smilies, emoji pictures or tracking pixels.
enum PictureTags {
    static func prepared(_ html: String) -> String {
        guard html.contains("<img") || html.contains("<IMG") else { return html }
        return MarkupTokenizer.tokens(of: html, verbatim: ["script", "style", "textarea", "noscript"])
            .map { token in
                switch token.kind {
                // Lazy loaders repeat each picture inside noscript.
                case .verbatim("noscript"): html.contains("data-src") || html.contains("data-lazy") ? "" : token.source
                case .opening("img"): prepared(token)
                default: token.source
                }
            }.joined()
    }

    private static func prepared(_ token: MarkupToken) -> String {
        let attributes = token.attributes
        let classes = attributes["class"] ?? ""
        let alternative = attributes["alt"] ?? ""
        if classes.contains("wp-smiley") || classes.split(separator: " ").contains("emoji") {
            return CharacterReferences.escaped(alternative)
        }
        guard let address = address(attributes), !isTracker(attributes) else { return "" }
        let attachment =
            AttachmentMark.number(in: classes, after: "wp-image-")
            ?? (attributes["data-id"] ?? attributes["data-attachment-id"]).flatMap(Int64.init)
        let source = attachment.map { AttachmentMark.marked(address, attachment: $0) } ?? address
        let size = ["width", "height"].compactMap { name in
            attributes[name].flatMap { Int($0) }.map { " \(name)=\"\($0)\"" }
        }.joined()
        let words = CharacterReferences.escaped(alternative)
        return "<img src=\"\(CharacterReferences.escaped(source))\" alt=\"\(words)\"\(size)>"
    }

    private static func address(_ attributes: [String: String]) -> String? {
        let lazy = ["data-src", "data-lazy-src", "data-original"].compactMap { attributes[$0] }.first { !$0.isEmpty }
        let plain = attributes["src"].flatMap { $0.hasPrefix("data:") || $0.isEmpty ? nil : $0 }
        return (lazy ?? plain ?? attributes["data-orig-file"])?.trimmingWhitespace()
    }

    private static func isTracker(_ attributes: [String: String]) -> Bool {
        let small: Set<String> = ["0", "1"]
        return small.contains(attributes["width"] ?? "") && small.contains(attributes["height"] ?? "")
    }
}
