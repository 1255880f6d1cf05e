/// A database engine: the embedded one or PostgreSQL. Opened by its driver, used through stores.
package protocol Database: Sendable {
    /// What this engine says in its own way.
    var dialect: any Dialect { get }

    /// Runs `body` in one read-only transaction: all that it reads is of one moment.
    func read<Result: Sendable>(
        _ body: @escaping @Sendable (any Connection) throws -> Result
    ) async throws -> Result

    /// Runs `body` in one write transaction, which is rolled back when `body` throws.
    func write<Result: Sendable>(
        _ body: @escaping @Sendable (any Connection) throws -> Result
    ) async throws -> Result

    /// Gives back connections and files; nothing may be asked of the database afterwards.
    func close() async throws
}

/// One connection inside one transaction; it must not leave the closure that received it.
package protocol Connection {
    var dialect: any Dialect { get }

    /// Runs a statement and hands each row to `body` as it arrives. Statements are prepared once and kept.
    func forEachRow(_ statement: Statement, _ values: [Value], _ body: (Row) throws -> Void) throws

    /// Runs a statement that returns no rows and gives the number of rows it changed.
    @discardableResult
    func run(_ statement: Statement, _ values: [Value]) throws -> Int

    /// Runs a script of statements without values, such as a migration.
    func runScript(_ sql: String) throws
}

extension Database {
    /// What the engine finds wrong with its own files; empty when they are sound.
    package func integrityFaults() async throws -> [String] {
        guard let question = dialect.integrityCheck else { return [] }
        return try await read { try $0.all(question) { try $0.text(0) } }.filter { $0 != "ok" }
    }
}

extension Connection {
    /// All rows of a statement, each made into a value.
    package func all<Element>(
        _ statement: Statement, _ values: [Value] = [], _ make: (Row) throws -> Element
    ) throws -> [Element] {
        var elements: [Element] = []
        try forEachRow(statement, values) { elements.append(try make($0)) }
        return elements
    }

    /// The first row of a statement made into a value; nil when there is none.
    package func first<Element>(
        _ statement: Statement, _ values: [Value] = [], _ make: (Row) throws -> Element
    ) throws -> Element? {
        var found: Element?
        try forEachRow(statement, values) { row in
            if found == nil { found = try make(row) }
        }
        return found
    }

    /// The identifier that an `INSERT … RETURNING id` gives.
    package func insert(_ statement: Statement, _ values: [Value]) throws -> Int64 {
        guard let id = try first(statement, values, { try $0.integer(0) }) else {
            throw StorageError.unexpectedResult("no identifier came back from: \(statement.sql)")
        }
        return id
    }
}
