package import Newspaper

/// Work that goes on behind moves and mergers, in the order in which it was begun.
package struct RestructuringStore {
    let connection: any Connection

    package func all() throws -> [Restructuring] {
        try connection.all(Statement("SELECT \(Self.columns) FROM restructuring ORDER BY id"), [], Restructuring.init)
    }

    /// What is to be gone on with; nil when nothing is left to do.
    package func next() throws -> Restructuring? {
        try connection.first(
            Statement("SELECT \(Self.columns) FROM restructuring ORDER BY id LIMIT 1"), [], Restructuring.init)
    }

    package func add(_ work: Restructuring) throws {
        try connection.run(
            """
            INSERT INTO restructuring (kind, edition_id, subject_id, target_id, former, after_id, done, total)
            VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
            """,
            [
                .text(work.kind.rawValue), .id(work.edition), .integer(work.subject), .integer(work.target),
                .text(work.former), .id(work.after), .integer(work.done), .integer(work.total),
            ])
    }

    /// Remembers how far the work has come.
    package func advance(_ work: Restructuring) throws {
        try connection.run(
            "UPDATE restructuring SET after_id = $1, done = $2 WHERE id = $3",
            [.id(work.after), .integer(work.done), .integer(work.id)])
    }

    package func remove(_ work: Restructuring) throws {
        try connection.run("DELETE FROM restructuring WHERE id = $1", [.integer(work.id)])
    }

    private static let columns = "id, kind, edition_id, subject_id, target_id, former, after_id, done, total"
}

extension Restructuring {
    fileprivate init(_ row: Row) throws {
        self.init(
            id: try row.integer(0), kind: try stored(try row.text(1)), edition: try row.id(2),
            subject: try row.integer(3), target: try row.integer(4), former: try row.text(5), after: try row.id(6),
            done: Int(try row.integer(7)), total: Int(try row.integer(8)))
    }
}

extension Connection {
    package var restructurings: RestructuringStore { RestructuringStore(connection: self) }
}
