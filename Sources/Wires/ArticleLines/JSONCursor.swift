/// Why a line is not JSON, and at which byte of it (from 1).
struct JSONFault: Error, Hashable {
    let column: Int
    let reason: String
}

/// Reads one JSON text (RFC 8259) from its first byte to its last, in one pass and without a tree in between.
///
/// Written by hand because an archive has half a million lines: Foundation's reader takes longer for a line than all the
/// rest of its import, knows nothing of keys that stand twice, and cannot say where a line is wrong.
struct JSONCursor {
    /// The kinds of value, by the byte with which they begin.
    enum Kind: String {
        case object = "an object"
        case array = "a list"
        case string = "text"
        case number = "a number"
        case boolean = "true or false"
        case null = "null"
    }

    /// Deeper than any document within its limits can be.
    private static let maximumDepth = 160

    /// UTF-8, which the caller has made sure of.
    let bytes: [UInt8]
    private(set) var position = 0
    /// How many halves of surrogate pairs became U+FFFD.
    private(set) var replacements = 0

    init(_ bytes: [UInt8]) {
        self.bytes = bytes
    }

    /// The kind of the value that comes next.
    mutating func kind() throws(JSONFault) -> Kind {
        skipWhitespace()
        switch peek() {
        case UInt8(ascii: "{"): return .object
        case UInt8(ascii: "["): return .array
        case UInt8(ascii: "\""): return .string
        case UInt8(ascii: "t"), UInt8(ascii: "f"): return .boolean
        case UInt8(ascii: "n"): return .null
        case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"): return .number
        default: throw fault(position < bytes.count ? "a value is expected" : "the text ends too early")
        }
    }

    /// Reads an object; `member` reads or skips the value that follows each name.
    mutating func members(
        _ member: (inout JSONCursor, String) throws(JSONFault) -> Void
    ) throws(JSONFault) {
        try expect(UInt8(ascii: "{"))
        guard !consume(UInt8(ascii: "}")) else { return }
        repeat {
            let name = try string()
            try expect(UInt8(ascii: ":"))
            try member(&self, name)
        } while consume(UInt8(ascii: ","))
        try expect(UInt8(ascii: "}"))
    }

    /// Reads a list; `element` reads or skips each of its values.
    mutating func elements(_ element: (inout JSONCursor) throws(JSONFault) -> Void) throws(JSONFault) {
        try expect(UInt8(ascii: "["))
        guard !consume(UInt8(ascii: "]")) else { return }
        repeat { try element(&self) } while consume(UInt8(ascii: ","))
        try expect(UInt8(ascii: "]"))
    }

    /// Passes over a value, checking its grammar, and tells which bytes it has.
    @discardableResult
    mutating func skip() throws(JSONFault) -> Range<Int> {
        skipWhitespace()
        let start = position
        try skip(depth: 1)
        return start..<position
    }

    /// Makes sure that nothing follows.
    mutating func end() throws(JSONFault) {
        skipWhitespace()
        guard position == bytes.count else { throw fault("nothing may follow the object") }
    }

    private mutating func skip(depth: Int) throws(JSONFault) {
        guard depth <= Self.maximumDepth else { throw fault("nested too deeply") }
        switch try kind() {
        case .object: try members { cursor, _ throws(JSONFault) in try cursor.skip(depth: depth + 1) }
        case .array: try elements { cursor throws(JSONFault) in try cursor.skip(depth: depth + 1) }
        case .string: try skipString()
        case .number: try skipNumber()
        case .boolean: try skipWord(peek() == UInt8(ascii: "t") ? "true" : "false")
        case .null: try skipWord("null")
        }
    }

    func fault(_ reason: String) -> JSONFault { JSONFault(column: position + 1, reason: reason) }
}

// MARK: Strings

extension JSONCursor {
    mutating func string() throws(JSONFault) -> String {
        let (range, hasEscapes) = try stringRange()
        guard hasEscapes else { return String(decoding: bytes[range], as: UTF8.self) }
        var text: [UInt8] = []
        text.reserveCapacity(range.count)
        var index = range.lowerBound
        while index < range.upperBound {
            guard bytes[index] == UInt8(ascii: "\\") else {
                let run = bytes[index..<range.upperBound].prefix { $0 != UInt8(ascii: "\\") }
                text.append(contentsOf: run)
                index = run.endIndex
                continue
            }
            appendEscape(at: &index, to: &text)
        }
        return String(decoding: text, as: UTF8.self)
    }

    private mutating func skipString() throws(JSONFault) {
        _ = try stringRange()
    }

    /// The bytes between the quotation marks, with every escape checked.
    private mutating func stringRange() throws(JSONFault) -> (range: Range<Int>, hasEscapes: Bool) {
        try expect(UInt8(ascii: "\""))
        let start = position
        var hasEscapes = false
        while position < bytes.count {
            switch bytes[position] {
            case UInt8(ascii: "\""):
                position += 1
                return (start..<position - 1, hasEscapes)
            case UInt8(ascii: "\\"):
                hasEscapes = true
                try checkEscape()
            case 0..<0x20: throw fault("a control character in a text; it must be escaped")
            default: position += 1
            }
        }
        throw fault("a text does not end")
    }

    private mutating func checkEscape() throws(JSONFault) {
        let length = position + 1 < bytes.count && bytes[position + 1] == UInt8(ascii: "u") ? 6 : 2
        guard position + length <= bytes.count else { throw fault("a text does not end") }
        let isSound =
            length == 6
            ? bytes[position + 2..<position + 6].allSatisfy { Self.hexadecimal($0) != nil }
            : "\"\\/bfnrt".utf8.contains(bytes[position + 1])
        guard isSound else { throw fault("an unknown escape") }
        position += length
    }

    private mutating func appendEscape(at index: inout Int, to text: inout [UInt8]) {
        let letter = bytes[index + 1]
        index += 2
        switch letter {
        case UInt8(ascii: "b"): text.append(0x08)
        case UInt8(ascii: "f"): text.append(0x0C)
        case UInt8(ascii: "n"): text.append(0x0A)
        case UInt8(ascii: "r"): text.append(0x0D)
        case UInt8(ascii: "t"): text.append(0x09)
        case UInt8(ascii: "u"): text.append(contentsOf: String(scalar(at: &index)).utf8)
        default: text.append(letter)
        }
    }

    private mutating func scalar(at index: inout Int) -> Unicode.Scalar {
        let high = codeUnit(at: index)
        index += 4
        if let scalar = Unicode.Scalar(high) { return scalar }
        if high < 0xDC00, index + 6 <= bytes.count, bytes[index] == UInt8(ascii: "\\"),
            bytes[index + 1] == UInt8(ascii: "u")
        {
            let low = codeUnit(at: index + 2)
            if (0xDC00...0xDFFF).contains(low),
                let scalar = Unicode.Scalar(0x10000 + (high - 0xD800) << 10 + (low - 0xDC00))
            {
                index += 6
                return scalar
            }
        }
        replacements += 1
        return "\u{FFFD}"
    }

    private func codeUnit(at index: Int) -> UInt32 {
        bytes[index..<min(index + 4, bytes.count)].reduce(0) { $0 << 4 | (Self.hexadecimal($1) ?? 0) }
    }

    private static func hexadecimal(_ byte: UInt8) -> UInt32? {
        switch byte {
        case UInt8(ascii: "0")...UInt8(ascii: "9"): UInt32(byte - UInt8(ascii: "0"))
        case UInt8(ascii: "a")...UInt8(ascii: "f"): UInt32(byte - UInt8(ascii: "a")) + 10
        case UInt8(ascii: "A")...UInt8(ascii: "F"): UInt32(byte - UInt8(ascii: "A")) + 10
        default: nil
        }
    }
}

// MARK: Bytes

extension JSONCursor {
    private mutating func skipNumber() throws(JSONFault) {
        if peek() == UInt8(ascii: "-") { position += 1 }
        let first = peek()
        let whole = skipDigits()
        guard whole == 1 || (whole > 1 && first != UInt8(ascii: "0")) else { throw fault("not a number") }
        if peek() == UInt8(ascii: ".") {
            position += 1
            guard skipDigits() > 0 else { throw fault("not a number") }
        }
        if peek() | 0x20 == UInt8(ascii: "e") {
            position += 1
            if peek() == UInt8(ascii: "+") || peek() == UInt8(ascii: "-") { position += 1 }
            guard skipDigits() > 0 else { throw fault("not a number") }
        }
    }

    private mutating func skipDigits() -> Int {
        let start = position
        while (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(peek()) { position += 1 }
        return position - start
    }

    private mutating func skipWord(_ word: String) throws(JSONFault) {
        guard bytes[position...].starts(with: word.utf8) else { throw fault("a value is expected") }
        position += word.utf8.count
    }

    private mutating func expect(_ byte: UInt8) throws(JSONFault) {
        guard consume(byte) else {
            throw fault(
                position < bytes.count
                    ? "\"\(Character(UnicodeScalar(byte)))\" is expected" : "the text ends too early")
        }
    }

    private mutating func consume(_ byte: UInt8) -> Bool {
        skipWhitespace()
        guard peek() == byte else { return false }
        position += 1
        return true
    }

    private mutating func skipWhitespace() {
        while position < bytes.count {
            switch bytes[position] {
            case 0x20, 0x0A, 0x0D, 0x09: position += 1
            default: return
            }
        }
    }

    /// The byte at the position; 0, which no JSON holds outside of strings, at the end.
    private func peek() -> UInt8 { position < bytes.count ? bytes[position] : 0 }
}
