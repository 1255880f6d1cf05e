package import Newspaper
import Storage

extension Newsroom {
    /// Hands a story on, or back, on its way to publication: to any state in which readers do not find it.
    ///
    /// Who may not publish may only hand in what is theirs and take it back. Throws `NewsroomError.changedSince` when its
    /// text is no longer the one that was `seen`, other `NewsroomError`s, or an `ArticleFault`.
    @discardableResult
    package func move(
        _ id: Identifier<Article>, to state: ArticleState, seen: TextPoint, note: String = ""
    ) async throws -> Article {
        precondition(!state.isSettled, "publishing, scheduling and withdrawing are verbs of their own")
        return try await transaction { session in
            let story = try session.story(id, as: seen)
            try session.requireMove(of: story, to: state)
            var moved = story.article
            moved.content = story.content
            if let fault = moved.fault(movingTo: state, now: session.now) { throw fault }
            let kept = try session.settle(story, as: state, verb: "move", note: note) { article in
                // An address that no reader has seen is given up.
                if article.times.firstPublished == nil {
                    article.permalink = nil
                    article.times.published = nil
                }
            }
            try session.tellOfMove(kept)
            return kept
        }
    }
}

extension Session {
    /// Who may not publish may only hand in and take back.
    ///
    /// Throws what `requirePublishing` throws.
    func requireMove(of story: StoryText, to state: ArticleState) throws {
        let handsIn = [story.article.state, state].allSatisfy { [.draft, .submitted].contains($0) }
        if !handsIn { try requirePublishing(story) }
    }

    /// Those who can take a story in hand are told when it is handed in, those who write it of everything else.
    fileprivate func tellOfMove(_ article: Article) throws {
        guard article.state == .submitted else { return try tellWriters(of: article) }
        let sections = try edition(article.edition).sections
        try tell(
            .submitted, about: article.id,
            to: connection.staff.all().filter { $0.mayPublish(article, as: article.content, in: sections) })
    }
}
