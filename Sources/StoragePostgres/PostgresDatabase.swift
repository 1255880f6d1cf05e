package import Storage
import Synchronization

/// A PostgreSQL server, reached through a bounded pool of connections.
///
/// Writers take turns, as on the embedded engine: what a transaction has read stays true until it commits. Within one
/// program they queue without holding a connection; between programs an advisory lock keeps the order. Readers never wait
/// for writers.
package final class PostgresDatabase: Database {
    package let dialect: any Dialect
    private let address: PostgresAddress
    private let connections: Int
    private let waitSeconds: Double
    private let places: Turnstile
    private let writersTurn = Turnstile(places: 1)
    private let idle = Mutex<[PostgresSession]>([])
    private let isClosed = Atomic(false)

    /// Connects to `address` (`postgres://…` or `key=value` pairs) with at most so many connections, opened as they are
    /// needed; who finds none free waits `waitSeconds` and then gets `StorageError.busy`. Throws
    /// `StorageError.cannotOpen` when the server cannot be reached, refuses, or is older than version 15.
    package init(address: String, connections: Int, waitSeconds: Double = 30) async throws {
        dialect = PostgresDialect()
        self.address = try PostgresAddress(address)
        self.connections = max(1, connections)
        self.waitSeconds = waitSeconds
        places = Turnstile(places: self.connections)
        let first = PostgresSession(self.address, dialect: PostgresDialect())
        try await first.open()
        idle.withLock { $0.append(first) }
    }

    package func read<Result: Sendable>(
        _ body: @escaping @Sendable (any Connection) throws -> Result
    ) async throws -> Result {
        try await withSession { session in
            try await session.transact(opening: "BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY", body)
        }
    }

    package func write<Result: Sendable>(
        _ body: @escaping @Sendable (any Connection) throws -> Result
    ) async throws -> Result {
        try await writersTurn.enter(withinSeconds: waitSeconds)
        defer { writersTurn.leave() }
        return try await withSession { session in
            try await session.transact(
                opening: "BEGIN ISOLATION LEVEL READ COMMITTED READ WRITE; \(PostgresDialect.writersLock)", body)
        }
    }

    /// Waits for the transactions that still run, then closes all connections.
    package func close() async throws {
        guard !isClosed.exchange(true, ordering: .acquiringAndReleasing) else { return }
        for _ in 0..<connections { try await places.enter(withinSeconds: waitSeconds) }
        let sessions = idle.withLock { sessions in
            defer { sessions = [] }
            return sessions
        }
        for session in sessions { try await session.close() }
    }

    private func withSession<Outcome: Sendable>(
        _ body: (PostgresSession) async throws -> Outcome
    ) async throws -> Outcome {
        guard !isClosed.load(ordering: .acquiring) else { throw StorageError.cannotOpen("it has been closed") }
        try await places.enter(withinSeconds: waitSeconds)
        defer { places.leave() }
        // The last one given back is the one most surely open.
        let session = idle.withLock { $0.popLast() } ?? PostgresSession(address, dialect: PostgresDialect())
        defer { idle.withLock { $0.append(session) } }
        return try await body(session)
    }
}

extension PostgresDatabase: CustomStringConvertible {
    package var description: String { "PostgreSQL, \(address)" }
}
