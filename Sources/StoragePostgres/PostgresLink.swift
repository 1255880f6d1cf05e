import CLibPQ
import Storage

/// One open libpq connection and the statements prepared on it; used by one thread at a time, its session's.
final class PostgresLink {
    let handle: OpaquePointer
    private let dialect: PostgresDialect
    private var prepared = PreparedStatements()
    /// The rows that are still on their way; libpq takes no other command until they are read.
    private var arriving: PostgresRows?

    /// Throws `StorageError.cannotOpen` when the server cannot be reached, refuses, or is too old.
    init(_ address: PostgresAddress, dialect: PostgresDialect) throws {
        self.dialect = dialect
        // What stands before `dbname` is a default that the address may change; what stands behind it is not.
        let settings = [
            ("connect_timeout", "10"), ("keepalives_idle", "30"), ("keepalives_interval", "10"),
            ("keepalives_count", "3"), ("tcp_user_timeout", "60000"),
            ("fallback_application_name", "stoppress"), ("dbname", address.text),
            ("client_encoding", "UTF8"),
        ]
        guard let handle = try Self.connect(settings) else { throw StorageError.cannotOpen("out of memory") }
        self.handle = handle
        guard PQstatus(handle) == CONNECTION_OK else {
            throw StorageError.cannotOpen(address.hidingPassword(in: PostgresFault.text(PQerrorMessage(handle))))
        }
        // Notices would go to standard error.
        PQsetNoticeProcessor(handle, { _, _ in }, nil)
        try requireKnownServer()
        try execute("SET lock_timeout = '30s'")
    }

    deinit {
        PQfinish(handle)
    }

    var isBroken: Bool { PQstatus(handle) != CONNECTION_OK }

    /// True when a statement failed and the transaction can only be rolled back.
    var hasFailedTransaction: Bool { PQtransactionStatus(handle) == PQTRANS_INERROR }

    /// Runs statements without values.
    func execute(_ sql: String) throws {
        try keepArrivingRows()
        guard !sql.utf8.contains(0) else { throw StorageError.engine("a NUL character in a statement") }
        let result = PQexec(handle, sql)
        defer { PQclear(result) }
        try check(result, sql)
    }

    /// Runs a statement and gives the number of rows that it changed.
    func run(_ statement: Statement, _ values: [Value]) throws -> Int {
        let parameters = try PostgresParameters(values)
        let name = try prepare(statement)
        let result = parameters.lend { PQexecPrepared(handle, name, parameters.count, $0, nil, nil, 0) }
        defer { PQclear(result) }
        try check(result, statement.sql)
        return Int(String(cString: PQcmdTuples(result))) ?? 0
    }

    /// Runs a statement whose rows are read as they arrive.
    func rows(_ statement: Statement, _ values: [Value]) throws -> PostgresRows {
        let parameters = try PostgresParameters(values)
        let name = try prepare(statement)
        let sent = parameters.lend { PQsendQueryPrepared(handle, name, parameters.count, $0, nil, nil, 0) }
        guard sent == 1, PQsetSingleRowMode(handle) == 1 else {
            throw PostgresFault.error(in: nil, link: handle, sql: statement.sql)
        }
        let rows = PostgresRows(handle, sql: statement.sql)
        arriving = rows
        return rows
    }

    private func prepare(_ statement: Statement) throws -> String {
        try keepArrivingRows()
        if let name = prepared.name(of: statement) { return name }
        if let oldest = prepared.makeRoom() { try execute("DEALLOCATE \(oldest)") }
        let name = prepared.newName()
        let result = PQprepare(handle, name, dialect.text(of: statement), 0, nil)
        defer { PQclear(result) }
        try check(result, statement.sql)
        prepared.keep(statement, as: name)
        return name
    }

    /// A store may ask something while it reads rows: then the rest of them moves into memory first.
    private func keepArrivingRows() throws {
        try arriving?.keepRest()
        arriving = nil
    }

    private func check(_ result: OpaquePointer?, _ sql: String) throws {
        let status = PQresultStatus(result)
        guard status == PGRES_COMMAND_OK || status == PGRES_TUPLES_OK || status == PGRES_EMPTY_QUERY else {
            throw PostgresFault.error(in: result, link: handle, sql: sql)
        }
    }

    private func requireKnownServer() throws {
        let version = PQserverVersion(handle) / 10_000
        guard version >= 15 else {
            throw StorageError.cannotOpen("the server is PostgreSQL \(version); 15 or newer is needed")
        }
        let encoding = PQparameterStatus(handle, "server_encoding").map { String(cString: $0) } ?? "unknown"
        guard encoding == "UTF8" else {
            throw StorageError.cannotOpen("the database keeps text as \(encoding); create it with ENCODING 'UTF8'")
        }
    }

    /// The lists that libpq takes end with NULL, as a missing value is written.
    private static func connect(_ settings: [(String, String)]) throws -> OpaquePointer? {
        let keywords = try PostgresParameters(settings.map { .text($0.0) } + [.null])
        let values = try PostgresParameters(settings.map { .text($0.1) } + [.null])
        return keywords.lend { keywords in values.lend { PQconnectdbParams(keywords, $0, 1) } }
    }
}
