package import Newspaper
import Storage

/// What became of words that somebody saved.
package enum SaveOutcome: Hashable, Sendable {
    /// They are kept; whoever saves next starts from here.
    case saved(TextPoint)
    /// Somebody saved other words since. Nothing was changed; here is their text.
    case clash(StandingText)
}

/// A story's text as it stands, and whose it is.
package struct StandingText: Hashable, Sendable {
    package let point: TextPoint
    package let author: String
    package let saved: Instant
    package let content: ArticleContent

    package init(point: TextPoint, author: String, saved: Instant, content: ArticleContent) {
        self.point = point
        self.author = author
        self.saved = saved
        self.content = content
    }
}

extension Newsroom {
    /// Keeps what somebody is writing, without touching what readers see. `start` is where their text began.
    ///
    /// What one person writes without a long pause is one revision: it is kept when somebody else goes on, after a pause,
    /// or by the next move. Throws `NewsroomError`, or the `ArticleFault` of words that cannot be kept.
    package func saveDraft(
        _ content: ArticleContent, of id: Identifier<Article>, from start: TextPoint
    ) async throws -> SaveOutcome {
        // Making the text's other forms is the dear part; the transaction need not wait for it.
        let text = KeptText(content)
        return try await transaction { session in
            let story = try session.story(id)
            let content = try session.known(content, in: story.article.edition)
            if let fault = content.draftFault { throw fault }
            if story.content == content { return .saved(story.point) }
            guard story.point == start else { return .clash(try session.standing(story)) }
            return .saved(try session.save(content, text, in: story))
        }
    }
}

extension Session {
    /// Keeps the story's next text as its open draft. `afterAnother` begins a revision of its own, whoever wrote before.
    func save(
        _ content: ArticleContent, _ text: KeptText, in story: StoryText, afterAnother: Bool = false
    ) throws -> TextPoint {
        var draft = Draft(
            article: story.article.id, point: TextPoint(revision: story.point.revision, saves: story.point.saves + 1),
            writer: person?.id, author: actor, began: now, saved: now, content: content)
        if let open = story.draft {
            if !afterAnother, open.goesOn(with: person?.id, at: now) {
                draft.began = open.began
            } else if let kept = try keepRevision(of: open, state: story.article.state) {
                draft.point = TextPoint(revision: kept, saves: 1)
            }
        }
        try connection.drafts.keep(draft, text: text)
        try connection.pictureUses.set(pictures(in: content), in: .draft(draft.article))
        if !story.article.state.isSettled {
            var article = story.article
            article.content = content
            article.times.modified = now
            try connection.articles.update(article, text: text)
        }
        if let person { try connection.storyWriters.touch(draft.article, by: person.id, at: now) }
        return draft.point
    }

    fileprivate func standing(_ story: StoryText) throws -> StandingText {
        let revision = story.point.revision
        let author = try connection.revisions.author(article: story.article.id, number: revision)
        return StandingText(
            point: story.point, author: story.draft?.author ?? author ?? "",
            saved: story.draft?.saved ?? story.article.times.modified, content: story.content)
    }

    /// The content without what is no longer there to be chosen: a section, topic, person, picture or story. What was
    /// merged is followed to what took its place.
    func known(_ content: ArticleContent, in edition: Identifier<Edition>) throws -> ArticleContent {
        let tree = try self.edition(edition).sections
        let content = try connection.successors.following(content)
        var known = content
        known.sections = content.sections.filter { tree[id: $0] != nil }
        known.byline = Byline(try connection.contributors.find(content.byline.contributors).map(\.id))
        known.topics = try connection.topics.find(content.topics).filter { $0.edition == edition }.map(\.id)
        known.related = try connection.storyLines.find(content.related).map(\.id)
        if let lead = content.leadPicture, try connection.pictures.find([lead.picture]).isEmpty {
            known.leadPicture = nil
        }
        return known
    }
}
