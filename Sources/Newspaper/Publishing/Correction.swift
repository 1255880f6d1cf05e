/// A public note on what was wrong in a story and is right now; dated, and never taken back.
package struct Correction: Hashable, Sendable {
    package let article: Identifier<Article>
    package let at: Instant
    package let text: String

    package init(article: Identifier<Article>, at: Instant, text: String) {
        self.article = article
        self.at = at
        self.text = text
    }

    /// Characters of its text at most.
    package static let longestText = 2000
}
