package import Newspaper

/// A reader's comment; kept, not shown yet.
package struct Comment: Hashable, Sendable {
    package var externalID: String
    package var article: Identifier<Article>
    package var parentExternalID: String?
    package var authorName: String
    package var authorAddress: String
    package var authorMail: String
    package var text: String
    package var isApproved: Bool
    package var created: Instant

    package init(
        externalID: String, article: Identifier<Article>, parentExternalID: String? = nil, authorName: String,
        authorAddress: String = "", authorMail: String = "", text: String, isApproved: Bool, created: Instant
    ) {
        self.externalID = externalID
        self.article = article
        self.parentExternalID = parentExternalID
        self.authorName = authorName
        self.authorAddress = authorAddress
        self.authorMail = authorMail
        self.text = text
        self.isApproved = isApproved
        self.created = created
    }
}

/// Readers' comments.
package struct CommentStore {
    let connection: any Connection

    /// Keeps a comment unless it is here already; says whether it was new.
    package func add(_ comment: Comment) throws -> Bool {
        try connection.run(
            Self.insertion,
            [
                .text(comment.externalID), .id(comment.article), .text(comment.parentExternalID),
                .text(comment.authorName), .text(comment.authorAddress), .text(comment.authorMail),
                .text(comment.text), .flag(comment.isApproved), .instant(comment.created),
            ]) > 0
    }

    /// The comments of one story, oldest first.
    package func of(_ article: Identifier<Article>, limit: Int) throws -> [Comment] {
        try connection.all(Self.byArticle, [.id(article), .integer(limit)]) { row in
            Comment(
                externalID: try row.text(0), article: article, parentExternalID: try row.textOrNil(1),
                authorName: try row.text(2), authorAddress: try row.text(3), authorMail: try row.text(4),
                text: try row.text(5), isApproved: try row.flag(6), created: try row.instant(7))
        }
    }

    private static let insertion: Statement = """
        INSERT INTO comment (external_id, article_id, parent_external_id, author_name, author_address, author_mail,
            text, is_approved, created_at)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9) ON CONFLICT (article_id, external_id) DO NOTHING
        """
    private static let byArticle: Statement = """
        SELECT external_id, parent_external_id, author_name, author_address, author_mail, text, is_approved, created_at
        FROM comment WHERE article_id = $1 ORDER BY created_at, id LIMIT $2
        """
}

extension Connection {
    package var comments: CommentStore { CommentStore(connection: self) }
}
