extension String {
    /// The text with the five characters that mean something in HTML replaced, safe in elements and in quoted attributes.
    ///
    /// It works on bytes: a quotation mark followed by a combining accent is one `Character`, which a comparison by
    /// character would let through unescaped.
    var escapedForHTML: String {
        guard utf8.contains(where: { Self.replacement(of: $0) != nil }) else { return self }
        var escaped: [UInt8] = []
        escaped.reserveCapacity(utf8.count + 32)
        for byte in utf8 {
            if let replacement = Self.replacement(of: byte) {
                escaped.append(contentsOf: replacement.utf8)
            } else {
                escaped.append(byte)
            }
        }
        return String(decoding: escaped, as: UTF8.self)
    }

    private static func replacement(of byte: UInt8) -> String? {
        switch byte {
        case UInt8(ascii: "&"): "&amp;"
        case UInt8(ascii: "<"): "&lt;"
        case UInt8(ascii: ">"): "&gt;"
        case UInt8(ascii: "\""): "&quot;"
        case UInt8(ascii: "'"): "&#39;"
        default: nil
        }
    }
}
