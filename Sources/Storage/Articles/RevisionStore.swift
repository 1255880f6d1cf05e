import Documents
package import Newspaper

/// What stories were at each moment; rows are added, never altered, never deleted.
package struct RevisionStore {
    let connection: any Connection

    /// Keeps a revision; `text` is its content's when that has been made ready already.
    package func add(_ revision: Revision, text: KeptText? = nil) throws {
        try connection.run(
            Self.insertion,
            [
                .id(revision.article), .integer(revision.number), .instant(revision.created), .text(revision.author),
                .text(revision.note), .text(revision.state.rawValue), .text(RevisionContent.json(of: revision.content)),
                .text(text?.body ?? revision.content.body.json),
            ])
    }

    /// The revision with a number; nil when there is none.
    package func find(article: Identifier<Article>, number: Int) throws -> Revision? {
        try connection.first(Self.byNumber, [.id(article), .integer(number)]) { row in
            Revision(
                article: article, number: number, created: try row.instant(0), author: try row.text(1),
                note: try row.text(2), state: try stored(try row.text(3)),
                content: try RevisionContent.content(of: try row.text(4), body: try row.text(5)))
        }
    }

    /// The number of the story's newest revision; 0 when none is kept.
    package func newest(of article: Identifier<Article>) throws -> Int {
        try connection.first(
            "SELECT COALESCE(MAX(number), 0) FROM revision WHERE article_id = $1", [.id(article)]
        ) { Int(try $0.integer(0)) } ?? 0
    }

    /// What is known of a story's revisions besides their texts, the newest first, older than a number when one is given.
    package func list(of article: Identifier<Article>, before number: Int?, limit: Int) throws -> [RevisionLine] {
        try connection.all(
            """
            SELECT number, created_at, author, note, state FROM revision WHERE article_id = $1 AND number < $2
            ORDER BY number DESC LIMIT $3
            """, [.id(article), .integer(number ?? .max), .integer(limit)]
        ) { row in
            RevisionLine(
                number: Int(try row.integer(0)), created: try row.instant(1), author: try row.text(2),
                note: try row.text(3), state: try stored(try row.text(4)))
        }
    }

    /// Who made a revision; nil when there is none.
    package func author(article: Identifier<Article>, number: Int) throws -> String? {
        try connection.first(
            "SELECT author FROM revision WHERE article_id = $1 AND number = $2", [.id(article), .integer(number)]
        ) { try $0.text(0) }
    }

    /// What was said of a revision; nil when there is none.
    package func note(article: Identifier<Article>, number: Int) throws -> String? {
        try connection.first(
            "SELECT note FROM revision WHERE article_id = $1 AND number = $2", [.id(article), .integer(number)]
        ) { try $0.text(0) }
    }

    private static let insertion: Statement = """
        INSERT INTO revision (article_id, number, created_at, author, note, state, content, body)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
        """
    private static let byNumber: Statement =
        "SELECT created_at, author, note, state, content, body FROM revision WHERE article_id = $1 AND number = $2"
}

extension Connection {
    package var revisions: RevisionStore { RevisionStore(connection: self) }
}
