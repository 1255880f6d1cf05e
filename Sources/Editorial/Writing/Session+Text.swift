import Newspaper
import Storage

/// A story with the text that is being written: its open draft, else what was last kept.
struct StoryText {
    var article: Article
    let draft: Draft?
    let point: TextPoint

    var content: ArticleContent { draft?.content ?? article.content }
}

extension Session {
    /// The story, for somebody who may write in it.
    ///
    /// Throws `NewsroomError.unknownArticle`, also to those who may not see it, or `NewsroomError.forbidden`.
    func story(_ id: Identifier<Article>) throws -> StoryText {
        try followByline(of: id)
        guard let article = try connection.articles.find(id) else { throw NewsroomError.unknownArticle(id.rawValue) }
        if let person, !person.may(.editAllStories), try !connection.storyWriters.isWriter(person.id, of: id) {
            throw person.may(.seeAllStories)
                ? NewsroomError.forbidden(.editAllStories) : NewsroomError.unknownArticle(id.rawValue)
        }
        return try text(of: article)
    }

    /// The story's text, whoever asks.
    func text(of article: Article) throws -> StoryText {
        var draft = try connection.drafts.find(article.id)
        if let byline = draft?.content.byline {
            draft?.content.byline = Byline(try connection.contributors.find(byline.contributors).map(\.id))
        }
        if let content = draft?.content { draft?.content = try connection.successors.following(content) }
        return StoryText(
            article: article, draft: draft,
            point: try draft?.point ?? TextPoint(revision: connection.revisions.newest(of: article.id)))
    }

    /// The story, for somebody who decides upon the text that they saw.
    ///
    /// Throws `NewsroomError.changedSince` when it is another by now.
    func story(_ id: Identifier<Article>, as seen: TextPoint) throws -> StoryText {
        let story = try story(id)
        guard story.point == seen else { throw NewsroomError.changedSince(story.point) }
        return story
    }

    /// Keeps what somebody wrote as a revision that bears their name; nothing when no draft is open.
    @discardableResult
    func keepRevision(of draft: Draft?, state: ArticleState) throws -> Int? {
        guard let draft else { return nil }
        let number = try connection.revisions.newest(of: draft.article) + 1
        try connection.revisions.add(
            Revision(
                article: draft.article, number: number, created: draft.saved, author: draft.author, note: "",
                state: state, content: draft.content))
        try connection.pictureUses.add(pictures(in: draft.content), in: .earlier(draft.article))
        return number
    }

    /// Makes the text that is being written the story's own and gives it its new state, which must be one of its moves.
    /// `change` is what else becomes of it. What somebody else wrote is kept under their name first.
    func settle(
        _ story: StoryText, as state: ArticleState, verb: String, note: String = "",
        _ change: (inout Article) throws -> Void = { _ in }
    ) throws -> Article {
        if story.draft?.writer != person?.id { try keepRevision(of: story.draft, state: story.article.state) }
        var article = story.article
        article.content = story.content
        article.state = state
        article.times.modified = now
        try change(&article)
        let kept = try keep(article, replacing: story.article, verb: verb, note: note)
        try connection.drafts.remove(kept.id)
        try connection.pictureUses.set([], in: .draft(kept.id))
        if let person { try connection.storyWriters.touch(kept.id, by: person.id, at: now) }
        return kept
    }
}
