/// What one of the staff says to the others about a story, or about a passage of it. No reader ever sees it.
package struct StoryComment: Hashable, Sendable {
    package let id: Identifier<StoryComment>
    package let article: Identifier<Article>
    /// The comment that this one answers; answers are not answered themselves.
    package let answers: Identifier<StoryComment>?
    /// Who said it; nil when it was no member of staff.
    package let writer: Identifier<StaffMember>?
    package let author: String
    package let at: Instant
    /// The words of the story that it is about, as they stood when it was said; empty for the story as a whole.
    package let passage: String
    package let text: String
    /// When it was settled, and by whom; nil while it is open.
    package let settled: Instant?
    package let settledBy: String?

    package init(
        id: Identifier<StoryComment>, article: Identifier<Article>, answers: Identifier<StoryComment>?,
        writer: Identifier<StaffMember>?, author: String, at: Instant, passage: String, text: String,
        settled: Instant? = nil, settledBy: String? = nil
    ) {
        self.id = id
        self.article = article
        self.answers = answers
        self.writer = writer
        self.author = author
        self.at = at
        self.passage = passage
        self.text = text
        self.settled = settled
        self.settledBy = settledBy
    }

    /// Characters of its text, and of the passage that it keeps, at most.
    package static let longestText = 4000
    package static let longestPassage = 400
}
