/// What stands inside a line of text.
package indirect enum Inline: Hashable, Sendable {
    /// A run of text with its marks, outermost first.
    case text(String, [Mark])
    case lineBreak
    /// A note that readers find at the foot of the story; it is numbered when it is written out.
    case footnote([Inline])

    package static func text(_ text: String) -> Inline { .text(text, []) }
}

/// A quality of a run of text.
package enum Mark: Hashable, Sendable {
    case strong
    case emphasis
    case code
    case strikethrough
    case `subscript`
    case superscript
    case link(LinkTarget)
    /// Words in another language or direction than the story's.
    case language(String?, Direction?)

    var isLink: Bool {
        if case .link = self { true } else { false }
    }
}

/// An address that a link may carry: http, https, mailto, tel, or a path or fragment of this site.
package struct LinkTarget: Hashable, Sendable {
    package let address: String

    /// Nil when the address is of a kind that no link may carry (such as `javascript:`) or holds control characters.
    package init?(_ address: String) {
        let trimmed = address.trimmed
        guard !trimmed.isEmpty, trimmed.utf8.count <= Limits.addressBytes else { return nil }
        guard trimmed.utf8.allSatisfy({ $0 > 0x20 && $0 != 0x7F }) else { return nil }
        guard Self.hasAllowedScheme(trimmed) else { return nil }
        self.address = trimmed
    }

    /// Whether it is an absolute http or https address, as an embed's must be.
    package var isWeb: Bool {
        let start = address.prefix(8).lowercased()
        return address.utf8.count > 8 && (start.hasPrefix("http://") || start.hasPrefix("https://"))
    }

    private static let allowedSchemes: Set<String> = ["http", "https", "mailto", "tel"]

    private static func hasAllowedScheme(_ address: String) -> Bool {
        guard let end = address.utf8.firstIndex(where: { ":/?#".utf8.contains($0) }) else { return true }
        guard address.utf8[end] == UInt8(ascii: ":") else { return true }
        return allowedSchemes.contains(address[..<end].lowercased())
    }
}

/// The direction that text runs in.
package enum Direction: String, Hashable, Sendable, CaseIterable {
    case leftToRight = "ltr"
    case rightToLeft = "rtl"
}
