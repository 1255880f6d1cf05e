import Documents
package import Newspaper

/// What is being written in static pages, and what they said before.
package struct PageTextStore {
    let connection: any Connection

    /// The page's open draft; nil when its text is what was last kept.
    package func draft(of page: Identifier<StaticPage>) throws -> PageDraft? {
        try connection.first(
            "SELECT saves, author, saved_at, title, body FROM page_draft WHERE page_id = $1", [.id(page)]
        ) { row in
            PageDraft(
                page: page, saves: Int(try row.integer(0)), author: try row.text(1), saved: try row.instant(2),
                text: PageText(title: try row.text(3), body: try Document(stored: try row.text(4))))
        }
    }

    package func keep(_ draft: PageDraft) throws {
        try connection.run(
            """
            INSERT INTO page_draft (page_id, saves, author, saved_at, title, body) VALUES ($1, $2, $3, $4, $5, $6)
            ON CONFLICT (page_id) DO UPDATE SET saves = excluded.saves, author = excluded.author,
                saved_at = excluded.saved_at, title = excluded.title, body = excluded.body
            """,
            [
                .id(draft.page), .integer(draft.saves), .text(draft.author), .instant(draft.saved),
                .text(draft.text.title), .text(draft.text.body.json),
            ])
    }

    package func removeDraft(of page: Identifier<StaticPage>) throws {
        try connection.run("DELETE FROM page_draft WHERE page_id = $1", [.id(page)])
    }

    /// The number of the newest revision; 0 when there is none.
    package func newest(of page: Identifier<StaticPage>) throws -> Int {
        try connection.first(
            "SELECT COALESCE(MAX(number), 0) FROM page_revision WHERE page_id = $1", [.id(page)]
        ) { Int(try $0.integer(0)) } ?? 0
    }

    /// Keeps a revision for ever.
    package func add(_ revision: PageRevision) throws {
        try connection.run(
            """
            INSERT INTO page_revision (page_id, number, created_at, author, title, body)
            VALUES ($1, $2, $3, $4, $5, $6)
            """,
            [
                .id(revision.page), .integer(revision.number), .instant(revision.created), .text(revision.author),
                .text(revision.text.title), .text(revision.text.body.json),
            ])
    }

    package func revision(_ number: Int, of page: Identifier<StaticPage>) throws -> PageRevision? {
        try connection.first(
            """
            SELECT number, created_at, author, title, body FROM page_revision WHERE page_id = $1 AND number = $2
            """, [.id(page), .integer(number)]
        ) { try Self.revision($0, of: page) }
    }

    /// The newest revisions, the newest first.
    package func revisions(of page: Identifier<StaticPage>, limit: Int) throws -> [PageRevision] {
        try connection.all(
            """
            SELECT number, created_at, author, title, body FROM page_revision WHERE page_id = $1
            ORDER BY number DESC LIMIT $2
            """, [.id(page), .integer(limit)]
        ) { try Self.revision($0, of: page) }
    }

    private static func revision(_ row: Row, of page: Identifier<StaticPage>) throws -> PageRevision {
        PageRevision(
            page: page, number: Int(try row.integer(0)), created: try row.instant(1), author: try row.text(2),
            text: PageText(title: try row.text(3), body: try Document(stored: try row.text(4))))
    }
}

extension Connection {
    package var pageTexts: PageTextStore { PageTextStore(connection: self) }
}
