package import Foundation
package import Storage
import StoragePostgres
import StorageSQLite

/// The engines that every storage test runs on.
package enum Engine: String, Sendable, CustomStringConvertible {
    case memory = "SQLite in memory"
    case file = "SQLite in a file"
    case postgres = "PostgreSQL"

    package var description: String { rawValue }

    /// Those that there are: PostgreSQL only when STOPPRESS_TEST_POSTGRES names a server.
    package static let all: [Engine] = [.memory, .file] + (postgresAddressForTests == nil ? [] : [.postgres])

    /// Those on which readers and writers work beside each other.
    package static let concurrent: [Engine] = all.filter { $0 != .memory }

    /// Those for tests that take long: one on each run of the tests.
    package static let forSlowTests: [Engine] = [postgresAddressForTests == nil ? .file : .postgres]

    /// Runs `body` on a new database without any table, which is gone afterwards, also when `body` throws.
    @discardableResult
    package func withEmptyDatabase<Outcome: Sendable>(
        _ body: (any Database) async throws -> Outcome
    ) async throws -> Outcome {
        switch self {
        case .memory: try await Self.using(try SQLiteDatabase.inMemory(), body)
        case .file:
            try await withTemporaryFolder { folder in
                let path = folder.appendingPathComponent("newspaper.sqlite").path
                return try await Self.using(try SQLiteDatabase.open(path: path), body)
            }
        case .postgres:
            try await Self.onServer(body)
        }
    }

    /// Runs `body` on a new, migrated database.
    @discardableResult
    package func withDatabase<Outcome: Sendable>(
        _ body: (any Database) async throws -> Outcome
    ) async throws -> Outcome {
        try await withEmptyDatabase { database in
            try await database.migrate()
            return try await body(database)
        }
    }

    private static func onServer<Outcome: Sendable>(
        _ body: (any Database) async throws -> Outcome
    ) async throws -> Outcome {
        await ServerPlaces.shared.enter()
        let outcome: Swift.Result<Outcome, any Error>
        do {
            outcome = .success(
                try await withEmptyPostgres(at: postgresAddressForTests ?? "") { database, _ in try await body(database)
                })
        } catch {
            outcome = .failure(error)
        }
        await ServerPlaces.shared.leave()
        return try outcome.get()
    }

    private static func using<Outcome: Sendable>(
        _ database: SQLiteDatabase, _ body: (any Database) async throws -> Outcome
    ) async throws -> Outcome {
        let outcome: Swift.Result<Outcome, any Error>
        do { outcome = .success(try await body(database)) } catch { outcome = .failure(error) }
        try await database.close()
        return try outcome.get()
    }
}

/// Runs `body` with a folder of its own, which is removed afterwards.
@discardableResult
package func withTemporaryFolder<Outcome: Sendable>(
    _ body: (URL) async throws -> Outcome
) async throws -> Outcome {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("stoppress-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    return try await body(folder)
}

/// How many tests may use the server at one time: each has several connections, and a server takes only so many.
private actor ServerPlaces {
    static let shared = ServerPlaces()

    private var free = 12
    private var waiting: [CheckedContinuation<Void, Never>] = []

    func enter() async {
        if free > 0 {
            free -= 1
        } else {
            await withCheckedContinuation { waiting.append($0) }
        }
    }

    func leave() {
        if waiting.isEmpty { free += 1 } else { waiting.removeFirst().resume() }
    }
}
