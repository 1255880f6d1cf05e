extension StringProtocol {
    /// Without the white space at either end.
    package var trimmed: String {
        // Visible ASCII at both ends is the usual case and needs no look at Unicode's tables.
        if let first = utf8.first, let last = unicodeScalars.last, isVisibleASCII(first), last.isASCII,
            isVisibleASCII(UInt8(last.value))
        {
            return String(self)
        }
        guard let start = firstIndex(where: { !$0.isWhitespace }), let end = lastIndex(where: { !$0.isWhitespace })
        else {
            return ""
        }
        return String(self[start...end])
    }

    /// Nothing but white space, no-break spaces included.
    package var isBlank: Bool {
        if let first = utf8.first, isVisibleASCII(first) { return false }
        return allSatisfy(\.isWhitespace)
    }
}

private func isVisibleASCII(_ byte: UInt8) -> Bool { byte > 0x20 && byte < 0x7F }
