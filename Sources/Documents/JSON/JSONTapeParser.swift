/// Reads JSON (RFC 8259) into the tokens of a `JSONTape`, checking all of its grammar.
struct JSONTapeParser {
    /// Deeper than any document within `Limits.depth` can be: a table takes six JSON levels.
    private static let maximumDepth = Limits.depth * 6 + 16
    private static let maximumTokens = Limits.nodes * 20

    private let bytes: [UInt8]
    private var position = 0
    private var tokens: [JSONTape.Token] = []

    init(_ bytes: [UInt8]) {
        self.bytes = bytes
        tokens.reserveCapacity(bytes.count / 12)
    }

    mutating func parse() throws(DocumentError) -> [JSONTape.Token] {
        guard bytes.count <= Limits.jsonBytes else {
            throw DocumentError(path: "doc", problem: "larger than \(Limits.jsonBytes) bytes")
        }
        try value(depth: 0)
        skipWhitespace()
        guard position == bytes.count else { throw refusal("nothing may follow the document") }
        return tokens
    }

    private mutating func value(depth: Int) throws(DocumentError) {
        skipWhitespace()
        guard position < bytes.count else { throw refusal("the text ends too early") }
        guard depth <= Self.maximumDepth else { throw refusal("nested too deeply") }
        guard tokens.count < Self.maximumTokens else { throw refusal("too many values") }
        switch bytes[position] {
        case UInt8(ascii: "{"): try object(depth: depth)
        case UInt8(ascii: "["): try array(depth: depth)
        case UInt8(ascii: "\""): try string()
        case UInt8(ascii: "t"): try word("true", .boolean)
        case UInt8(ascii: "f"): try word("false", .boolean)
        case UInt8(ascii: "n"): try word("null", .null)
        default: try number()
        }
    }

    private mutating func object(depth: Int) throws(DocumentError) {
        let index = open(.object)
        if !consume(UInt8(ascii: "}")) {
            repeat {
                skipWhitespace()
                guard position < bytes.count, bytes[position] == UInt8(ascii: "\"") else {
                    throw refusal("a member's name is expected")
                }
                try string()
                guard consume(UInt8(ascii: ":")) else { throw refusal("\":\" is expected") }
                try value(depth: depth + 1)
            } while try continues(before: UInt8(ascii: "}"))
        }
        close(index)
    }

    private mutating func array(depth: Int) throws(DocumentError) {
        let index = open(.array)
        if !consume(UInt8(ascii: "]")) {
            repeat {
                try value(depth: depth + 1)
            } while try continues(before: UInt8(ascii: "]"))
        }
        close(index)
    }

    private mutating func string() throws(DocumentError) {
        let start = position + 1
        var isPlain = true
        position = endOfPlainText(from: start)
        while position < bytes.count, bytes[position] != UInt8(ascii: "\"") {
            guard bytes[position] >= 0x20 else { throw refusal("a control character in a string") }
            isPlain = false
            position = endOfPlainText(from: position + (bytes[position] == UInt8(ascii: "\\") ? 2 : 1))
        }
        guard position < bytes.count else { throw refusal("a string does not end") }
        tokens.append(
            .init(
                kind: .string, isPlain: isPlain, start: Int32(start), end: Int32(position),
                next: Int32(tokens.count + 1)))
        position += 1
    }

    /// Where the next byte stands that needs a look: the string's end, an escape, a control character, or the first byte
    /// of a character that a page may not hold. Most of a document's bytes pass through this loop.
    private func endOfPlainText(from start: Int) -> Int {
        bytes.withUnsafeBufferPointer { bytes in
            var index = start
            while index < bytes.count {
                let byte = bytes[index]
                if byte < 0x20 || byte == 0x22 || byte == 0x5C || byte == 0x7F || byte == 0xEF { break }
                index += 1
            }
            return index
        }
    }

    private mutating func number() throws(DocumentError) {
        let start = position
        if peek() == UInt8(ascii: "-") { position += 1 }
        let first = peek()
        let whole = skipDigits()
        var isSound = whole == 1 || (whole > 1 && first != UInt8(ascii: "0"))
        if peek() == UInt8(ascii: ".") {
            position += 1
            isSound = skipDigits() > 0 && isSound
        }
        if peek() | 0x20 == UInt8(ascii: "e") {
            position += 1
            if peek() == UInt8(ascii: "+") || peek() == UInt8(ascii: "-") { position += 1 }
            isSound = skipDigits() > 0 && isSound
        }
        guard isSound else {
            position = start
            throw refusal("a value is expected")
        }
        append(.number, from: start)
    }

    private mutating func word(_ word: StaticString, _ kind: JSONTape.Kind) throws(DocumentError) {
        let start = position
        for offset in 0..<word.utf8CodeUnitCount {
            guard peek() == word.utf8Start[offset] else { throw refusal("a value is expected") }
            position += 1
        }
        append(kind, from: start)
    }
}

extension JSONTapeParser {
    private mutating func open(_ kind: JSONTape.Kind) -> Int {
        tokens.append(JSONTape.Token(kind: kind, start: Int32(position)))
        position += 1
        return tokens.count - 1
    }

    private mutating func close(_ index: Int) {
        tokens[index].end = Int32(position)
        tokens[index].next = Int32(tokens.count)
    }

    private mutating func append(_ kind: JSONTape.Kind, from start: Int) {
        tokens.append(.init(kind: kind, start: Int32(start), end: Int32(position), next: Int32(tokens.count + 1)))
    }

    private mutating func continues(before end: UInt8) throws(DocumentError) -> Bool {
        if consume(UInt8(ascii: ",")) { return true }
        guard consume(end) else { throw refusal("\",\" or \"\(Character(UnicodeScalar(end)))\" is expected") }
        return false
    }

    private mutating func consume(_ byte: UInt8) -> Bool {
        skipWhitespace()
        guard peek() == byte else { return false }
        position += 1
        return true
    }

    private mutating func skipDigits() -> Int {
        let start = position
        while peek() >= UInt8(ascii: "0"), peek() <= UInt8(ascii: "9") { position += 1 }
        return position - start
    }

    private mutating func skipWhitespace() {
        while position < bytes.count {
            switch bytes[position] {
            case 0x20, 0x0A, 0x0D, 0x09: position += 1
            default: return
            }
        }
    }

    /// The byte at the position; 0, which no JSON holds, at the end.
    private func peek() -> UInt8 { position < bytes.count ? bytes[position] : 0 }

    private func refusal(_ problem: String) -> DocumentError {
        DocumentError(path: "byte \(position)", problem: problem)
    }
}
