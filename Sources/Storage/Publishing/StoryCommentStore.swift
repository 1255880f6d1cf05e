package import Newspaper

/// What staff say to each other about stories.
package struct StoryCommentStore {
    let connection: any Connection

    /// Keeps a comment; the identifier is the database's.
    package func add(
        on article: Identifier<Article>, answering: Identifier<StoryComment>?, writer: Identifier<StaffMember>?,
        author: String, at: Instant, passage: String, text: String
    ) throws -> Identifier<StoryComment> {
        let values: [Value] = [
            .id(article), .id(answering), .id(writer), .text(author), .instant(at), .text(passage), .text(text),
        ]
        return Identifier(rawValue: try connection.insert(Self.insertion, values))
    }

    package func find(_ id: Identifier<StoryComment>) throws -> StoryComment? {
        try connection.first(Self.byID, [.id(id)], Self.comment)
    }

    /// What was said about one story, in its order.
    package func of(_ article: Identifier<Article>, limit: Int) throws -> [StoryComment] {
        try connection.all(Self.byArticle, [.id(article), .integer(limit)], Self.comment)
    }

    /// How many comments of a story nobody has settled yet; answers do not count.
    package func open(_ article: Identifier<Article>) throws -> Int {
        try connection.first(Self.opened, [.id(article)]) { Int(try $0.integer(0)) } ?? 0
    }

    /// Settles a comment, or opens it again with nil.
    package func settle(_ id: Identifier<StoryComment>, at: Instant?, by author: String?) throws {
        try connection.run(
            "UPDATE story_comment SET settled_at = $2, settled_by = $3 WHERE id = $1",
            [.id(id), .instant(at), .text(author)])
    }

    private static func comment(_ row: Row) throws -> StoryComment {
        StoryComment(
            id: try row.id(0), article: try row.id(1), answers: try row.idOrNil(2), writer: try row.idOrNil(3),
            author: try row.text(4), at: try row.instant(5), passage: try row.text(6), text: try row.text(7),
            settled: try row.instantOrNil(8), settledBy: try row.textOrNil(9))
    }

    private static let columns =
        "id, article_id, answers_id, staff_id, author, at, passage, text, settled_at, settled_by"
    private static let byID = Statement("SELECT \(columns) FROM story_comment WHERE id = $1")
    private static let byArticle = Statement(
        "SELECT \(columns) FROM story_comment WHERE article_id = $1 ORDER BY id LIMIT $2")
    private static let opened: Statement = """
        SELECT COUNT(*) FROM story_comment WHERE article_id = $1 AND answers_id IS NULL AND settled_at IS NULL
        """
    private static let insertion: Statement = """
        INSERT INTO story_comment (article_id, answers_id, staff_id, author, at, passage, text)
        VALUES ($1, $2, $3, $4, $5, $6, $7) RETURNING id
        """
}

extension Connection {
    package var storyComments: StoryCommentStore { StoryCommentStore(connection: self) }
}
