package import Documents

/// A story as the newspaper keeps it: its words, and where it stands between draft and public.
package struct Article: Hashable, Sendable {
    package let id: Identifier<Article>
    package var edition: Identifier<Edition>
    /// The name it bears where it came from; imports know it again by this.
    package var externalID: String?
    package var slug: Slug
    /// The path at which readers find it; nil until it has been public.
    package var permalink: String?
    package var state: ArticleState
    package var content: ArticleContent
    package var times: ArticleTimes
    /// The number of the newest revision that was kept by a move. The text of a story in work goes on from there, and a
    /// settled one may have a draft ahead of it.
    package var revision: Int

    package init(
        id: Identifier<Article>, edition: Identifier<Edition>, externalID: String?, slug: Slug, permalink: String?,
        state: ArticleState, content: ArticleContent, times: ArticleTimes, revision: Int
    ) {
        self.id = id
        self.edition = edition
        self.externalID = externalID
        self.slug = slug
        self.permalink = permalink
        self.state = state
        self.content = content
        self.times = times
        self.revision = revision
    }
}

/// What staff write and choose for a story: all that a revision holds.
package struct ArticleContent: Hashable, Sendable {
    package var kicker = ""
    package var headline: String
    /// For fronts and lists where the headline is too long; empty to use the headline.
    package var shortHeadline = ""
    package var standfirst = ""
    package var dateline = ""
    package var body: Document
    package var leadPicture: LeadPicture?
    package var format = Format.news
    package var byline = Byline([])
    /// The first is the primary section, which the breadcrumb shows.
    package var sections: [Identifier<Section>] = []
    package var topics: [Identifier<Topic>] = []
    /// Editors' picks, in their order.
    package var related: [Identifier<Article>] = []
    package var source: ArticleSource?

    package init(headline: String, body: Document) {
        self.headline = headline
        self.body = body
    }

    package var primarySection: Identifier<Section>? { sections.first }

    /// The headline to show where room is short.
    package var headlineForLists: String { shortHeadline.isEmpty ? headline : shortHeadline }
}

/// Where agency copy or a reprint comes from, and how it must be credited.
package struct ArticleSource: Hashable, Sendable {
    package var name: String
    package var credit: String

    package init(name: String, credit: String = "") {
        self.name = name
        self.credit = credit
    }
}

/// When things happened to a story.
package struct ArticleTimes: Hashable, Sendable {
    package var created: Instant
    /// The time that readers are shown and lists are ordered by; for a scheduled story, when it will be public.
    package var published: Instant?
    package var firstPublished: Instant?
    package var modified: Instant
    /// Nobody outside the newsroom may see it before this.
    package var embargo: Instant?

    package init(
        created: Instant, published: Instant? = nil, firstPublished: Instant? = nil, modified: Instant,
        embargo: Instant? = nil
    ) {
        self.created = created
        self.published = published
        self.firstPublished = firstPublished
        self.modified = modified
        self.embargo = embargo
    }
}

/// What a story's text and choices were at one moment; never altered, never deleted.
package struct Revision: Hashable, Sendable {
    package var article: Identifier<Article>
    /// Counts from 1 within the article.
    package var number: Int
    package var created: Instant
    package var author: String
    package var note: String
    package var state: ArticleState
    package var content: ArticleContent

    package init(
        article: Identifier<Article>, number: Int, created: Instant, author: String, note: String,
        state: ArticleState, content: ArticleContent
    ) {
        self.article = article
        self.number = number
        self.created = created
        self.author = author
        self.note = note
        self.state = state
        self.content = content
    }
}

/// A revision without its text.
package struct RevisionLine: Hashable, Sendable {
    package let number: Int
    package let created: Instant
    package let author: String
    package let note: String
    package let state: ArticleState

    package init(number: Int, created: Instant, author: String, note: String, state: ArticleState) {
        self.number = number
        self.created = created
        self.author = author
        self.note = note
        self.state = state
    }
}
