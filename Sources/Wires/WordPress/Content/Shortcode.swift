/// A shortcode as it stands in content: `[name attributes]` or `[name attributes]enclosed[/name]`.
struct Shortcode: Hashable, Sendable {
    var name: String
    /// What stands between the name and the bracket.
    var attributeSource: String
    var enclosed: String?
    var isSelfClosing = false
    /// Whether nothing else stands on its line.
    var standsAlone = false
    /// Whether only line ends, tags and other shortcodes touch it.
    var standsApart = false

    /// The named attributes, names in lower case.
    var attributes: [String: String] {
        var found: [String: String] = [:]
        for pair in pairs {
            if let name = pair.name { found[name.lowercased()] = pair.value }
        }
        return found
    }

    /// The values that stand without a name, in their order.
    var values: [String] { pairs.filter { $0.name == nil }.map(\.value) }

    private var pairs: [(name: String?, value: String)] {
        // The short form [youtube=address] has its one value right behind the name.
        let source = attributeSource.hasPrefix("=") ? String(attributeSource.dropFirst()) : attributeSource
        var reader = AttributeReader(source)
        if attributeSource.hasPrefix("=") {
            return [(nil, CharacterReferences.resolved(source.trimmingWhitespace().trimmingQuotes()))]
        }
        return reader.pairs(entities: true)
    }
}

extension String {
    fileprivate func trimmingQuotes() -> String {
        String(drop { "\"'".contains($0) }.reversed().drop { "\"'".contains($0) }.reversed())
    }
}

/// Finds the shortcodes of a content and has each replaced, leaving tags, code and bracketed prose alone.
struct ShortcodeScanner {
    /// Gives what replaces a shortcode; the scanner does not look at it again.
    typealias Expansion = (Shortcode) -> String

    private let bytes: [UInt8]
    private let tokenizer: MarkupTokenizer
    private let rules: ShortcodeRules
    private var output: [UInt8] = []
    private var index = 0

    /// `expand` is asked for each shortcode, outermost first.
    static func expand(_ source: String, rules: ShortcodeRules, _ expand: Expansion) -> String {
        guard source.utf8.contains(UInt8(ascii: "[")) else { return source }
        var scanner = ShortcodeScanner(bytes: Array(source.utf8), rules: rules)
        scanner.run(expand)
        return String(decoding: scanner.output, as: UTF8.self)
    }

    private init(bytes: [UInt8], rules: ShortcodeRules) {
        self.bytes = bytes
        self.rules = rules
        tokenizer = MarkupTokenizer(bytes: bytes, verbatimNames: ["pre", "code", "script", "style", "textarea"])
    }

    private mutating func run(_ expand: Expansion) {
        while index < bytes.count {
            switch bytes[index] {
            case UInt8(ascii: "<"): copyMarkup()
            case UInt8(ascii: "["): takeBracket(expand)
            default:
                output.append(bytes[index])
                index += 1
            }
        }
    }

    private mutating func copyMarkup() {
        guard let (kind, end) = tokenizer.markup(at: index) else {
            output.append(bytes[index])
            index += 1
            return
        }
        let source = bytes[index..<end]
        index = end
        if case .opening = kind, source.contains(UInt8(ascii: "[")) {
            // A shortcode inside a tag's attribute can become nothing that may stand there.
            let text = String(decoding: source, as: UTF8.self)
            output.append(contentsOf: Array(rules.withoutShortcodes(attributeText: text).utf8))
        } else {
            output.append(contentsOf: source)
        }
    }

    private mutating func takeBracket(_ expand: Expansion) {
        if copyEscaped() || dropClosing(expand) { return }
        guard let opening = opening(at: index) else {
            output.append(bytes[index])
            index += 1
            return
        }
        let closing = opening.isSelfClosing ? nil : closingTag(of: opening.name, from: opening.end)
        var shortcode = Shortcode(
            name: opening.name, attributeSource: String(decoding: bytes[opening.attributes], as: UTF8.self),
            isSelfClosing: opening.isSelfClosing)
        let end = closing?.upperBound ?? opening.end
        shortcode.standsAlone = isTouched(index..<end, onlyBy: ["\n", ">"], ["\n", "<"])
        shortcode.standsApart = isTouched(index..<end, onlyBy: ["\n", ">", "]"], ["\n", "<", "["])
        if let closing {
            shortcode.enclosed = String(decoding: bytes[opening.end..<closing.lowerBound], as: UTF8.self)
        }
        guard rules.recognises(shortcode) else {
            output.append(bytes[index])
            index += 1
            return
        }
        output.append(contentsOf: Array(expand(shortcode).utf8))
        index = end
    }

    /// `[[name]]` is how writers show a shortcode; one pair of brackets goes.
    private mutating func copyEscaped() -> Bool {
        guard index + 1 < bytes.count, bytes[index + 1] == UInt8(ascii: "["), let opening = opening(at: index + 1)
        else {
            return false
        }
        var end = opening.end
        if end >= bytes.count || bytes[end] != UInt8(ascii: "]") {
            guard let closing = closingTag(of: opening.name, from: end), closing.upperBound < bytes.count,
                bytes[closing.upperBound] == UInt8(ascii: "]")
            else { return false }
            end = closing.upperBound
        }
        output.append(contentsOf: bytes[(index + 1)..<end])
        index = end + 1
        return true
    }

    /// A closing tag whose opening is not here (it stood in another block) is never prose.
    private mutating func dropClosing(_ expand: Expansion) -> Bool {
        guard index + 2 < bytes.count, bytes[index + 1] == UInt8(ascii: "/") else { return false }
        let nameEnd = self.nameEnd(from: index + 2)
        guard nameEnd > index + 2, nameEnd < bytes.count, bytes[nameEnd] == UInt8(ascii: "]") else { return false }
        index = nameEnd + 1
        return true
    }
}

// MARK: - Grammar

extension ShortcodeScanner {
    private struct Opening {
        var name: String
        var attributes: Range<Int>
        var isSelfClosing: Bool
        var end: Int
    }

    private static let longestAttributes = 32 * 1024

    private func opening(at start: Int) -> Opening? {
        guard start + 1 < bytes.count else { return nil }
        let nameEnd = self.nameEnd(from: start + 1)
        guard nameEnd > start + 1, nameEnd < bytes.count else { return nil }
        let next = bytes[nameEnd]
        let isSpace = next == 0x20 || next == 0x09 || next == 0x0A || next == 0x0D || next == 0xC2
        guard isSpace || next == UInt8(ascii: "]") || next == UInt8(ascii: "/") || next == UInt8(ascii: "=") else {
            return nil
        }
        guard let bracket = closingBracket(from: nameEnd) else { return nil }
        let isSelfClosing = bracket > nameEnd && bytes[bracket - 1] == UInt8(ascii: "/")
        let name = String(decoding: bytes[(start + 1)..<nameEnd], as: UTF8.self)
        let attributes = nameEnd..<(isSelfClosing ? bracket - 1 : bracket)
        return Opening(name: name, attributes: attributes, isSelfClosing: isSelfClosing, end: bracket + 1)
    }

    private func nameEnd(from start: Int) -> Int {
        var position = start
        while position < bytes.count, position - start < 64 {
            let byte = bytes[position]
            let isLetter = (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
            let isOther = (0x30...0x39).contains(byte) || byte == UInt8(ascii: "_") || byte == UInt8(ascii: "-")
            guard isLetter || (isOther && position > start) else { break }
            position += 1
        }
        return position
    }

    /// The bracket that ends the opening tag: the first outside quotes, or the first of all when a quote never ends.
    private func closingBracket(from start: Int) -> Int? {
        var quote: UInt8?
        var first: Int?
        for position in start..<min(bytes.count, start + Self.longestAttributes) {
            let byte = bytes[position]
            if byte == UInt8(ascii: "]") {
                if quote == nil { return position }
                if first == nil { first = position }
            } else if byte == UInt8(ascii: "["), quote == nil {
                return first
            } else if let open = quote {
                if byte == open { quote = nil }
            } else if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
                let before = bytes[position - 1]
                if before == UInt8(ascii: "=") || before == 0x20 { quote = byte }
            }
        }
        return first
    }

    /// Where `[/name]` stands; nil when another `[name` comes before it, for then it closes that one.
    private func closingTag(of name: String, from start: Int) -> Range<Int>? {
        let wanted = Array(name.utf8)
        var position = start
        while let bracket = bytes[position...].firstIndex(of: UInt8(ascii: "[")) {
            position = bracket + 1
            guard position < bytes.count else { return nil }
            let isClosing = bytes[position] == UInt8(ascii: "/")
            let nameStart = isClosing ? position + 1 : position
            let end = nameStart + wanted.count
            guard end < bytes.count, bytes[nameStart..<end].elementsEqual(wanted) else { continue }
            if isClosing, bytes[end] == UInt8(ascii: "]") { return bracket..<(end + 1) }
            if !isClosing, nameEnd(from: nameStart) == end, !rules.mayNest(name) { return nil }
        }
        return nil
    }

    /// Whether nothing but these stands before and after, spaces aside; the ends of the content always may.
    private func isTouched(
        _ range: Range<Int>, onlyBy before: [Unicode.Scalar], _ after: [Unicode.Scalar]
    ) -> Bool {
        func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 || byte == 0x0D }
        var first = range.lowerBound - 1
        while first >= 0, isSpace(bytes[first]) { first -= 1 }
        var next = range.upperBound
        while next < bytes.count, isSpace(bytes[next]) { next += 1 }
        let startsThere = first < 0 || before.contains(Unicode.Scalar(bytes[first]))
        return startsThere && (next >= bytes.count || after.contains(Unicode.Scalar(bytes[next])))
    }
}
