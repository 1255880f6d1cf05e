/// A JSON text as one flat list of its values, in the order in which they stand.
///
/// Written by hand because every article page decodes a document: Foundation's decoder costs milliseconds where this
/// costs microseconds, and it cannot say at which node a document is wrong. Strings stay undecoded until asked for.
struct JSONTape {
    enum Kind: UInt8 {
        case object
        case array
        case string
        case number
        case boolean
        case null
    }

    struct Token {
        let kind: Kind
        /// A string whose bytes can be taken as they stand: no escapes, nothing to remove.
        var isPlain = true
        /// The first byte of the value, after the quotation mark in a string.
        let start: Int32
        /// The byte after the value, before the quotation mark in a string.
        var end: Int32 = 0
        /// The index of the token after this value and all that is inside it.
        var next: Int32 = 0
    }

    let bytes: [UInt8]
    /// An object's members follow it as key, value, key, value; an array's elements as values.
    let tokens: [Token]

    init(_ bytes: [UInt8]) throws(DocumentError) {
        var parser = JSONTapeParser(bytes)
        tokens = try parser.parse()
        self.bytes = bytes
    }

    func kind(_ index: Int) -> Kind { tokens[index].kind }

    func next(after index: Int) -> Int { Int(tokens[index].next) }

    /// How many elements the array at this index has.
    func count(inside array: Int) -> Int {
        var count = 0
        var index = array + 1
        while index < next(after: array) {
            count += 1
            index = next(after: index)
        }
        return count
    }

    /// Whether the string at this index is exactly these ASCII characters.
    func string(_ index: Int, is expected: StaticString) -> Bool {
        let token = tokens[index]
        let count = Int(token.end - token.start)
        guard count == expected.utf8CodeUnitCount, token.isPlain else { return false }
        let start = Int(token.start)
        for offset in 0..<count where bytes[start + offset] != expected.utf8Start[offset] { return false }
        return true
    }

    /// The value of a member of the object at this index; nil when it is missing or null.
    func member(_ name: StaticString, of object: Int) -> Int? {
        var index = object + 1
        let end = next(after: object)
        while index < end {
            if string(index, is: name) { return kind(index + 1) == .null ? nil : index + 1 }
            index = next(after: index + 1)
        }
        return nil
    }
}
