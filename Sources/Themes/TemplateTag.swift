/// A tag of a template, such as `{{>card}}`, with the line on which it begins.
struct TemplateTag: Sendable {
    /// What the tag does: `#`, `^`, `/`, `>`, `<`, `$`, `!`, `=`, `%` or `&`, as Mustache has them; a space for a value.
    let sign: Character
    let name: String
    let line: Int

    /// Whether everything up to a closing tag belongs to it.
    var isOpening: Bool { "#^<$".contains(sign) }

    /// The tags of a template in their order.
    static func all(in lines: [String]) -> [TemplateTag] {
        var tags: [TemplateTag] = []
        var line = 1
        var rest = lines.joined(separator: "\n")[...]
        while let start = rest.firstRange(of: "{{") {
            line += rest[..<start.lowerBound].count { $0 == "\n" }
            rest = rest[start.upperBound...]
            guard let end = rest.firstRange(of: "}}") else { break }
            let content = rest[..<end.lowerBound]
            tags.append(TemplateTag(content: content, line: line))
            line += content.count { $0 == "\n" }
            rest = rest[end.upperBound...]
        }
        return tags
    }

    private init(content: Substring, line: Int) {
        let sign = content.first { !$0.isWhitespace } ?? " "
        let isSigned = "#^/><$!=%&{".contains(sign)
        self.sign = isSigned ? sign : " "
        let name = isSigned ? content.drop { $0 != sign }.dropFirst() : content
        self.name = String(name.trimmingPrefix { $0.isWhitespace }.prefix { !$0.isWhitespace })
        self.line = line
    }
}
