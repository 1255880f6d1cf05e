import GRDB
import Storage
import Synchronization

/// One SQLite connection inside a transaction.
struct SQLiteConnection: Connection {
    let database: GRDB.Database

    var dialect: any Dialect { SQLiteDialect() }

    func forEachRow(_ statement: Storage.Statement, _ values: [Value], _ body: (Storage.Row) throws -> Void) throws {
        let prepared = try database.cachedStatement(sql: SQLText.of(statement))
        let cursor = try GRDB.Row.fetchCursor(prepared, arguments: arguments(values))
        let columns = prepared.columnCount
        while let row = try cursor.next() {
            var read: [Value] = []
            read.reserveCapacity(columns)
            for column in 0..<columns { read.append(value(row, column)) }
            try body(Storage.Row(read))
        }
    }

    func run(_ statement: Storage.Statement, _ values: [Value]) throws -> Int {
        let prepared = try database.cachedStatement(sql: SQLText.of(statement))
        try prepared.execute(arguments: arguments(values))
        return database.changesCount
    }

    func runScript(_ sql: String) throws {
        try database.execute(sql: sql)
    }

    private func arguments(_ values: [Value]) -> StatementArguments {
        StatementArguments(values.map { $0.databaseValue as (any DatabaseValueConvertible)? })
    }

    private func value(_ row: GRDB.Row, _ column: Int) -> Value {
        let stored: DatabaseValue = row[column]
        switch stored.storage {
        case .null: return .null
        case .int64(let number): return .integer(number)
        case .double(let number): return .real(number)
        case .string(let text): return .text(text)
        case .blob(let data): return .text(String(decoding: data, as: UTF8.self))
        }
    }
}

extension Value {
    fileprivate var databaseValue: DatabaseValue {
        switch self {
        case .null: .null
        case .integer(let number): number.databaseValue
        case .real(let number): number.databaseValue
        case .text(let text): text.databaseValue
        }
    }
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
