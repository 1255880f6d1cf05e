import Documents
package import Newspaper
import Storage

extension Newsroom {
    /// Begins a story without words; who begins it writes it.
    ///
    /// Throws `NewsroomError.unknownEdition`.
    package func startStory(edition: Identifier<Edition>) async throws -> Article {
        try await transaction { session in
            _ = try session.edition(edition)
            let article = Article(
                id: Identifier(rawValue: 0), edition: edition, externalID: nil, slug: .unnamed, permalink: nil,
                state: .draft, content: ArticleContent(headline: "", body: Document([.paragraph([])])),
                times: ArticleTimes(created: session.now, modified: session.now), revision: 0)
            let kept = try session.keep(article, replacing: nil, verb: "start")
            if let person = session.person {
                try session.connection.storyWriters.touch(kept.id, by: person.id, at: session.now)
            }
            return kept
        }
    }
}
