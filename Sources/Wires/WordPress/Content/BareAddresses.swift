import Documents

/// Addresses that stand on a line of their own, which WordPress shows as embeds.
enum BareAddresses {
    /// `embedded` gives the HTML that replaces an address, or nil to leave it as it is.
    static func replaced(in html: String, _ embedded: (String) -> String?) -> String {
        guard html.contains("http") else { return html }
        let tokens = MarkupTokenizer.tokens(of: html)
        return tokens.indices.map { index -> String in
            let token = tokens[index]
            guard token.kind == .text, token.source.contains("http") else { return token.source }
            let startsLine = index == 0 || partsLines(tokens[index - 1])
            let endsLine = index == tokens.count - 1 || partsLines(tokens[index + 1])
            return replaced(token.source, startsLine: startsLine, endsLine: endsLine, embedded)
        }.joined()
    }

    private static func replaced(
        _ text: String, startsLine: Bool, endsLine: Bool, _ embedded: (String) -> String?
    ) -> String {
        let lines = text.split(omittingEmptySubsequences: false) { $0 == "\n" || $0 == "\r\n" }
        return lines.enumerated().map { number, line -> String in
            let isWhole = (number > 0 || startsLine) && (number < lines.count - 1 || endsLine)
            let address = line.trimmingWhitespace()
            guard isWhole, isAddress(address), let html = embedded(CharacterReferences.resolved(address)) else {
                return String(line)
            }
            return "\n\n\(html)\n\n"
        }.joined(separator: "\n")
    }

    private static func isAddress(_ text: String) -> Bool {
        (text.hasPrefix("http://") || text.hasPrefix("https://")) && !text.contains(where: \.isWhitespace)
    }

    private static func partsLines(_ token: MarkupToken) -> Bool {
        switch token.kind {
        case .opening(let name), .closing(let name): !inline.contains(name)
        case .comment, .verbatim: true
        case .text: false
        }
    }

    private static let inline: Set<String> = [
        "a", "abbr", "b", "bdi", "bdo", "cite", "code", "del", "em", "font", "i", "img", "ins", "kbd", "label", "mark",
        "q",
        "s", "samp", "small", "span", "strike", "strong", "sub", "sup", "tt", "u", "var",
    ]
}
