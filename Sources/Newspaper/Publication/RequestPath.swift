import Documents

/// The path of a request, decoded once and never again.
package struct RequestPath: Hashable, Sendable {
    /// Decoded, beginning with `/`.
    package let text: String
    /// The parts between slashes; empty for `/`.
    package let parts: [String]
    package let endsWithSlash: Bool

    /// Nil when the path is not one that any page of ours could have: not percent-encoded UTF-8, an encoded slash, a
    /// null or other control character, a `.` or `..` part, an empty part, or longer than `maximumBytes`.
    package init?(encoded: String) {
        guard encoded.utf8.count <= Self.maximumBytes, encoded.utf8.first == UInt8(ascii: "/"),
            let text = Self.decoded(encoded)
        else { return nil }
        guard !text.unicodeScalars.contains(where: CharacterRules.isForbidden) else { return nil }
        var parts = text.dropFirst().split(separator: "/", omittingEmptySubsequences: false).map(String.init)
        if parts.last == "" { parts.removeLast() }
        guard parts.allSatisfy({ !$0.isEmpty && $0 != "." && $0 != ".." }) else { return nil }
        self.text = text
        self.parts = parts
        endsWithSlash = text.hasSuffix("/")
    }

    /// The longest path that is answered.
    package static let maximumBytes = 4096

    /// The same path with its last slash added or taken away.
    package var withOtherEnding: String {
        endsWithSlash ? String(text.dropLast()) : text + "/"
    }

    private static func decoded(_ encoded: String) -> String? {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(encoded.utf8.count)
        var iterator = encoded.utf8.makeIterator()
        while let byte = iterator.next() {
            guard byte == UInt8(ascii: "%") else {
                guard byte > 0x20, byte != UInt8(ascii: "\\") else { return nil }
                bytes.append(byte)
                continue
            }
            guard let high = iterator.next().flatMap(hexadecimal), let low = iterator.next().flatMap(hexadecimal)
            else { return nil }
            let value = high << 4 | low
            guard value != UInt8(ascii: "/"), value != UInt8(ascii: "\\"), value >= 0x20 else { return nil }
            bytes.append(value)
        }
        return String(validating: bytes, as: UTF8.self)
    }

    private static func hexadecimal(_ byte: UInt8) -> UInt8? {
        switch byte {
        case UInt8(ascii: "0")...UInt8(ascii: "9"): byte - UInt8(ascii: "0")
        case UInt8(ascii: "a")...UInt8(ascii: "f"): byte - UInt8(ascii: "a") + 10
        case UInt8(ascii: "A")...UInt8(ascii: "F"): byte - UInt8(ascii: "A") + 10
        default: nil
        }
    }
}
