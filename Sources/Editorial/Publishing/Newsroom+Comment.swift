package import Newspaper
import Storage

extension Newsroom {
    /// Says something to colleagues about a story, or about a passage of it; `answering` is the comment that it answers.
    /// Those who write the story are told, and those who said something before.
    ///
    /// Throws `NewsroomError.unknownArticle`, or a `PublishingFault`.
    @discardableResult
    package func comment(
        on id: Identifier<Article>, _ text: String, passage: String = "",
        answering: Identifier<StoryComment>? = nil
    ) async throws -> StoryComment {
        let text = try spoken(text, most: StoryComment.longestText)
        let words = passage.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        return try await transaction { session in
            let story = try session.readable(id)
            // Who answers an answer takes part in the same conversation.
            let answered = try answering.map { try session.comment($0, on: story.id) }
            let first = answered.map { $0.answers ?? $0.id }
            let kept = try session.connection.storyComments.add(
                on: story.id, answering: first, writer: session.person?.id, author: session.actor, at: session.now,
                passage: first == nil ? String(words.prefix(StoryComment.longestPassage)) : "", text: text)
            try session.tellOfComment(on: story.id, answering: first)
            try session.audit("comment", "article", story.id.rawValue, detail: String(text.prefix(80)))
            return try session.comment(kept, on: story.id)
        }
    }

    /// Notes that what somebody said is done with, or is not yet after all.
    ///
    /// Throws `NewsroomError.unknownArticle`, or `PublishingFault.unknownComment`.
    package func settle(
        _ comment: Identifier<StoryComment>, on id: Identifier<Article>, isOpen: Bool = false
    ) async throws {
        try await transaction { session in
            let story = try session.readable(id)
            let comment = try session.comment(comment, on: story.id)
            guard (comment.settled == nil) != isOpen else { return }
            try session.connection.storyComments.settle(
                comment.id, at: isOpen ? nil : session.now, by: isOpen ? nil : session.actor)
            try session.audit(
                isOpen ? "reopenComment" : "settleComment", "article", story.id.rawValue,
                detail: String(comment.text.prefix(80)))
        }
    }

    /// Notes that somebody has seen what they were told: everything, or what is about one story.
    package func seeNotices(about article: Identifier<Article>? = nil) async throws {
        guard let person else { return }
        try await transaction { try $0.connection.notices.see(person.id, about: article) }
    }
}

extension Session {
    fileprivate func comment(_ id: Identifier<StoryComment>, on article: Identifier<Article>) throws -> StoryComment {
        guard let comment = try connection.storyComments.find(id), comment.article == article else {
            throw PublishingFault.unknownComment(id.rawValue)
        }
        return comment
    }

    fileprivate func tellOfComment(on article: Identifier<Article>, answering first: Identifier<StoryComment>?) throws {
        let said = try connection.storyComments.of(article, limit: Self.commentsLookedAt)
        let inConversation = Set(said.filter { first != nil && ($0.id == first || $0.answers == first) }.map(\.writer))
        let speakers = try inConversation.compactMap { try $0.flatMap { try connection.staff.find($0) } }
        try tell(.answered, about: article, to: speakers)
        let writers = try connection.storyWriters.writers(of: article)
        let others = try Set(said.compactMap(\.writer)).compactMap { try connection.staff.find($0) }
        try tell(.commented, about: article, to: Set(writers + others).subtracting(speakers))
    }

    /// Of longer conversations the later speakers are not told, unless they write the story.
    private static let commentsLookedAt = 500
}
