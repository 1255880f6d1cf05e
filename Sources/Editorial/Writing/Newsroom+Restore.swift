package import Newspaper
import Storage

extension Newsroom {
    /// Takes up the text of an older revision as the one that is being written; what stood there is kept as a revision.
    ///
    /// Throws `NewsroomError.changedSince` when the text is no longer the one that was `seen`, `NewsroomError.unknownRevision`,
    /// or what `saveDraft` throws.
    package func restore(
        _ number: Int, of id: Identifier<Article>, seen: TextPoint
    ) async throws -> TextPoint {
        try await transaction { session in
            let story = try session.story(id, as: seen)
            guard let revision = try session.connection.revisions.find(article: id, number: number) else {
                throw NewsroomError.unknownRevision(number)
            }
            let content = try session.known(revision.content, in: story.article.edition)
            if story.content == content { return story.point }
            return try session.save(content, KeptText(content), in: story, afterAnother: true)
        }
    }
}
