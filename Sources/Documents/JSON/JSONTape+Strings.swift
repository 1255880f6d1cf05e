extension JSONTape {
    /// The string at this index, its escapes resolved and without the characters that no page may hold.
    func text(_ index: Int) -> String {
        let token = tokens[index]
        let slice = bytes[Int(token.start)..<Int(token.end)]
        if token.isPlain { return String(decoding: slice, as: UTF8.self) }
        return CharacterRules.cleaned(String(decoding: unescaped(slice), as: UTF8.self))
    }

    /// The integer at this index; nil when it is not a number, has a fraction or is too large.
    func integer(_ index: Int) -> Int? {
        guard kind(index) == .number else { return nil }
        return Int(String(decoding: bytes[Int(tokens[index].start)..<Int(tokens[index].end)], as: UTF8.self))
    }

    /// An unknown escape stands for the character itself, and half a surrogate pair for U+FFFD.
    private func unescaped(_ slice: ArraySlice<UInt8>) -> [UInt8] {
        var result: [UInt8] = []
        result.reserveCapacity(slice.count)
        var position = slice.startIndex
        while position < slice.endIndex {
            let byte = slice[position]
            position += 1
            guard byte == UInt8(ascii: "\\"), position < slice.endIndex else {
                result.append(byte)
                continue
            }
            let escaped = slice[position]
            position += 1
            switch escaped {
            case UInt8(ascii: "n"): result.append(0x0A)
            case UInt8(ascii: "t"): result.append(0x09)
            case UInt8(ascii: "r"): result.append(0x0D)
            case UInt8(ascii: "b"), UInt8(ascii: "f"): break
            case UInt8(ascii: "u"): result.append(contentsOf: String(scalar(in: slice, at: &position)).utf8)
            default: result.append(escaped)
            }
        }
        return result
    }

    private func scalar(in slice: ArraySlice<UInt8>, at position: inout Int) -> Unicode.Scalar {
        guard let high = hexadecimal(in: slice, at: &position) else { return "\u{FFFD}" }
        if let scalar = Unicode.Scalar(high) { return scalar }
        var after = position + 2
        guard high < 0xDC00, slice[position...].starts(with: [UInt8(ascii: "\\"), UInt8(ascii: "u")]),
            let low = hexadecimal(in: slice, at: &after), (0xDC00...0xDFFF).contains(low)
        else { return "\u{FFFD}" }
        position = after
        return Unicode.Scalar(0x10000 + (high - 0xD800) << 10 + (low - 0xDC00)) ?? "\u{FFFD}"
    }

    private func hexadecimal(in slice: ArraySlice<UInt8>, at position: inout Int) -> UInt32? {
        guard position + 4 <= slice.endIndex else { return nil }
        let digits = slice[position..<position + 4]
        guard digits.allSatisfy({ Character(UnicodeScalar($0)).isHexDigit }) else { return nil }
        position += 4
        return UInt32(String(decoding: digits, as: UTF8.self), radix: 16)
    }
}
