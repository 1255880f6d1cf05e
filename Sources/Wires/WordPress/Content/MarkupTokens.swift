/// One piece of HTML source: text, a tag or a comment, as it stands.
struct MarkupToken: Hashable, Sendable {
    enum Kind: Hashable, Sendable {
        case text
        case opening(name: String)
        case closing(name: String)
        case comment
        /// A whole element whose inside is not markup or must not be touched: `pre`, `script`, `style`, `textarea`.
        case verbatim(name: String)
    }

    var kind: Kind
    var source: String
}

/// Cuts HTML source into pieces without judging it; joined again they are the source, byte for byte.
struct MarkupTokenizer {
    private let bytes: [UInt8]
    private var index = 0
    private var tokens: [MarkupToken] = []
    private let verbatimNames: Set<String>

    static let untouched: Set<String> = ["pre", "script", "style", "textarea"]

    static func tokens(of source: String, verbatim: Set<String> = untouched) -> [MarkupToken] {
        var tokenizer = MarkupTokenizer(bytes: Array(source.utf8), verbatimNames: verbatim)
        tokenizer.run()
        return tokenizer.tokens
    }

    init(bytes: [UInt8], verbatimNames: Set<String>) {
        self.bytes = bytes
        self.verbatimNames = verbatimNames
    }

    private mutating func run() {
        var textStart = 0
        while index < bytes.count {
            guard bytes[index] == UInt8(ascii: "<"), let (kind, end) = markup(at: index) else {
                index += 1
                continue
            }
            append(.text, textStart..<index)
            append(kind, index..<end)
            index = end
            textStart = end
        }
        append(.text, textStart..<bytes.count)
    }

    private mutating func append(_ kind: MarkupToken.Kind, _ range: Range<Int>) {
        guard !range.isEmpty else { return }
        tokens.append(MarkupToken(kind: kind, source: String(decoding: bytes[range], as: UTF8.self)))
    }

    /// The tag, comment or untouched element that begins at `start`, and the place after it; nil when none does.
    func markup(at start: Int) -> (MarkupToken.Kind, Int)? {
        if starts(with: "<!--", at: start) {
            let end = find("-->", from: start + 4).map { $0 + 3 } ?? bytes.count
            return (.comment, end)
        }
        if starts(with: "<!", at: start) || starts(with: "<?", at: start) {
            return find(">", from: start).map { (.comment, $0 + 1) }
        }
        let isClosing = start + 1 < bytes.count && bytes[start + 1] == UInt8(ascii: "/")
        let nameStart = isClosing ? start + 2 : start + 1
        guard nameStart < bytes.count, Self.isLetter(bytes[nameStart]), let end = tagEnd(from: nameStart) else {
            return nil
        }
        let name = self.name(from: nameStart)
        if isClosing { return (.closing(name: name), end) }
        if verbatimNames.contains(name), let whole = find("</\(name)", from: end), let close = find(">", from: whole) {
            return (.verbatim(name: name), close + 1)
        }
        return (.opening(name: name), end)
    }

    private func name(from start: Int) -> String {
        let end = bytes[start...].firstIndex { !Self.isLetter($0) && !(0x30...0x39).contains($0) && $0 != 0x2D }
        return String(decoding: bytes[start..<(end ?? bytes.count)], as: UTF8.self).lowercased()
    }

    /// The place after the `>` that ends a tag; a `>` inside quotes does not. An unclosed quote ends at the first `>`.
    private func tagEnd(from start: Int) -> Int? {
        var quote: UInt8?
        var firstAngle: Int?
        for position in start..<bytes.count {
            let byte = bytes[position]
            if byte == UInt8(ascii: ">") {
                if quote == nil { return position + 1 }
                if firstAngle == nil { firstAngle = position + 1 }
            } else if let open = quote {
                if byte == open { quote = nil }
            } else if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
                if position > start, bytes[position - 1] == UInt8(ascii: "=") { quote = byte }
            } else if byte == UInt8(ascii: "<") {
                return nil
            }
            if position - start > Self.longestTag { return firstAngle }
        }
        return firstAngle
    }

    private static let longestTag = 64 * 1024

    private static func isLetter(_ byte: UInt8) -> Bool {
        (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
    }

    private func starts(with text: String, at start: Int) -> Bool {
        let wanted = text.utf8
        guard start + wanted.count <= bytes.count else { return false }
        return zip(wanted, bytes[start...]).allSatisfy { $0 == $1 || ($0 | 0x20 == $1 | 0x20 && Self.isLetter($0)) }
    }

    private func find(_ text: String, from start: Int) -> Int? {
        guard let first = text.utf8.first else { return nil }
        var position = start
        while position < bytes.count {
            if bytes[position] == first, starts(with: text, at: position) { return position }
            position += 1
        }
        return nil
    }
}

extension MarkupToken {
    /// The tag's attributes, names in lower case, character references in values resolved as far as addresses need.
    var attributes: [String: String] {
        guard case .opening = kind else { return [:] }
        var reader = AttributeReader(source.dropFirst().dropLast())
        return reader.tagAttributes()
    }

    func hasClass(_ name: String) -> Bool {
        attributes["class"]?.split(whereSeparator: \.isWhitespace).contains(Substring(name)) ?? false
    }
}

/// Reads `name="value" name='value' name=value name "value"`, as both tags and shortcodes have them.
struct AttributeReader {
    private var rest: Substring

    init(_ text: some StringProtocol) {
        rest = Substring(text)
    }

    mutating func tagAttributes() -> [String: String] {
        _ = rest.prefix { !$0.isWhitespace }
        rest = rest.drop { !$0.isWhitespace && $0 != "/" }
        var found: [String: String] = [:]
        for pair in pairs(entities: true) {
            if let name = pair.name?.lowercased(), found[name] == nil {
                found[name] = pair.value
            } else if pair.name == nil, found[pair.value.lowercased()] == nil {
                found[pair.value.lowercased()] = ""
            }
        }
        return found
    }

    /// All pairs in their order; a value without a name has nil.
    mutating func pairs(entities: Bool) -> [(name: String?, value: String)] {
        var found: [(name: String?, value: String)] = []
        while true {
            rest = rest.drop { $0.isWhitespace || $0 == "/" || $0 == "\u{A0}" }
            guard let first = rest.first else { return found }
            if let quote = Self.closing(first) {
                found.append((nil, clean(quoted(quote), entities)))
                continue
            }
            let name = rest.prefix { !$0.isWhitespace && $0 != "=" }
            if name.contains("://") {
                // An address may have "=" in it, but names nothing.
                found.append((nil, clean(value(), entities)))
                continue
            }
            rest = rest.dropFirst(name.count)
            let afterSpace = rest.drop(while: \.isWhitespace)
            guard afterSpace.first == "=" else {
                if name.isEmpty { rest = rest.dropFirst() } else { found.append((nil, clean(String(name), entities))) }
                continue
            }
            rest = afterSpace.dropFirst().drop(while: \.isWhitespace)
            found.append((String(name), clean(value(), entities)))
        }
    }

    private mutating func value() -> String {
        guard let first = rest.first else { return "" }
        if let quote = Self.closing(first) { return quoted(quote) }
        let value = rest.prefix { !$0.isWhitespace }
        rest = rest.dropFirst(value.count)
        return String(value)
    }

    private mutating func quoted(_ closing: Set<Character>) -> String {
        rest = rest.dropFirst()
        let value = rest.prefix { !closing.contains($0) }
        rest = rest.dropFirst(value.count).dropFirst()
        return String(value)
    }

    /// Editors turned quotes into curly ones; they enclose values all the same.
    private static func closing(_ quote: Character) -> Set<Character>? {
        switch quote {
        case "\"": ["\""]
        case "'": ["'"]
        case "\u{201C}", "\u{201D}", "\u{2033}": ["\u{201D}", "\u{201C}", "\u{2033}"]
        case "\u{2018}", "\u{2019}", "\u{2032}": ["\u{2019}", "\u{2018}", "\u{2032}"]
        default: nil
        }
    }

    private func clean(_ value: String, _ entities: Bool) -> String {
        entities ? CharacterReferences.resolved(value) : value
    }
}
