/// How like one story another is: what to offer to who has read it.
package struct Likeness: Hashable, Sendable {
    package let article: Identifier<Article>
    /// How well its words match the most telling words of the story, from 0 to 1 for the best of all candidates.
    package var words: Double
    /// How many topics both have.
    package var sharedTopics: Int
    package let published: Instant

    package init(article: Identifier<Article>, words: Double, sharedTopics: Int, published: Instant) {
        self.article = article
        self.words = words
        self.sharedTopics = sharedTopics
        self.published = published
    }

    /// Words count up to 1 and each shared topic a third, three at most; a story of the same time counts whole, one that
    /// is two years away three quarters, one of another age half.
    package func score(for time: Instant) -> Double {
        let years = abs(Double(published.milliseconds - time.milliseconds)) / Self.millisecondsAYear
        let subject = words + Double(min(sharedTopics, Self.topicsCounted)) / Double(Self.topicsCounted)
        return subject * (0.5 + 0.5 / (1 + years / Self.yearsToHalf))
    }

    /// The likest first, of each story once.
    package static func likest(_ candidates: [Likeness], at time: Instant, limit: Int) -> [Identifier<Article>] {
        let ranked = candidates.map { (article: $0.article, score: $0.score(for: time)) }
            .filter { $0.score > 0 }
            .sorted { ($0.score, $0.article) > ($1.score, $1.article) }
        return Array(ranked.prefix(limit).map(\.article))
    }

    private static let topicsCounted = 3
    private static let yearsToHalf = 2.0
    private static let millisecondsAYear = 365.25 * 86_400_000
}
