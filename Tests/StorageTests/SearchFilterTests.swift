import Newspaper
import Storage
import TestSupport
import Testing

@Suite("Search: phrases, order, filters and counts")
struct SearchFilterTests {
    private struct Paper: Sendable {
        let shelf: Shelf
        let edition: Edition
        let ids: [Identifier<Article>]
    }

    /// Four stories about the harbour, the last of them in the Hebrew edition.
    private func withStories(
        on engine: Engine, _ body: @escaping @Sendable (any Connection, Paper) throws -> Void
    ) async throws {
        try await engine.withShelf { database, shelf in
            try await database.write { connection in
                var first = shelf.story("one", at: "2026-11-22T06:30:00Z").headed("Harbour opens")
                first.content.format = .opinion
                var second = shelf.story("two", at: "2020-02-29T23:30:00Z").headed("Harbour opens again")
                second.content.sections = [shelf.news, shelf.europe]
                second.content.byline = Byline([shelf.agency])
                var third = shelf.story("three", at: "2019-12-31T12:00:00Z").headed("Harbour opens late")
                third.content.sections = [shelf.culture]
                var fourth = shelf.story("four").headed("Harbour opens")
                fourth.edition = shelf.hebrew
                fourth.content.sections = []
                let ids = try [first, second, third, fourth].map { try connection.index($0) }
                guard let edition = try connection.publications.load().edition(shelf.english)?.edition else { return }
                try body(connection, Paper(shelf: shelf, edition: edition, ids: ids))
            }
        }
    }

    @Test("filters narrow a search, alone and together", arguments: Engine.all)
    func filters(engine: Engine) async throws {
        try await withStories(on: engine) { connection, paper in
            let shelf = paper.shelf
            let cases: [(SearchFilter, [Int])] = [
                (SearchFilter(), [0, 1, 2]), (SearchFilter(section: shelf.europe), [1]),
                (SearchFilter(section: shelf.news), [0, 1]), (SearchFilter(format: .opinion), [0]),
                (SearchFilter(format: .review), []), (SearchFilter(contributor: shelf.agency), [1]),
                (SearchFilter(section: shelf.news, format: .news), [1]),
                (SearchFilter(section: shelf.culture, contributor: shelf.agency), []),
                (SearchFilter(from: CivilDay(year: 2020, month: 1, day: 1)), [0, 1]),
                (SearchFilter(through: CivilDay(year: 2019, month: 12, day: 31)), [2]),
                (SearchFilter(through: CivilDay(year: 2019, month: 12, day: 30)), []),
                (
                    SearchFilter(
                        from: CivilDay(year: 2019, month: 12, day: 31), through: CivilDay(year: 2020, month: 2, day: 29)
                    ), [1, 2]
                ),
                (SearchFilter(from: CivilDay(year: 2027, month: 1, day: 1)), []),
                (
                    SearchFilter(
                        from: CivilDay(year: 2021, month: 1, day: 1), through: CivilDay(year: 2020, month: 1, day: 1)),
                    []
                ),
            ]
            for (filter, expected) in cases {
                let findings = try connection.search.find(
                    SearchQuery("harbour"), in: paper.edition, filter: filter, limit: 9)
                let hits = findings.hits.compactMap { paper.ids.firstIndex(of: $0.article) }
                #expect(hits.sorted() == expected, "\(filter)")
                #expect(findings.found == expected.count && !findings.isCutOff)
            }
        }
    }

    @Test("every list and year of the found stories is counted", arguments: Engine.all)
    func facets(engine: Engine) async throws {
        try await withStories(on: engine) { connection, paper in
            let shelf = paper.shelf
            let findings = try connection.search.find(SearchQuery("harbour"), in: paper.edition, limit: 1)
            #expect(findings.hits.count == 1 && findings.found == 3)
            #expect(findings.facets.sections == [shelf.news: 2, shelf.europe: 1, shelf.culture: 1])
            #expect(findings.facets.formats == [.opinion: 1, .news: 2])
            #expect(findings.facets.contributors == [shelf.ana: 2, shelf.agency: 1])
            // Half past midnight of 1 March 2020 in Jerusalem.
            let years = Dictionary(findings.facets.days.map { ($0.key.year, $0.value) }, uniquingKeysWith: +)
            #expect(years == [2026: 1, 2020: 1, 2019: 1])
            #expect(findings.facets.days[CivilDay(year: 2020, month: 3, day: 1)] == 1)
            let two = SearchFilter(section: shelf.news)
            #expect(try connection.search.count(SearchQuery("harbour"), in: shelf.english) == 3)
            #expect(try connection.search.count(SearchQuery("harbour"), in: shelf.english, filter: two) == 2)
            #expect(try connection.search.count(SearchQuery("harbour"), in: shelf.hebrew) == 1)
            let none = try connection.search.find(SearchQuery("ferry"), in: paper.edition, limit: 1)
            #expect(none.facets == SearchFacets())
        }
    }

    @Test("no word of a query is taken for a list", arguments: Engine.all)
    func listsAreNoWords(engine: Engine) async throws {
        try await withStories(on: engine) { connection, paper in
            let words = ["edition", ":edition", "formatopinion", "year2019", "section\(paper.shelf.news.rawValue)"]
            for word in words + words.map({ "\"\($0)\"" }) {
                let hits = try connection.search.find(word, edition: paper.shelf.english, limit: 9)
                #expect(hits == [], "\(word)")
            }
        }
    }

    @Test("the words of a phrase stand side by side, and what has them so comes first", arguments: Engine.all)
    func phrases(engine: Engine) async throws {
        try await engine.withShelf { database, shelf in
            try await database.write { connection in
                let apart = try connection.index(shelf.story("a").headed("Budget of the harbour for the council"))
                let beside = try connection.index(shelf.story("b").headed("Council hears harbour budget of the"))
                let find = { try connection.search.find($0, edition: shelf.english, limit: 9).map(\.article) }
                #expect(try find("\"harbour budget\"") == [beside])
                #expect(try find("\"budget harbour\"") == [])
                #expect(try find("\"harbour bud") == [beside])
                #expect(try find("\"harbour bud\"") == [])
                #expect(try find("council \"harbour budget\"") == [beside])
                #expect(try find("harbour budget").first == beside)
                #expect(Set(try find("harbour budget")) == [apart, beside])
            }
        }
    }

    @Test(
        "of two stories with the same words the newer comes first, but age does not outweigh a headline",
        arguments: Engine.all)
    func age(engine: Engine) async throws {
        try await engine.withShelf { database, shelf in
            try await database.write { connection in
                let new = try connection.index(shelf.story("a", at: "2026-11-01T00:00:00Z").headed("Harbour opens"))
                let old = try connection.index(shelf.story("b", at: "2006-11-01T00:00:00Z").headed("Harbour opens"))
                let aside = try connection.index(
                    shelf.story("c", at: "2026-11-20T00:00:00Z", text: "At the harbour nothing.").headed("Quiet day"))
                try connection.index(shelf.story("d").headed("Nothing"))
                try connection.index(shelf.story("e").headed("Else"))
                let hits = try connection.search.find("harbour", edition: shelf.english, limit: 9)
                #expect(hits.map(\.article) == [new, old, aside])
            }
        }
    }

    @Test("a page goes on where the last hit stood, also when that is found no more", arguments: Engine.all)
    func goneHit(engine: Engine) async throws {
        try await withStories(on: engine) { connection, paper in
            let hits = try connection.search.find("harbour", edition: paper.shelf.english, limit: 9)
            try connection.search.remove(hits[0].article)
            let rest = try connection.search.find("harbour", edition: paper.shelf.english, after: hits[0], limit: 9)
            #expect(!rest.contains { $0.article == hits[0].article })
        }
    }
}
