import Newspaper
import Storage
import TestSupport
import Testing

@Suite("Migrations")
struct MigrationTests {
    @Test("a new database comes up to this program's version, and a second time changes nothing", arguments: Engine.all)
    func fresh(engine: Engine) async throws {
        try await engine.withEmptyDatabase { database in
            try await database.migrate()
            #expect(try await database.schemaVersion() == Migration.newest)
            try await database.write { try $0.redirects.keep(Redirect(from: "/a/", to: "/b/")) }
            try await database.migrate()
            #expect(try await database.schemaVersion() == Migration.newest)
            #expect(try await database.read { try $0.redirects.target(of: "/a/") } == "/b/")
            let steps = try await database.read {
                try $0.all("SELECT version FROM schema_version ORDER BY version") { Int(try $0.integer(0)) }
            }
            #expect(steps == Migration.all.map(\.number))
        }
    }

    @Test("migrations are numbered from 1 without gaps")
    func numbers() {
        #expect(Migration.all.map(\.number) == Array(1...Migration.newest))
        #expect(Migration.all.allSatisfy { !$0.name.isEmpty })
    }

    @Test("a database newer than the program is refused, in words that say what to do", arguments: Engine.all)
    func newer(engine: Engine) async throws {
        try await engine.withDatabase { database in
            let future = Migration.newest + 3
            try await database.write {
                _ = try $0.run("INSERT INTO schema_version (version) VALUES ($1)", [.integer(future)])
            }
            let refusal = StorageError.newerSchema(found: future, known: Migration.newest)
            await #expect(throws: refusal) { try await database.migrate() }
            #expect(
                refusal.description.contains("version \(future)") && refusal.description.contains("newer stoppress"))
            #expect(try await database.schemaVersion() == future)
        }
    }

    @Test("two programs that start at once migrate once", arguments: Engine.concurrent)
    func racing(engine: Engine) async throws {
        try await engine.withEmptyDatabase { database in
            try await withThrowingTaskGroup(of: Void.self) { group in
                for _ in 0..<4 { group.addTask { try await database.migrate() } }
                try await group.waitForAll()
            }
            #expect(try await database.schemaVersion() == Migration.newest)
        }
    }
}
