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

    mutating func skipString() throws(JSONFault) {
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
