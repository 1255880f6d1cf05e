/// Where somebody gets mail, and what they sign in with; upper and lower case are the same.
package struct EmailAddress: Hashable, Sendable {
    /// In lower case.
    package let text: String

    /// Nil when no mail could be sent to it: a name, an at sign and a host, without spaces (RFC 5321's lengths).
    package init?(_ text: String) {
        let address = text.lowercased().split(whereSeparator: \.isWhitespace)
        guard address.count == 1, let only = address.first, only.utf8.count <= 254 else { return nil }
        let parts = only.split(separator: "@", omittingEmptySubsequences: false)
        guard parts.count == 2, (1...64).contains(parts[0].utf8.count), !parts[1].isEmpty else { return nil }
        guard only.unicodeScalars.allSatisfy(Self.isAllowed), !parts[1].hasPrefix("."), !parts[1].hasSuffix(".") else {
            return nil
        }
        guard !parts[1].contains("..") else { return nil }
        self.text = String(only)
    }

    private static func isAllowed(_ scalar: Unicode.Scalar) -> Bool {
        guard scalar.isASCII else { return scalar.properties.isAlphabetic }
        return scalar.value > 0x20 && scalar.value < 0x7F && !"\"(),:;<>[\\]".unicodeScalars.contains(scalar)
    }
}
