package import Newspaper
import Storage

extension Newsroom {
    /// Makes a story's text public, at once: a new one, one that was withdrawn, or what was written anew in one that
    /// readers have. When this answers, every reader sees it.
    ///
    /// - Parameter isMarkedModified: Whether readers are told when it was changed; a first publication never is.
    ///
    /// Throws `NewsroomError.changedSince` when the text is no longer the one that was `seen`, other `NewsroomError`s, an
    /// `ArticleFault`, or `PublishingFault.blocked`.
    @discardableResult
    package func publish(
        _ id: Identifier<Article>, seen: TextPoint, isMarkedModified: Bool = true, note: String = ""
    ) async throws -> Article {
        try require(.publish)
        return try await transaction { session in
            let story = try session.story(id, as: seen)
            try session.requirePublishing(story)
            try session.check(story, becomes: .published)
            try session.requireChecked(story)
            let former = story.article.times
            return try session.decide(story, .published, verb: "publish", note: note) { article in
                if former.firstPublished == nil {
                    article.times.published = session.now
                    article.times.firstPublished = session.now
                } else if !isMarkedModified {
                    article.times.modified = former.modified
                }
                try session.giveAddress(to: &article, from: story.article)
            }
        }
    }

    /// Has a story's text made public at a time to come. Its words are settled until then; what is written meanwhile is a
    /// draft beside them.
    ///
    /// Throws what `publish` throws, and `ArticleFault.noTimeToSchedule` for a time that is past.
    @discardableResult
    package func schedule(
        _ id: Identifier<Article>, at time: Instant, seen: TextPoint, note: String = ""
    ) async throws -> Article {
        try require(.publish)
        return try await transaction { session in
            let story = try session.story(id, as: seen)
            try session.requirePublishing(story)
            guard time > session.now else { throw ArticleFault.noTimeToSchedule }
            try session.check(story, becomes: .scheduled, at: time)
            try session.requireChecked(story, at: time)
            if let embargo = story.article.times.embargo, time < embargo {
                throw ArticleFault.underEmbargo(until: embargo)
            }
            return try session.decide(story, .scheduled, verb: "schedule", note: note) { article in
                article.times.published = time
                try session.giveAddress(to: &article, from: story.article)
            }
        }
    }
}

extension Session {
    /// Settles the text and tells those who write it.
    fileprivate func decide(
        _ story: StoryText, _ state: ArticleState, verb: String, note: String,
        _ change: (inout Article) throws -> Void
    ) throws -> Article {
        let article = try settle(story, as: state, verb: verb, note: note, change)
        if story.article.state != state { try tellWriters(of: article) }
        return article
    }

    /// Whether the text that is being written may be settled; to settle it anew in the same state is no move.
    fileprivate func check(_ story: StoryText, becomes state: ArticleState, at time: Instant? = nil) throws {
        var article = story.article
        article.times.published = time ?? article.times.published
        article.content = story.content
        if article.state == state {
            if let fault = article.content.fault { throw fault }
        } else if let fault = article.fault(movingTo: state, now: now) {
            throw fault
        }
    }

    /// An address by the story's words, day and section; readers of one that they know are led on to a new one.
    fileprivate func giveAddress(to article: inout Article, from previous: Article) throws {
        let edition = try edition(article.edition)
        if previous.times.firstPublished != nil, previous.permalink != nil {
            _ = try move(&article, from: previous, wanting: nil, in: edition)
            return
        }
        guard let published = article.times.published else { throw ArticleFault.noTimeToSchedule }
        let isNamed = previous.permalink == nil && !article.slug.isNumbered(from: .unnamed)
        let slug = isNamed ? article.slug : Slug(suggestedBy: article.content.headline) ?? .unnamed
        let address = try freeAddress(
            slug: slug, published: published, edition: edition, section: article.content.primarySection,
            besides: previous.permalink)
        article.slug = address.slug
        article.permalink = address.permalink
    }
}
