import Documents
package import Newspaper

/// Static pages: terms, privacy, about.
package struct StaticPageStore {
    let connection: any Connection

    package func find(_ id: Identifier<StaticPage>) throws -> StaticPage? {
        try connection.first(Self.byID, [.id(id)], StaticPage.init)
    }

    package func find(path: String, edition: Identifier<Edition>) throws -> StaticPage? {
        try connection.first(Self.byPath, [.id(edition), .text(path)], StaticPage.init)
    }

    package func find(externalID: String, edition: Identifier<Edition>) throws -> StaticPage? {
        try connection.first(Self.byExternalID, [.id(edition), .text(externalID)], StaticPage.init)
    }

    /// Whether a page, public or not, has the path already.
    package func isTaken(path: String, edition: Identifier<Edition>) throws -> Bool {
        try connection.first(
            "SELECT 1 FROM page WHERE edition_id = $1 AND path = $2", [.id(edition), .text(path)]
        ) { _ in true } ?? false
    }

    /// The paths and titles of an edition's pages; bodies are not read.
    package func titles(edition: Identifier<Edition>) throws -> [String: String] {
        let pairs = try connection.all(Self.titles, [.id(edition)]) { (try $0.text(0), try $0.text(1)) }
        return Dictionary(pairs) { first, _ in first }
    }

    /// A page without its text, for lists.
    package struct Line: Hashable, Sendable {
        package let id: Identifier<StaticPage>
        package let path: String
        package let title: String
        package let state: ArticleState
        package let modified: Instant
    }

    /// An edition's pages in the order of their paths.
    package func lines(edition: Identifier<Edition>) throws -> [Line] {
        try connection.all(
            "SELECT id, path, title, state, modified_at FROM page WHERE edition_id = $1 ORDER BY path", [.id(edition)]
        ) { row in
            Line(
                id: try row.id(0), path: try row.text(1), title: try row.text(2), state: try stored(try row.text(3)),
                modified: try row.instant(4))
        }
    }

    package func all(edition: Identifier<Edition>) throws -> [StaticPage] {
        try connection.all(Self.ofEdition, [.id(edition)], StaticPage.init)
    }

    /// Keeps a page; `page.id` is ignored and the new identifier comes back.
    package func add(_ page: StaticPage) throws -> Identifier<StaticPage> {
        Identifier(rawValue: try connection.insert(Self.insertion, [.id(page.edition)] + values(of: page)))
    }

    package func update(_ page: StaticPage) throws {
        try connection.run(
            """
            UPDATE page SET external_id = $1, path = $2, title = $3, state = $4, modified_at = $5, body = $6
            WHERE id = $7
            """, values(of: page) + [.id(page.id)])
    }

    /// Takes away a page that readers never saw, with what was written in it.
    package func remove(_ page: Identifier<StaticPage>) throws {
        for table in ["page_draft", "page_revision"] {
            try connection.run(Statement("DELETE FROM \(table) WHERE page_id = $1"), [.id(page)])
        }
        // SQLite may give the number to another page, which the plan did not make.
        try connection.run(
            "UPDATE applied_place SET subject_id = NULL WHERE subject_id = $1 AND place LIKE '%/page/%'", [.id(page)])
        try connection.run("DELETE FROM page WHERE id = $1", [.id(page)])
    }

    private func values(of page: StaticPage) -> [Value] {
        [
            .text(page.externalID), .text(page.path), .text(page.title), .text(page.state.rawValue),
            .instant(page.modified), .text(page.body.json),
        ]
    }

    private static let columns = "id, edition_id, external_id, path, title, state, modified_at, body"
    private static let byID = Statement("SELECT \(columns) FROM page WHERE id = $1")
    private static let byPath = Statement("SELECT \(columns) FROM page WHERE edition_id = $1 AND path = $2")
    private static let byExternalID = Statement(
        "SELECT \(columns) FROM page WHERE edition_id = $1 AND external_id = $2")
    private static let ofEdition = Statement("SELECT \(columns) FROM page WHERE edition_id = $1 ORDER BY path")
    private static let titles: Statement =
        "SELECT path, title FROM page WHERE edition_id = $1 AND state = 'published'"
    private static let insertion: Statement = """
        INSERT INTO page (edition_id, external_id, path, title, state, modified_at, body)
        VALUES ($1, $2, $3, $4, $5, $6, $7) RETURNING id
        """
}

extension StaticPage {
    fileprivate init(_ row: Row) throws {
        self.init(
            id: try row.id(0), edition: try row.id(1), path: try row.text(3), title: try row.text(4),
            body: try Document(stored: try row.text(7)), state: try stored(try row.text(5)),
            modified: try row.instant(6), externalID: try row.textOrNil(2))
    }
}

extension Connection {
    package var pages: StaticPageStore { StaticPageStore(connection: self) }
}
