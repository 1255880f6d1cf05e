import Foundation
import Storage
import StoragePostgres
import TestSupport
import Testing

@Suite("PostgreSQL: connections", .enabled(if: postgresAddressForTests != nil))
struct PostgresPoolTests {
    private let address = postgresAddressForTests ?? ""

    @Test("writers in two programs that read and then write lose nothing")
    func racingWriters() async throws {
        try await withEmptyPostgres(at: address) { database, address in
            try await database.write {
                try $0.runScript("CREATE TABLE counter (n BIGINT); INSERT INTO counter VALUES (0)")
            }
            let other = try await PostgresDatabase(address: address, connections: 3)
            try await withThrowingTaskGroup(of: Void.self) { group in
                for index in 0..<60 {
                    group.addTask {
                        try await (index.isMultiple(of: 2) ? database : other).write { connection in
                            let n = try connection.first("SELECT n FROM counter") { try $0.integer(0) } ?? 0
                            try connection.run("UPDATE counter SET n = $1", [.integer(n + 1)])
                        }
                    }
                }
                try await group.waitForAll()
            }
            try await other.close()
            let counted = try await database.read { try $0.first("SELECT n FROM counter") { try $0.integer(0) } }
            #expect(counted == 60)
        }
    }

    @Test("a reader sees one moment, whatever is written meanwhile, and does not wait for the writer")
    func steadyReads() async throws {
        try await withEmptyPostgres(at: address) { database, _ in
            try await database.write { try $0.runScript("CREATE TABLE t (i BIGINT)") }
            let (first, second) = try await database.read { connection in
                let before = try connection.first("SELECT count(*) FROM t") { try $0.integer(0) }
                let written = DispatchSemaphore(value: 0)
                Task.detached {
                    try await database.write { _ = try $0.run("INSERT INTO t VALUES (1)", []) }
                    written.signal()
                }
                #expect(written.wait(timeout: .now() + 10) == .success)
                return (before, try connection.first("SELECT count(*) FROM t") { try $0.integer(0) })
            }
            #expect(first == 0 && second == 0)
            let later = try await database.read { try $0.first("SELECT count(*) FROM t") { try $0.integer(0) } }
            #expect(later == 1)
        }
    }

    @Test("who finds no free connection in time is told so, and who is cancelled stops waiting")
    func boundedWait() async throws {
        try await withEmptyPostgres(at: address, connections: 1, waitSeconds: 0.2) { database, _ in
            let release = DispatchSemaphore(value: 0)
            let entered = AsyncStream<Void>.makeStream()
            let holder = Task.detached {
                try await database.read { _ in
                    entered.continuation.yield()
                    _ = release.wait(timeout: .now() + 20)
                }
            }
            for await _ in entered.stream { break }
            await #expect(throws: StorageError.busy) { try await database.read { _ in } }
            let waiting = Task.detached { try await database.read { _ in } }
            waiting.cancel()
            await #expect(throws: CancellationError.self) { try await waiting.value }
            release.signal()
            try await holder.value
            try await database.read { _ in }
        }
    }

    @Test("a connection that the server ended is replaced; the transaction that it ended in fails once")
    func brokenConnections() async throws {
        try await withEmptyPostgres(at: address, connections: 1) { database, address in
            let killer = try await PostgresDatabase(address: address, connections: 1)
            let ask: @Sendable (any Connection) throws -> Int64 = { connection in
                try connection.first("SELECT pg_backend_pid()") { try $0.integer(0) } ?? 0
            }
            let process = try await database.read(ask)
            try await killer.read { connection in
                _ = try connection.first("SELECT pg_terminate_backend($1::int)", [.integer(process)]) { _ in }
            }
            #expect(try await database.read(ask) != process)

            await #expect {
                try await database.write { try $0.run("SELECT pg_terminate_backend(pg_backend_pid())", []) }
            } throws: { error in
                guard case StorageError.cannotOpen = error else { return false }
                return true
            }
            #expect(try await database.read(ask) != 0)
            try await killer.close()
        }
    }

    @Test("a closed database answers with an error")
    func closed() async throws {
        let database = try await PostgresDatabase(address: address, connections: 2)
        try await database.close()
        await #expect(throws: StorageError.self) { try await database.read { _ in } }
    }
}
