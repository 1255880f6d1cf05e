import Storage
import StoragePostgres
import TestSupport
import Testing

@Suite("PostgreSQL: search", .enabled(if: postgresAddressForTests != nil))
struct PostgresSearchTests {
    private let address = postgresAddressForTests ?? ""

    /// An index of five stories: the first four of edition 1, the last of edition 2.
    private func withStories(_ body: (PostgresDatabase) async throws -> Void) async throws {
        try await withEmptyPostgres(at: address) { database, _ in
            let dialect = database.dialect
            try await database.write { connection in
                try connection.runScript("CREATE TABLE article (id {identity}); \(dialect.searchSchema)")
                let stories: [(Int, String, String, String, String)] = [
                    (1, "harbour opens", "the new quay", "ships came in from lisbon/porto today", "anna berg"),
                    (1, "budget", "the harbour pays", "a long report on money", "news agencies"),
                    (1, "weather", "rain", "rain over the harbour and the hills", "desk"),
                    (1, "o'brien's well-known shop", "", "closes", ""),
                    (2, "harbour elsewhere", "", "", ""),
                ]
                for (index, story) in stories.enumerated() {
                    try connection.run("INSERT INTO article (id) VALUES ($1)", [.integer(index + 1)])
                    try Self.insert(story, as: index + 1, connection)
                }
            }
            try await body(database)
        }
    }

    private static func insert(
        _ story: (Int, String, String, String, String), as id: Int, _ connection: any Connection
    ) throws {
        try connection.run(
            connection.dialect.searchInsert,
            [
                .integer(id), .integer(story.0), .text(story.1), .text(story.2), .text(story.3), .text(story.4),
                .text(""),
            ])
    }

    private func find(_ words: [String], in database: PostgresDatabase) async throws -> [Int64] {
        guard let expression = database.dialect.searchExpression(Self.terms(words)) else { return [] }
        let query = Statement(database.dialect.searchMatches)
        return try await database.read { connection in
            try connection.all(query, [.text(expression), .integer(1), .integer(10)]) {
                (try $0.integer(0), try $0.real(1))
            }.sorted { ($0.1, $1.0) > ($1.1, $0.0) }.map(\.0)
        }
    }

    private static func terms(_ words: [String]) -> [SearchTerm] {
        words.enumerated().map { .anyOf([$1], unfinished: $0 == words.count - 1) }
    }

    @Test("a headline counts more than a standfirst, a standfirst more than the body")
    func ranking() async throws {
        try await withStories { database in
            let found = try await find(["harbour"], in: database)
            #expect(found == [1, 2, 3])
        }
    }

    @Test(
        "words are found whole, unfinished, by name and inside compounds",
        arguments: [
            (["harb"], [1, 2, 3]), (["the", "harbour"], [1, 2, 3]), (["the", "quay"], [1]), (["berg"], [1]),
            (["porto"], [1]),
            (["lisbon/porto"], [1]), (["o'brien"], [4]), (["known"], [4]), (["well-known"], [4]), (["nothing"], []),
            (["harbour", "elsewhere"], []), (["har", "opens"], []),
        ] as [([String], [Int64])])
    func matching(words: [String], stories: [Int64]) async throws {
        try await withStories { database in
            let found = try await find(words, in: database)
            #expect(found == stories)
        }
    }

    @Test(
        "no query breaks out of its text",
        arguments: [
            "'", "''", "a'b", "\\", "\\'", "a:*", "a & b", "!a", "(a", "<->", ":*", "'); DROP TABLE article; --",
            "a\\' | b", "\u{2}",
            "%", "*", "\"a", "\u{200F}", "ש'", "a:ABC", "\u{FFFD}", "🙂", "’", "'\u{301} | b",
        ])
    func hostileQueries(text: String) async throws {
        try await withStories { database in
            _ = try await find([text], in: database)
            _ = try await find(["harbour", text, text], in: database)
            #expect(try await find(["harbour"], in: database).count == 3)
        }
    }

    @Test("a query of nothing but signs has no expression")
    func emptyQueries() async throws {
        try await withStories { database in
            #expect(database.dialect.searchExpression([]) == nil)
            #expect(database.dialect.searchExpression(Self.terms(["--", "'", ""])) == nil)
        }
    }

    @Test("a story put in again replaces itself, and a story that goes takes its words along")
    func replacing() async throws {
        try await withStories { database in
            try await database.write { try Self.insert((1, "ferry", "", "", ""), as: 1, $0) }
            #expect(try await find(["harbour"], in: database) == [2, 3])
            #expect(try await find(["ferry"], in: database) == [1])
            try await database.write { connection in
                try connection.run(connection.dialect.searchDelete, [.integer(2)])
                try connection.run("DELETE FROM article WHERE id = 3", [])
            }
            #expect(try await find(["harbour"], in: database).isEmpty)
        }
    }

    @Test("a body longer than the index holds is still found by its beginning")
    func longBodies() async throws {
        try await withStories { database in
            let body = (0..<400_000).map { "ш\($0)" }.joined(separator: " ")
            try await database.write { try Self.insert((1, "long", "", "first " + body, ""), as: 1, $0) }
            #expect(try await find(["first", "ш77"], in: database) == [1])
        }
    }
}
