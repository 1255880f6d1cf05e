/// Why a line is not JSON, and at which byte of it (from 1).
struct JSONFault: Error, Hashable {
    let column: Int
    let reason: String
}

/// Reads one JSON text (RFC 8259) from its first byte to its last, in one pass and without a tree in between.
///
/// Written by hand because an archive has half a million lines: Foundation's reader takes longer for a line than much
/// of the rest of its import, knows nothing of keys that stand twice, and cannot say where a line is wrong.
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
    var position = 0
    /// How many halves of surrogate pairs became U+FFFD.
    var replacements = 0

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

    /// Reads a number; one too large for a double is infinite.
    mutating func number() throws(JSONFault) -> Double {
        let range = try skip()
        guard let number = Double(String(decoding: bytes[range], as: UTF8.self)) else { throw fault("not a number") }
        return number
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

    mutating func expect(_ byte: UInt8) throws(JSONFault) {
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
