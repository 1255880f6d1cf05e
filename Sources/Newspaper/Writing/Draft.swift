/// The text of a story that somebody is writing: ahead of the revisions that are kept, and of what readers see.
package struct Draft: Hashable, Sendable {
    package let article: Identifier<Article>
    package var point: TextPoint
    /// Who writes it; nil when it was no member of staff.
    package var writer: Identifier<StaffMember>?
    /// How revisions name them.
    package var author: String
    /// When this stretch of writing began and when it was last saved.
    package var began: Instant
    package var saved: Instant
    package var content: ArticleContent

    package init(
        article: Identifier<Article>, point: TextPoint, writer: Identifier<StaffMember>?, author: String,
        began: Instant, saved: Instant, content: ArticleContent
    ) {
        self.article = article
        self.point = point
        self.writer = writer
        self.author = author
        self.began = began
        self.saved = saved
        self.content = content
    }

    /// How long somebody may pause before their next words begin a revision of their own.
    package static let pauseMilliseconds: Int64 = 10 * 60_000

    /// Whether what somebody saves now goes on with this stretch of writing.
    package func goesOn(with writer: Identifier<StaffMember>?, at now: Instant) -> Bool {
        self.writer == writer && now.milliseconds - saved.milliseconds < Self.pauseMilliseconds
    }
}

/// Where a story's text stands: after which revision, and after how many saves since. Whoever saves says from where they
/// started, so that nobody's words are written over unseen.
package struct TextPoint: Hashable, Sendable {
    package var revision: Int
    package var saves: Int

    package init(revision: Int, saves: Int = 0) {
        self.revision = revision
        self.saves = saves
    }

    /// As pages carry it: `5.3` is the third save after the fifth revision. Nil for anything else.
    package init?(_ text: String) {
        let parts = text.split(separator: ".", omittingEmptySubsequences: false)
        guard parts.count == 2, let revision = Int(parts[0]), let saves = Int(parts[1]), revision >= 0, saves >= 0
        else {
            return nil
        }
        self.init(revision: revision, saves: saves)
    }

    package var text: String { "\(revision).\(saves)" }
}

/// A story as the newsroom's lists show it.
package struct StoryLine: Hashable, Sendable {
    package let id: Identifier<Article>
    package let edition: Identifier<Edition>
    package var state: ArticleState
    /// As it is being written; empty while nobody gave it one.
    package var headline: String
    package var primarySection: Identifier<Section>?
    package var wordCount: Int
    /// When somebody last wrote in it or moved it.
    package var touched: Instant
    package var published: Instant?
    package var permalink: String?
    /// Who wrote in it last; nil when no draft is open.
    package var writer: String?
    /// Whether somebody has written what is not kept as a revision, or not public, yet.
    package var isAhead: Bool
    /// Where its text stands.
    package var point: TextPoint
    package var assignment: Assignment?
    /// The name of whom it is assigned to.
    package var assignee: String?

    package init(
        id: Identifier<Article>, edition: Identifier<Edition>, state: ArticleState, headline: String,
        primarySection: Identifier<Section>?, wordCount: Int, touched: Instant, published: Instant?,
        permalink: String?, writer: String?, isAhead: Bool, point: TextPoint, assignment: Assignment? = nil,
        assignee: String? = nil
    ) {
        self.id = id
        self.edition = edition
        self.state = state
        self.headline = headline
        self.primarySection = primarySection
        self.wordCount = wordCount
        self.touched = touched
        self.published = published
        self.permalink = permalink
        self.writer = writer
        self.isAhead = isAhead
        self.point = point
        self.assignment = assignment
        self.assignee = assignee
    }
}
