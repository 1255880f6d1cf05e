package import Newspaper
import Storage

extension Newsroom {
    /// Keeps a story from everybody outside the newsroom until a time; nil lifts the embargo. Who writes a story may put
    /// it under one; to lift or change it is for those who publish.
    ///
    /// Throws a `NewsroomError`, a `PublishingFault`, or `ArticleFault.underEmbargo` when the story is scheduled for before.
    package func embargo(_ id: Identifier<Article>, until time: Instant?) async throws {
        try await transaction { session in
            let story = try session.story(id)
            var article = story.article
            guard time != article.times.embargo else { return }
            if article.times.embargo != nil { try session.requirePublishing(story) }
            guard time == nil || article.times.firstPublished == nil else { throw PublishingFault.alreadyPublic }
            if let time, article.state == .scheduled, let due = article.times.published, due < time {
                throw ArticleFault.underEmbargo(until: time)
            }
            article.times.embargo = time
            try session.update(article, verb: "embargo", detail: time?.rfc3339 ?? "")
        }
    }
}
