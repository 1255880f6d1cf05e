import Documents
import Newspaper
import Storage
import TestSupport
import Testing

@Suite("Search")
struct SearchTests {
    private struct Words {
        var headline = "Plain"
        var standfirst = ""
        var body = "Nothing."
        var names: [String] = []
    }

    /// Keeps stories with their words in the index; the positions of the hits come back, best first.
    private func hits(
        _ query: String, in stories: [Words], on engine: Engine
    ) async throws -> [Int] {
        try await engine.withShelf { database, shelf in
            try await database.write { connection in
                let ids = try stories.enumerated().map { try Self.keep($1, number: $0, shelf, connection) }
                let found = try connection.search.find(query, edition: shelf.english, limit: 100)
                #expect(try connection.search.find(query, edition: shelf.hebrew, limit: 100).isEmpty)
                return found.compactMap { ids.firstIndex(of: $0.article) }
            }
        }
    }

    private static func keep(
        _ words: Words, number: Int, _ shelf: Shelf, _ connection: any Connection
    ) throws -> Identifier<Article> {
        var story = shelf.story("Story \(number)", text: words.body)
        story.content.headline = words.headline
        story.content.standfirst = words.standfirst
        return try connection.index(story, names: words.names)
    }

    @Test(
        "what a reader types finds the story, with or without accents, points and endings",
        arguments: Engine.all,
        [
            ("Zürich café", "zurich"), ("Zürich café", "CAFÉ"), ("Zurich cafe", "Zürich café"), ("Ålesund", "alesund"),
            ("שָׁלוֹם עוֹלָם", "שלום"), ("שלום עולם", "שָׁלוֹם"), ("مُحَمَّد", "محمد"), ("Жизнь", "жизнь"),
            ("Harbour opens", "harb"),
            ("Harbour opens", "opens harbour"), ("It's O’Brien", "o'brien"), ("3.5 million", "3.5"),
            ("C++ and .NET", "c++"),
            ("well-known", "well-known"), ("e.g. a@b.com", "a@b.com"), ("ﬁne print", "fine"), ("H₂O", "h2o"),
        ])
    func folding(engine: Engine, words: (headline: String, query: String)) async throws {
        let stories = [Words(headline: words.headline), Words(headline: "Entirely unlike")]
        #expect(try await hits(words.query, in: stories, on: engine) == [0])
    }

    @Test("a word in the headline outweighs one in the standfirst, that one in the body", arguments: Engine.all)
    func weights(engine: Engine) async throws {
        let stories = [
            Words(body: "The harbour is quiet today."), Words(standfirst: "The harbour is quiet today."),
            Words(headline: "The harbour is quiet today."), Words(body: "All else."),
        ]
        #expect(try await hits("harbour", in: stories, on: engine) == [2, 1, 0])
    }

    @Test("all words must be there, in whatever part, and names count", arguments: Engine.all)
    func allWords(engine: Engine) async throws {
        let stories = [
            Words(headline: "Harbour", body: "Budget"), Words(headline: "Harbour"),
            Words(headline: "Other", names: ["Ana Berg"]),
        ]
        #expect(try await hits("harbour budget", in: stories, on: engine) == [0])
        #expect(try await hits("ana berg", in: stories, on: engine) == [2])
        #expect(try await hits("harbour nowhere", in: stories, on: engine) == [])
    }

    @Test("only the last word may be unfinished", arguments: Engine.all)
    func prefixes(engine: Engine) async throws {
        let stories = [Words(headline: "Harbour opens")]
        #expect(try await hits("harbour ope", in: stories, on: engine) == [0])
        #expect(try await hits("harb opens", in: stories, on: engine) == [])
    }

    @Test(
        "a query without a word finds nothing", arguments: Engine.all,
        ["", " ", "!?", "*", "\"\"", "\u{301}", "🎉", "()"])
    func empty(engine: Engine, query: String) async throws {
        #expect(try await hits(query, in: [Words()], on: engine) == [])
    }

    @Test(
        "quotes and operators in a query are words like others",
        arguments: Engine.all,
        [
            "\"plain", "plain\"", "plain AND", "plain OR nothing", "NOT plain", "NEAR(plain", "plain*",
            "headline:plain",
            "{headline body}: plain", "^plain", "-plain", "plain' OR 1=1 --", "plain & !nothing", "plain | x",
            "plain:*",
            "plain <-> nothing", "\\", "plain \\' x", "%", "_", "plain\u{0}", "plain; DROP TABLE article", "$1",
            "{members $1}",
            "\u{0D4E}\"", "\u{111C2}\" OR plain", "\u{1E900}", "a\u{20DD}\"", "½",
            "plain " + String(repeating: "x", count: 5000),
            String(repeating: "plain ", count: 500),
        ])
    func hostile(engine: Engine, query: String) async throws {
        try await engine.withShelf { database, shelf in
            try await database.write { connection in
                _ = try Self.keep(Words(headline: "Plain"), number: 1, shelf, connection)
                _ = try connection.search.find(query, edition: shelf.english, limit: 10)
                #expect(try connection.search.find("plain", edition: shelf.english, limit: 10).count == 1)
            }
        }
    }

    @Test("pages of hits have no gaps and no repeats, also among equal hits", arguments: Engine.all)
    func pages(engine: Engine) async throws {
        try await engine.withShelf { database, shelf in
            let (whole, walked) = try await database.write { connection in
                for number in 0..<25 {
                    let words = number.isMultiple(of: 5) ? "Harbour harbour \(number)" : "The harbour"
                    _ = try Self.keep(Words(headline: words), number: number, shelf, connection)
                }
                let whole = try connection.search.find("harbour", edition: shelf.english, limit: 100)
                var walked: [SearchHit] = []
                while true {
                    let page = try connection.search.find(
                        "harbour", edition: shelf.english, after: walked.last, limit: 4)
                    walked += page
                    if page.isEmpty { return (whole, walked) }
                }
            }
            #expect(whole.count == 25 && Set(whole.map(\.article)).count == 25)
            #expect(walked == whole)
            #expect(whole.map(\.score) == whole.map(\.score).sorted())
        }
    }

    @Test("a story put in again replaces itself, one taken out is found no more", arguments: Engine.all)
    func replacing(engine: Engine) async throws {
        try await engine.withShelf { database, shelf in
            try await database.write { connection in
                let id = try Self.keep(Words(headline: "Harbour"), number: 1, shelf, connection)
                let count = { try connection.search.find($0, edition: shelf.english, limit: 9).count }
                try connection.search.remove(id)
                try connection.search.add(
                    shelf.story("Ferry").with(id: id), names: [], lists: [],
                    day: CivilDay(year: 2026, month: 11, day: 22))
                #expect(try count("harbour") == 0)
                #expect(try count("ferry") == 1)
                try connection.search.remove(id)
                #expect(try count("ferry") == 0)
                try connection.search.remove(id)
            }
        }
    }

    @Test(
        "text is folded to one form",
        arguments: [
            ("plain", "plain"), ("Café", "Cafe"), ("Cafe\u{301}", "Cafe"), ("שָׁלוֹם", "שלום"), ("كـتاب", "كتاب"),
            ("ﬁ²", "fi2"),
            ("Ⅷ", "VIII"), ("", ""),
        ])
    func folded(text: String, folded: String) {
        #expect(SearchText.folded(text) == folded)
    }

    @Test("of a query twelve words of sixty characters count")
    func bounds() {
        let query = (0..<40).map { "word\($0)" }.joined(separator: ", ")
        #expect(SearchText.words(of: query).count == 12)
        #expect(SearchText.words(of: String(repeating: "x", count: 500)).map(\.count) == [60])
        #expect(SearchText.words(of: " Harbour—OPENS! ") == ["harbour", "opens"])
    }
}
