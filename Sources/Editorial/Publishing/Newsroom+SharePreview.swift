package import Credentials
package import Newspaper
import Storage

extension Newsroom {
    /// How long a link to a story that is not public may be open.
    package static let previewDays = 1...30

    /// Makes a link by which somebody outside the newsroom sees a story as it stands, for some days. It is given out here
    /// and nowhere else; only its digest is kept.
    ///
    /// Throws a `NewsroomError`, or `ArticleFault.underEmbargo`.
    package func sharePreview(of id: Identifier<Article>, days: Int) async throws -> SecretToken {
        precondition(Self.previewDays.contains(days), "a link that is open for \(days) days")
        let token = SecretToken()
        try await transaction { session in
            let story = try session.story(id).article
            if let embargo = story.times.embargo, session.now < embargo {
                throw ArticleFault.underEmbargo(until: embargo)
            }
            let ends = session.now.adding(seconds: Double(days) * 86_400)
            try session.connection.previewLinks.add(
                tokenHash: token.digest, of: id, author: session.actor, ends: ends)
            try session.audit("sharePreview", "article", id.rawValue, detail: ends.rfc3339)
        }
        return token
    }

    /// Ends every link to a story. Throws a `NewsroomError`.
    package func endPreviews(of id: Identifier<Article>) async throws {
        try await transaction { session in
            let story = try session.story(id).article
            guard try session.connection.previewLinks.end(of: story.id) else { return }
            try session.audit("endPreviews", "article", story.id.rawValue)
        }
    }

    /// The story that a link shows, with its words as they are being written; nil when the link is over, or while the story
    /// is under embargo.
    package func previewed(_ token: SecretToken) async throws -> Article? {
        let now = clock.now()
        return try await database.read { connection in
            guard let id = try connection.previewLinks.article(tokenHash: token.digest, at: now),
                var article = try connection.articles.find(id), article.state != .withdrawn
            else { return nil }
            if let embargo = article.times.embargo, now < embargo { return nil }
            if let draft = try connection.drafts.find(id) { article.content = draft.content }
            return article
        }
    }
}
