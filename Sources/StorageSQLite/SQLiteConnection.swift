import GRDB
import GRDBSQLite
import Storage
import Synchronization

/// One SQLite connection inside a transaction.
final class SQLiteConnection: Connection {
    private let database: GRDB.Database
    /// The statements that this transaction has used. An import runs a few dozen of them thirty thousand times in one;
    /// they are found here by less than their whole texts.
    private var used: [Storage.Statement: GRDB.Statement] = [:]

    init(database: GRDB.Database) {
        self.database = database
    }

    var dialect: any Dialect { SQLiteDialect() }

    func forEachRow(_ statement: Storage.Statement, _ values: [Value], _ body: (Storage.Row) throws -> Void) throws {
        try withPrepared(statement, values) { prepared in
            while try prepared.step() { try body(prepared.row) }
        }
    }

    func run(_ statement: Storage.Statement, _ values: [Value]) throws -> Int {
        try withPrepared(statement, values) { prepared in
            while try prepared.step() {}
        }
        return database.changesCount
    }

    func runScript(_ sql: String) throws {
        try database.execute(sql: sql)
    }

    private func prepared(_ statement: Storage.Statement) throws -> GRDB.Statement {
        let made = try database.cachedStatement(sql: SQLText.of(statement))
        used[statement] = made
        return made
    }

    private func withPrepared(
        _ statement: Storage.Statement, _ values: [Value], _ body: (PreparedStatement) throws -> Void
    ) throws {
        var made = try used[statement] ?? prepared(statement)
        if made.isBusy { made = try database.makeStatement(sql: SQLText.of(statement)) }
        let prepared = PreparedStatement(handle: made.sqliteStatement, connection: database.sqliteConnection)
        // The handle lives as long as the statement that was made, so that is kept until the end.
        defer { withExtendedLifetime(made) {} }
        try prepared.binding(values) {
            defer { prepared.reset() }
            try body(prepared)
        }
    }
}

extension GRDB.Statement {
    /// Whether its rows are still being read, by who asks the same again meanwhile.
    fileprivate var isBusy: Bool { sqlite3_stmt_busy(sqliteStatement) != 0 }
}

/// SQLite's own text of each statement, made once: `?1` for `$1`, and the dialect's words.
private enum SQLText {
    private static let known = Mutex<[String: String]>([:])

    static func of(_ statement: Storage.Statement) -> String {
        known.withLock { texts in
            if let text = texts[statement.sql] { return text }
            let text = SQLiteDialect().text(of: statement)
            texts[statement.sql] = text
            return text
        }
    }
}
