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
            try session.requireMove(from: story.article.state, to: state)
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
    func requireMove(from: ArticleState, to: ArticleState) throws {
        guard let person else { return }
        let handsIn = [.draft, .submitted].contains(from) && [.draft, .submitted].contains(to)
        if handsIn || person.may(.publish) { return }
        throw NewsroomError.forbidden(.publish)
    }

    /// Those who can take a story in hand are told when it is handed in, those who write it of everything else.
    fileprivate func tellOfMove(_ article: Article) throws {
        guard article.state == .submitted else { return try tellWriters(of: article) }
        try tell(.submitted, about: article.id, to: connection.staff.all().filter { $0.may(.publish) })
    }
}
