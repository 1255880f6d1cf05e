import Newspaper
import Storage
import TestSupport
import Testing

@Suite("Did you mean")
struct SuggestionTests {
    private func suggestion(for query: String, on engine: Engine) async throws -> String? {
        try await engine.withShelf { database, shelf in
            try await database.write { connection in
                let headlines = [
                    "Harbour opens", "Harbour budget passes", "Harbors of the world", "Election night in Geneva",
                    "Élection municipale", "הממשלה התכנסה",
                ]
                for headline in headlines {
                    try connection.index(shelf.story("a").headed(headline), names: ["Ana Berg"])
                }
                guard let edition = try connection.publications.load().edition(shelf.english)?.edition else {
                    return nil
                }
                return try connection.search.find(SearchQuery(query), in: edition, limit: 9).suggestion
            }
        }
    }

    @Test(
        "a word that nobody writes is replaced by the likest and commonest",
        arguments: Engine.all,
        [
            ("harbuor", "harbour"), ("harbur", "harbour"), ("harbour opnes", "harbour opens"), ("elektion", "election"),
            ("Ana Brg", "ana berg"), ("הממשלא", "הממשלה"), ("geneav", "geneva"), ("harbors budgt", nil),
            ("harbour", nil), ("zzzzzz", nil), ("hx", nil), ("20261", nil), ("", nil), ("arbour", nil),
            ("\"harbour passes\"", nil),
        ] as [(String, String?)])
    func suggestions(engine: Engine, item: (query: String, suggestion: String?)) async throws {
        #expect(try await suggestion(for: item.query, on: engine) == item.suggestion)
    }

    @Test("words that no story has any more are not suggested", arguments: Engine.all)
    func forgotten(engine: Engine) async throws {
        try await engine.withShelf { database, shelf in
            try await database.write { connection in
                let vocabulary = connection.vocabulary
                try vocabulary.add(["harbour": 2, "harbours": 1, "quay": 1], edition: shelf.english)
                #expect(try vocabulary.words(like: "harbuor", edition: shelf.english) == ["harbour", "harbours"])
                try vocabulary.add(["harbour": -2, "quay": 0], edition: shelf.english)
                #expect(try vocabulary.words(like: "harbuor", edition: shelf.english) == ["harbours"])
                #expect(try vocabulary.words(like: "harbuor", edition: shelf.hebrew) == [])
                let counts = try vocabulary.stories(with: ["harbour", "harbours", "ferry"], edition: shelf.english)
                #expect(counts == ["harbours": 1])
            }
        }
    }

    @Test("many words are counted as well as few", arguments: Engine.all)
    func manyWords(engine: Engine) async throws {
        try await engine.withShelf { database, shelf in
            let words = (0..<137).map { "word\($0)" }
            let counts = try await database.write { connection in
                for _ in 0..<2 {
                    try connection.vocabulary.add(
                        Dictionary(uniqueKeysWithValues: words.map { ($0, 3) }), edition: shelf.english)
                }
                return try connection.vocabulary.stories(with: words, edition: shelf.english)
            }
            #expect(counts.count == 137 && Set(counts.values) == [6])
        }
    }
}
