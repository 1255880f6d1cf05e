/// What has just happened, in a line at the head of every page of an edition.
package struct BreakingBar: Hashable, Sendable {
    package let text: String
    /// A path of ours or an http address; empty for a line that leads nowhere.
    package let link: String
    /// When it is gone.
    package let until: Instant

    /// What was kept, taken for what it was.
    package init(text: String, link: String, until: Instant) {
        self.text = text
        self.link = link
        self.until = until
    }

    package func isShown(at now: Instant) -> Bool { now < until }

    /// Why it cannot be set now; nil when it can.
    package func fault(at now: Instant) -> BreakingBarFault? {
        if text.isEmpty { return .textMissing }
        if text.count > Self.textCharacters { return .textTooLong(text.count) }
        if !link.isEmpty, !Self.isAddress(link) { return .notAnAddress }
        return until > now ? nil : .timePast
    }

    package static let textCharacters = 160

    private static func isAddress(_ text: String) -> Bool {
        let hasSpace = text.unicodeScalars.contains { $0.properties.isWhitespace || $0.value < 0x20 }
        guard !hasSpace, !text.contains("\\"), text.utf8.count <= 2000 else { return false }
        if text.hasPrefix("/") { return !text.hasPrefix("//") }
        guard let scheme = ["https://", "http://"].first(where: text.lowercased().hasPrefix) else { return false }
        return !text.dropFirst(scheme.count).prefix { !"/?#".contains($0) }.isEmpty
    }
}

/// What is wrong with a breaking bar.
package enum BreakingBarFault: Error, Hashable, Sendable {
    case textMissing
    case textTooLong(Int)
    case notAnAddress
    case timePast
}
