/// Percent-encoding as RFC 3986 has it: every byte that may not stand in its place becomes `%` and two digits.
package enum PercentEncoding {
    /// A path; its slashes and the other characters that a path may hold stay.
    package static func path(_ text: String) -> String { encoded(text, leaving: "-._~/!$&'()*+,;=:@") }

    /// A name or value of a query; only unreserved characters stay.
    package static func queryValue(_ text: String) -> String { encoded(text, leaving: "-._~") }

    /// What a redirect leads to: a path, not encoded, with its query and fragment, which are written already and keep
    /// their `%`. Nothing that ends a line of HTTP stays as it is.
    package static func target(_ text: String) -> String {
        let path = Redirect.path(of: text)
        let rest = String(decoding: text.utf8.dropFirst(path.utf8.count), as: UTF8.self)
        return self.path(path) + encoded(rest, leaving: "-._~/!$&'()*+,;=:@?#%")
    }

    private static func encoded(_ text: String, leaving marks: StaticString) -> String {
        let marks = UnsafeBufferPointer(start: marks.utf8Start, count: marks.utf8CodeUnitCount)
        guard !text.utf8.allSatisfy({ isAlphanumeric($0) || marks.contains($0) }) else { return text }
        return text.utf8.reduce(into: "") { result, byte in
            if isAlphanumeric(byte) || marks.contains(byte) {
                result.unicodeScalars.append(Unicode.Scalar(byte))
            } else {
                let digits = String(byte, radix: 16, uppercase: true)
                result += "%" + (digits.count == 1 ? "0" : "") + digits
            }
        }
    }

    private static func isAlphanumeric(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"):
            true
        default: false
        }
    }
}
