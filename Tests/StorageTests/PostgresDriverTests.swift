import Storage
import StoragePostgres
import TestSupport
import Testing

@Suite("PostgreSQL: statements and transactions", .enabled(if: postgresAddressForTests != nil))
struct PostgresDriverTests {
    private let address = postgresAddressForTests ?? ""

    @Test("values of every kind come back as they went in")
    func values() async throws {
        try await withEmptyPostgres(at: address) { database, _ in
            let texts = [
                "", "plain", "O'Brien \\ \"quoted\"", "שלום עולם", "a\tb\nc", "👩‍👩‍👧",
                String(repeating: "x", count: 300_000),
            ]
            let rows = try await database.write { connection in
                try connection.runScript(
                    "CREATE TABLE t (id {identity}, i BIGINT, r DOUBLE PRECISION, s TEXT){clustered}")
                for text in texts {
                    _ = try connection.insert(
                        "INSERT INTO t (i, r, s) VALUES ($1, $2, $3) RETURNING id",
                        [.integer(Int64.min), .real(-0.1), .text(text)])
                }
                _ = try connection.run("INSERT INTO t (i, r, s) VALUES ($1, $2, $3)", [.null, .null, .null])
                return try connection.all("SELECT i, r, s FROM t ORDER BY id") {
                    (try $0.integerOrNil(0), try $0.realOrNil(1), try $0.textOrNil(2))
                }
            }
            #expect(rows.map(\.2) == texts.map { $0 } + [nil])
            #expect(rows.first?.0 == Int64.min && rows.first?.1 == -0.1)
            #expect(rows.last?.0 == nil && rows.last?.1 == nil)
        }
    }

    @Test("columns become integers, numbers or text by their type")
    func columnTypes() async throws {
        try await withEmptyPostgres(at: address) { database, _ in
            let row = try await database.read { connection in
                try connection.first(
                    """
                    SELECT 1::smallint, 2::int, 3::bigint, true, false, 1.5::float8, 2.5::numeric, 'NaN'::float8, '[1]'::json, \
                    count(*), $1::bigint IN {members $2} FROM pg_class WHERE false
                    """, [.integer(4), .text("[3,4,5]")]
                ) { row in
                    #expect(try row.real(7).isNaN)
                    return Row([
                        .integer(try row.integer(0)), .integer(try row.integer(1)), .integer(try row.integer(2)),
                        .flag(try row.flag(3)), .flag(try row.flag(4)), .real(try row.real(5)), .real(try row.real(6)),
                        .text(try row.text(8)), .integer(try row.integer(9)), .flag(try row.flag(10)),
                    ])
                }
            }
            let found = try #require(row)
            let integers = try (0...4).map { try found.integer($0) }
            #expect(integers == [1, 2, 3, 1, 0])
            #expect(try found.real(5) == 1.5 && found.real(6) == 2.5)
            #expect(try found.text(7) == "[1]" && found.integer(8) == 0 && found.flag(9))
        }
    }

    @Test("a text with a NUL character is refused, not cut")
    func nulCharacter() async throws {
        try await withEmptyPostgres(at: address) { database, _ in
            await #expect(throws: StorageError.engine("a NUL character in a text cannot be kept")) {
                try await database.read { try $0.first("SELECT $1::text", [.text("a\0b")]) { try $0.text(0) } }
            }
        }
    }

    @Test("a transaction whose body throws leaves nothing behind")
    func rollback() async throws {
        try await withEmptyPostgres(at: address) { database, _ in
            try await database.write { try $0.runScript("CREATE TABLE t (i BIGINT)") }
            await #expect(throws: CancellationError.self) {
                try await database.write { connection in
                    try connection.run("INSERT INTO t VALUES (1)", [])
                    throw CancellationError()
                }
            }
            let kept = try await count(of: "t", in: database)
            #expect(kept == 0)
        }
    }

    @Test("an error that the body passes over still rolls the transaction back, and says so")
    func swallowedError() async throws {
        try await withEmptyPostgres(at: address) { database, _ in
            try await database.write { try $0.runScript("CREATE TABLE t (i BIGINT PRIMARY KEY)") }
            await #expect(throws: StorageError.self) {
                try await database.write { connection in
                    for _ in 1...2 { _ = try? connection.run("INSERT INTO t VALUES (1)", []) }
                }
            }
            let kept = try await count(of: "t", in: database)
            #expect(kept == 0)
            try await database.write { _ = try $0.run("INSERT INTO t VALUES (1)", []) }
        }
    }

    @Test("the server's errors are told apart")
    func errors() async throws {
        try await withEmptyPostgres(at: address) { database, _ in
            try await database.write { try $0.runScript("CREATE TABLE t (i BIGINT CONSTRAINT one_of_each UNIQUE)") }
            try await database.write { _ = try $0.run("INSERT INTO t VALUES (1)", []) }
            await #expect {
                try await database.write { try $0.run("INSERT INTO t VALUES ($1)", [.integer(Int64(1))]) }
            } throws: { error in
                guard case StorageError.conflict(let rule) = error else { return false }
                return rule.contains("one_of_each")
            }
            await #expect {
                try await database.read { try $0.run("INSERT INTO t VALUES (2)", []) }
            } throws: { error in
                guard case StorageError.readOnly = error else { return false }
                return true
            }
            await #expect {
                try await database.read { try $0.run("SELECT nothing FROM t", []) }
            } throws: { error in
                guard case StorageError.engine(let text) = error else { return false }
                return text.contains("42703") && text.contains("SELECT nothing")
            }
        }
    }

    @Test("rows are handed over as they arrive, and a body that stops early does no harm")
    func streaming() async throws {
        try await withEmptyPostgres(at: address) { database, _ in
            let seen = try await database.read { connection in
                var seen = 0
                do {
                    try connection.forEachRow("SELECT g FROM generate_series(1, 200000) g", []) { row in
                        seen += 1
                        if try row.integer(0) == 10 { throw CancellationError() }
                    }
                } catch is CancellationError {
                }
                return try connection.first("SELECT $1::bigint", [.integer(seen)]) { try $0.integer(0) }
            }
            #expect(seen == 10)
        }
    }

    @Test("an error in the middle of the rows reaches the caller")
    func errorWhileStreaming() async throws {
        try await withEmptyPostgres(at: address) { database, _ in
            await #expect(throws: StorageError.self) {
                try await database.read { connection in
                    try connection.all("SELECT 1 / (500 - g) FROM generate_series(1, 1000) g") { try $0.integer(0) }
                }
            }
            let next = try await database.read { try $0.first("SELECT 1") { try $0.integer(0) } }
            #expect(next == 1)
        }
    }

    @Test("a store may ask something else while it reads rows")
    func nestedStatements() async throws {
        try await withEmptyPostgres(at: address) { database, _ in
            let sums = try await database.read { connection in
                try connection.all("SELECT g FROM generate_series(1, 5) g") { row in
                    let numbers: Statement = "SELECT g FROM generate_series(1, $1::int) g"
                    return try connection.all(numbers, [.integer(try row.integer(0))]) { inner in
                        let value = Value.integer(try inner.integer(0))
                        return try connection.first("SELECT $1::bigint", [value]) { try $0.integer(0) } ?? 0
                    }.reduce(0, +)
                }
            }
            #expect(sums == [1, 3, 6, 10, 15])
        }
    }

    @Test("more statements than a connection keeps prepared all work")
    func manyStatements() async throws {
        try await withEmptyPostgres(at: address, connections: 1) { database, _ in
            let sum = try await database.read { connection in
                var sum: Int64 = 0
                for number in (1...1100).map({ $0 % 700 }) {
                    sum += try connection.first(Statement("SELECT \(number)")) { try $0.integer(0) } ?? 0
                }
                let kept = try connection.first("SELECT count(*) FROM pg_prepared_statements") { try $0.integer(0) }
                #expect((kept ?? 0) <= 512)
                return sum
            }
            #expect(sum == (1...1100).reduce(0) { $0 + Int64($1 % 700) })
        }
    }

    private func count(of table: String, in database: PostgresDatabase) async throws -> Int64? {
        try await database.read { try $0.first(Statement("SELECT count(*) FROM \(table)")) { try $0.integer(0) } }
    }
}
