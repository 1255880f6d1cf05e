import Storage

/// One transaction on PostgreSQL, as the stores see it.
///
/// A statement that fails ends the transaction: what the body asks afterwards is refused, and nothing is kept.
final class PostgresConnection: Connection {
    private let link: PostgresLink
    let dialect: any Dialect

    init(_ link: PostgresLink, dialect: any Dialect) {
        self.link = link
        self.dialect = dialect
    }

    func forEachRow(_ statement: Statement, _ values: [Value], _ body: (Row) throws -> Void) throws {
        let rows = try link.rows(statement, values)
        defer { rows.discardRest() }
        while let row = try rows.next() { try body(row) }
    }

    func run(_ statement: Statement, _ values: [Value]) throws -> Int {
        try link.run(statement, values)
    }

    func runScript(_ sql: String) throws {
        try link.execute(dialect.text(of: Statement(sql)))
    }
}
