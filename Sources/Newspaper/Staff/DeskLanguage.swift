package import Documents

/// A language in which the desk speaks to those who work at it.
package enum DeskLanguage: String, CaseIterable, Hashable, Sendable {
    case english = "en"
    case hebrew = "he"
    case arabic = "ar"
    case french = "fr"

    /// As whoever speaks it calls it.
    package var name: String {
        switch self {
        case .english: "English"
        case .hebrew: "עברית"
        case .arabic: "العربية"
        case .french: "Français"
        }
    }

    package var direction: Direction { Direction(language: rawValue) }

    /// The one that a browser's `Accept-Language` likes best, such as `fr-CA, fr;q=0.8, en;q=0.5`; of those that it likes alike, the
    /// one that it names first. Nil when it names none of them.
    package init?(acceptedBy header: String) {
        let likings = header.prefix(Self.longestHeader).split(separator: ",").compactMap(Self.liking)
        let best = likings.enumerated().max { ($0.element.quality, $1.offset) < ($1.element.quality, $0.offset) }
        guard let language = best?.element.language else { return nil }
        self = language
    }

    /// What one part of the header says; nil for a language that the desk does not have, or one that is refused.
    private static func liking(_ part: Substring) -> (language: DeskLanguage, quality: Double)? {
        let fields = part.split(separator: ";").map { $0.filter { !$0.isWhitespace } }
        guard let tag = fields.first?.split(separator: "-").first.map({ $0.lowercased() }),
            let language = DeskLanguage(rawValue: tag == "iw" ? "he" : tag)
        else { return nil }
        let quality = fields.dropFirst().first { $0.hasPrefix("q=") }.map { Double($0.dropFirst(2)) ?? 0 } ?? 1
        return quality > 0 ? (language, quality) : nil
    }

    private static let longestHeader = 1000
}
