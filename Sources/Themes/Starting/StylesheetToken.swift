/// What a style sheet is made of, as far as the braces go.
enum StylesheetToken: Equatable {
    /// With its marks.
    case comment(String)
    /// What stands before an opening brace.
    case opening(String)
    /// Without its semicolon.
    case declaration(String)
    case closing

    static func all(in stylesheet: String) -> [StylesheetToken] {
        var reader = StylesheetReader(rest: stylesheet[...])
        return reader.tokens()
    }
}

private struct StylesheetReader {
    var rest: Substring
    private var found: [StylesheetToken] = []
    private var pending = ""
    private var quotation: Character?

    init(rest: Substring) {
        self.rest = rest
    }

    mutating func tokens() -> [StylesheetToken] {
        while !rest.isEmpty {
            if quotation == nil, rest.hasPrefix("/*") { readComment() } else { readCharacter() }
        }
        return found
    }

    private mutating func readComment() {
        let end = rest.firstRange(of: "*/")?.upperBound ?? rest.endIndex
        found.append(.comment(String(rest[..<end])))
        rest = rest[end...]
    }

    private mutating func readCharacter() {
        let character = rest.removeFirst()
        if quotation == nil, "{;}".contains(character) { return end(at: character) }
        if character == "\"" || character == "'" {
            quotation = quotation == nil ? character : quotation == character ? nil : quotation
        }
        pending.append(character)
    }

    private mutating func end(at character: Character) {
        let text = pending.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        pending = ""
        if character == "{" { return found.append(.opening(text)) }
        if !text.isEmpty { found.append(.declaration(text)) }
        if character == "}" { found.append(.closing) }
    }
}
