import Newspaper
import Storage

/// Where a page of a list begins, as it stands in an address: `?after=1763800000000-42`.
struct ListPosition {
    static let parameter = "after"

    /// Nil for no text, or a text that is no position.
    static func key(_ text: String?) -> ListingKey? {
        guard let text, let dash = text.lastIndex(of: "-"),
            let milliseconds = Int64(text[..<dash]), let article = Int64(text[text.index(after: dash)...])
        else { return nil }
        return ListingKey(published: Instant(milliseconds: milliseconds), article: Identifier(rawValue: article))
    }

    static func text(_ card: ArticleCard) -> String {
        "\(card.published.milliseconds)-\(card.id.rawValue)"
    }

    /// Search results are ordered by score: `?after=bff4000000000000-42`, the score as the bits of a double in hexadecimal.
    static func hit(_ text: String?) -> SearchHit? {
        guard let text, let dash = text.firstIndex(of: "-"), let bits = UInt64(text[..<dash], radix: 16),
            let article = Int64(text[text.index(after: dash)...]), Double(bitPattern: bits).isFinite
        else { return nil }
        return SearchHit(article: Identifier(rawValue: article), score: Double(bitPattern: bits))
    }

    static func text(_ hit: SearchHit) -> String {
        "\(String(hit.score.bitPattern, radix: 16))-\(hit.article.rawValue)"
    }
}
