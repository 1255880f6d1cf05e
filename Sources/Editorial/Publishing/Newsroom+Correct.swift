package import Newspaper
import Storage

extension Newsroom {
    /// Adds a public, dated note to a story that readers have: what was wrong in it, and is right now. The note is never
    /// taken back; the story's words are changed by publishing them anew.
    ///
    /// Throws `NewsroomError.unknownArticle`, or a `PublishingFault`.
    package func correct(_ id: Identifier<Article>, _ text: String) async throws {
        try require(.publish)
        let text = try spoken(text, most: Correction.longestText)
        try await transaction { session in
            let story = try session.readable(id)
            try session.requirePublishing(story)
            guard story.state.isPublic else { throw PublishingFault.notPublic }
            var corrected = story
            corrected.times.modified = session.now
            try session.connection.corrections.add(Correction(article: id, at: session.now, text: text))
            _ = try session.keep(corrected, replacing: story, verb: "correct", note: text)
            try session.tell(.corrected, about: id, to: session.connection.storyWriters.writers(of: id))
        }
    }
}
