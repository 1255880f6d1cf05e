import Foundation
import Newspaper

/// A story that matches a query, before it has its place among the others.
struct SearchMatch: Sendable {
    let article: Identifier<Article>
    /// How well the words match, by the engine's own measure; the higher the better.
    let text: Double
    let published: Instant
}

/// How closely a story has the words of a query.
enum SearchCloseness: Double {
    /// Some word only in another of its forms.
    case otherForms = 0.5
    /// Each word as it was written.
    case asWritten = 1
    /// All the words side by side and in their order.
    case sideBySide = 1.5
}

/// The order of hits: text × closeness × freshness (docs/decisions/010-search.md).
enum SearchRanking {
    /// Best first, the newer identifier first among equals.
    static func ranked(
        _ matches: [SearchMatch], closeness: (Identifier<Article>) -> SearchCloseness
    ) -> [SearchHit] {
        let newest = matches.map(\.published).max() ?? Instant(milliseconds: 0)
        return matches.map { match in
            let value = match.text * closeness(match.article).rawValue * freshness(of: match.published, newest: newest)
            return SearchHit(article: match.article, score: -value)
        }.sorted { ($0.score, $1.article) < ($1.score, $0.article) }
    }

    /// 1 for the newest hit, 0.8 for one that is two years older, 0.64 after twenty: age alone never hides a story. It
    /// counts from the newest hit and not from today, so that the order does not change between two pages of hits.
    static func freshness(of published: Instant, newest: Instant) -> Double {
        let years = Double(newest.milliseconds - published.milliseconds) / millisecondsAYear
        return lastingPart + (1 - lastingPart) / (1 + max(0, years) / yearsToHalf)
    }

    private static let lastingPart = 0.6
    private static let yearsToHalf = 2.0
    private static let millisecondsAYear = 365.25 * 86_400_000
}
