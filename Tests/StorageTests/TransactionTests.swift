import Dispatch
import Newspaper
import Storage
import TestSupport
import Testing

@Suite("Transactions")
struct TransactionTests {
    private struct Interruption: Error {}

    @Test("what a verb wrote before it threw is gone", arguments: Engine.all)
    func rollback(engine: Engine) async throws {
        try await engine.withShelf { database, shelf in
            await #expect(throws: Interruption.self) {
                try await database.write { connection in
                    let id = try connection.articles.add(shelf.story("Harbour opens"))
                    try connection.listings.add([
                        ListedArticle(
                            article: id, edition: shelf.english, published: Instant(milliseconds: 1), lists: [.edition])
                    ])
                    try connection.search.add(
                        shelf.story("Harbour opens").with(id: id), names: [], lists: [.edition],
                        day: CivilDay(year: 2026, month: 11, day: 22))
                    try connection.redirects.keep(Redirect(from: "/a/", to: "/b/"))
                    try connection.events.add(.articleAdded, subject: id.rawValue, at: Instant(milliseconds: 1))
                    throw Interruption()
                }
            }
            try await database.read { connection throws in
                #expect(try connection.articles.count() == 0)
                #expect(try connection.listings.newest(.edition, edition: shelf.english, limit: 1).isEmpty)
                #expect(try connection.search.find("harbour", edition: shelf.english, limit: 1).isEmpty)
                #expect(try connection.redirects.target(of: "/a/") == nil)
                #expect(try connection.events.newest() == 0)
            }
        }
    }

    @Test("a reader sees one moment while writers write", arguments: Engine.concurrent)
    func oneMoment(engine: Engine) async throws {
        try await engine.withShelf { database, shelf in
            let (before, after) = try await database.read { connection in
                let before = try connection.articles.count()
                let written = DispatchSemaphore(value: 0)
                Task.detached {
                    _ = try? await database.write { try $0.articles.add(shelf.story("Harbour opens")) }
                    written.signal()
                }
                #expect(written.wait(timeout: .now() + 120) == .success)
                return (before, try connection.articles.count())
            }
            #expect(before == 0 && after == 0)
            #expect(try await database.read { try $0.articles.count() } == 1)
        }
    }

    @Test("what is written is whole for every reader, however many there are", arguments: Engine.all)
    func wholeness(engine: Engine) async throws {
        try await engine.withShelf { database, shelf in
            try await withThrowingTaskGroup(of: Void.self) { group in
                group.addTask {
                    for number in 1...15 {
                        try await database.write { connection in
                            let id = try connection.articles.add(shelf.story("Story \(number)"))
                            try connection.listings.add([
                                ListedArticle(
                                    article: id, edition: shelf.english,
                                    published: Instant(milliseconds: Int64(number)), lists: [.edition])
                            ])
                        }
                    }
                }
                for _ in 0..<3 {
                    group.addTask {
                        for _ in 0..<15 {
                            try await database.read { connection in
                                let stories = try connection.articles.count()
                                let listed = try connection.listings.newest(.edition, edition: shelf.english, limit: 99)
                                #expect(listed.count == stories)
                            }
                        }
                    }
                }
                try await group.waitForAll()
            }
        }
    }

    @Test("a reader cannot write", arguments: Engine.all)
    func readOnly(engine: Engine) async throws {
        try await engine.withShelf { database, shelf in
            await #expect {
                try await database.read { _ = try $0.articles.add(shelf.story("Harbour opens")) }
            } throws: { error in
                guard case StorageError.readOnly = error else { return false }
                return true
            }
            let kept = try await database.read { try $0.articles.count() }
            #expect(kept == 0)
        }
    }

    @Test("a statement may be asked again while its own rows are read", arguments: Engine.all)
    func nestedStatements(engine: Engine) async throws {
        try await engine.withShelf { database, shelf in
            let seen = try await database.write { connection in
                let ids = try (1...6).map { try connection.articles.add(shelf.story("Story \($0)")) }
                let statement: Statement = "SELECT id FROM article WHERE id > $1 ORDER BY id"
                var seen: [[Int64]] = []
                try connection.forEachRow(statement, [.integer(ids[2].rawValue)]) { row in
                    let id = try row.integer(0)
                    let behind = try connection.all(statement, [.integer(id)]) { try $0.integer(0) }
                    seen.append([id] + behind)
                }
                let first = ids[0].rawValue
                return seen.map { $0.map { $0 - first + 1 } }
            }
            #expect(seen == [[4, 5, 6], [5, 6], [6]])
        }
    }

    @Test("values come back as they went in", arguments: Engine.all)
    func values(engine: Engine) async throws {
        try await engine.withDatabase { database in
            try await database.write { connection in
                try connection.runScript("CREATE TABLE kept (position BIGINT, n BIGINT, r DOUBLE PRECISION, t TEXT)")
                let numbers: [Int64] = [0, 1, -1, .max, .min, 9_007_199_254_740_993]
                let reals = [0, -0.5, 1e300, Double.leastNonzeroMagnitude, 0.1 + 0.2, .pi]
                let texts = ["", "שלום 🎉", "a'b\"c\\d", "\n\t\r", String(repeating: "x", count: 3_000_000), "\u{301}é"]
                for index in numbers.indices {
                    try connection.run(
                        "INSERT INTO kept VALUES ($1, $2, $3, $4)",
                        [.integer(index), .integer(numbers[index]), .real(reals[index]), .text(texts[index])])
                }
                try connection.run("INSERT INTO kept VALUES ($1, $2, $3, $4)", [.integer(99), .null, .null, .null])
                let rows = try connection.all("SELECT n, r, t FROM kept ORDER BY position") { $0 }
                #expect(try rows.dropLast().map { try $0.integer(0) } == numbers)
                #expect(try rows.dropLast().map { try $0.real(1) } == reals)
                #expect(try rows.dropLast().map { Array(try $0.text(2).utf8) } == texts.map { Array($0.utf8) })
                #expect(rows.last.map { $0.isNull(0) && $0.isNull(1) && $0.isNull(2) } == true)
                #expect(
                    try connection.run("UPDATE kept SET n = $1 WHERE position < $2", [.integer(1), .integer(3)]) == 3)
            }
        }
    }

    @Test("a row that is not as expected is an error, not a crash", arguments: Engine.all)
    func unexpectedRows(engine: Engine) async throws {
        try await engine.withDatabase { database in
            try await database.read { connection in
                #expect(throws: StorageError.self) { try connection.first("SELECT 'x'") { try $0.integer(0) } }
                #expect(throws: StorageError.self) { try connection.first("SELECT NULL") { try $0.text(0) } }
                #expect(throws: StorageError.self) { try connection.first("SELECT 1") { try $0.text(0) } }
            }
        }
    }

    @Test("members of a list are those numbers and no others", arguments: Engine.all)
    func members(engine: Engine) async throws {
        try await engine.withShelf { database, shelf in
            try await database.write { connection in
                let ids = try (1...4).map { try connection.articles.add(shelf.story("Story \($0)")) }
                let find = { (wanted: [Identifier<Article>]) in
                    try connection.all(
                        "SELECT id FROM article WHERE id IN {members $1} ORDER BY id", [.members(wanted)]
                    ) { try $0.integer(0) }
                }
                #expect(try find([ids[3], ids[0], Identifier(rawValue: .max)]) == [ids[0].rawValue, ids[3].rawValue])
                #expect(try find([]).isEmpty)
            }
        }
    }
}
