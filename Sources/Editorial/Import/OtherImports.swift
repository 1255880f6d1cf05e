package import Documents
package import Newspaper

/// A static page on its way in.
package struct PageImport: Hashable, Sendable {
    package var externalID: String?
    package var edition: Identifier<Edition>
    /// The path below the edition, without slashes at its ends.
    package var path: String
    package var title: String
    package var body: Document
    package var state: ArticleState
    package var modified: Instant?
    package var oldPaths: [String]

    package init(
        externalID: String? = nil, edition: Identifier<Edition>, path: String, title: String, body: Document,
        state: ArticleState = .published, modified: Instant? = nil, oldPaths: [String] = []
    ) {
        self.externalID = externalID
        self.edition = edition
        self.path = path
        self.title = title
        self.body = body
        self.state = state
        self.modified = modified
        self.oldPaths = oldPaths
    }
}

/// A picture whose bytes are kept already, on its way into the library.
package struct PictureImport: Hashable, Sendable {
    package var externalID: String?
    package var stored: StoredPicture
    package var alternativeText: String
    package var caption: String
    package var credit: String
    /// Paths at which its file was known before; each becomes a redirect.
    package var oldPaths: [String]

    package init(
        externalID: String? = nil, stored: StoredPicture, alternativeText: String = "", caption: String = "",
        credit: String = "", oldPaths: [String] = []
    ) {
        self.externalID = externalID
        self.stored = stored
        self.alternativeText = alternativeText
        self.caption = caption
        self.credit = credit
        self.oldPaths = oldPaths
    }
}
