package import Documents

/// A page that is not a story: terms, privacy, about.
package struct StaticPage: Hashable, Sendable {
    package let id: Identifier<StaticPage>
    package var edition: Identifier<Edition>
    /// The path below the edition, without slashes at its ends; nested pages have slashes within.
    package var path: String
    package var title: String
    package var body: Document
    package var state: ArticleState
    package var modified: Instant
    package var externalID: String?

    package init(
        id: Identifier<StaticPage>, edition: Identifier<Edition>, path: String, title: String, body: Document,
        state: ArticleState = .published, modified: Instant, externalID: String? = nil
    ) {
        self.id = id
        self.edition = edition
        self.path = path
        self.title = title
        self.body = body
        self.state = state
        self.modified = modified
        self.externalID = externalID
    }
}
