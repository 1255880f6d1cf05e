import Foundation
import GRDB
package import Storage

/// The embedded engine: one file, many readers and one writer (write-ahead log).
///
/// `synchronous` is FULL: what was acknowledged survives a power cut (docs/decisions/002).
package struct SQLiteDatabase: Storage.Database {
    package let dialect: any Dialect = SQLiteDialect()
    private let writer: any DatabaseWriter

    /// Opens the file, making it when it is not there; each connection may use `cacheMebibytes` of memory for pages.
    /// Throws `StorageError`.
    package static func open(
        path: String, readers: Int = 4, cacheMebibytes: Int = 16
    ) throws -> SQLiteDatabase {
        var configuration = usualConfiguration(cacheMebibytes: cacheMebibytes)
        configuration.maximumReaderCount = readers
        return try SQLiteError.translated(path: path) {
            SQLiteDatabase(writer: try DatabasePool(path: path, configuration: configuration))
        }
    }

    /// A database in memory, gone when the value is.
    package static func inMemory() throws -> SQLiteDatabase {
        try SQLiteError.translated(path: ":memory:") {
            SQLiteDatabase(writer: try DatabaseQueue(configuration: usualConfiguration(cacheMebibytes: 16)))
        }
    }

    package func read<Result: Sendable>(
        _ body: @escaping @Sendable (any Connection) throws -> Result
    ) async throws -> Result {
        try await SQLiteError.translated {
            try await writer.read { try body(SQLiteConnection(database: $0)) }
        }
    }

    package func write<Result: Sendable>(
        _ body: @escaping @Sendable (any Connection) throws -> Result
    ) async throws -> Result {
        try await SQLiteError.translated {
            try await writer.write { try body(SQLiteConnection(database: $0)) }
        }
    }

    package func close() async throws {
        try SQLiteError.translated(path: "") { try writer.close() }
    }

    private static func usualConfiguration(cacheMebibytes: Int) -> Configuration {
        var configuration = Configuration()
        configuration.foreignKeysEnabled = true
        configuration.busyMode = .callback { tries in
            guard tries < longestWaitMilliseconds / pauseMilliseconds else { return false }
            usleep(UInt32(pauseMilliseconds) * 1000)
            return true
        }
        configuration.prepareDatabase { database in
            try database.execute(sql: "PRAGMA synchronous = FULL")
            try database.execute(sql: "PRAGMA cache_size = -\(cacheMebibytes * 1024)")
            try database.execute(sql: "PRAGMA temp_store = MEMORY")
            try database.execute(sql: "PRAGMA wal_autocheckpoint = \(checkpointPages)")
        }
        return configuration
    }

    /// How long a writer waits for another program, such as an import beside the server.
    private static let longestWaitMilliseconds = 30_000
    /// How often it looks whether it is its turn. SQLite's own wait grows to a tenth of a second, in which a program that
    /// writes one transaction after the other has always begun its next.
    private static let pauseMilliseconds = 2
    /// Pages of the log after which they are moved into the file; more would make readers slower, fewer writers.
    private static let checkpointPages = 8000
}
