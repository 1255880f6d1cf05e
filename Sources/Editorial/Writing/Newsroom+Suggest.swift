import Documents
package import Newspaper
import Storage

/// What is offered to somebody who writes a story.
package struct StorySuggestions: Sendable {
    package let topics: [Topic]
    /// Public stories of the same edition.
    package let related: [Identifier<Article>]
}

extension Newsroom {
    /// The topics and the related stories that a story's text suggests as it is being written, the likeliest first and
    /// none that it has already: topics that its words name, and those of the stories most like it.
    ///
    /// Throws `NewsroomError.unknownArticle`.
    package func suggestions(for id: Identifier<Article>) async throws -> StorySuggestions {
        try await reading { session in
            let story = try session.text(of: session.readable(id))
            var article = story.article
            article.content = story.content
            let text = article.content.body.plainText
            let like = try session.likest(to: article, text: text, at: session.now)
            let named = try session.topicsNamed(in: article, text: text)
            let common = try session.connection.topics.commonest(
                of: like, edition: article.edition, limit: Self.mostOffered)
            var offered = Set(article.content.topics)
            return StorySuggestions(
                topics: Array((named + common).filter { offered.insert($0.id).inserted }.prefix(Self.mostOffered)),
                related: Array(like.prefix(Self.mostOffered)))
        }
    }

    private static let mostOffered = 6
}

extension Session {
    /// The topics whose names stand in a story; those in its headline and standfirst first, then those named most.
    fileprivate func topicsNamed(in article: Article, text: String) throws -> [Topic] {
        let content = article.content
        let head = TopicPhrases.counted(in: "\(content.headline) \(content.standfirst)")
        let counts = head.mapValues { $0 * Self.weightOfHead }.merging(
            TopicPhrases.counted(in: text), uniquingKeysWith: +)
        let found = try connection.topics.find(slugs: Array(counts.keys), edition: article.edition)
        return found.sorted { (counts[$0.slug.text] ?? 0, $1.id) > (counts[$1.slug.text] ?? 0, $0.id) }
    }

    private static let weightOfHead = 5
}
