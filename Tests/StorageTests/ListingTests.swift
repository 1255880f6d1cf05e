import Newspaper
import Storage
import TestSupport
import Testing

@Suite("Listings, cards and the archive")
struct ListingTests {
    /// Keeps a story and puts it into lists, as a verb would.
    private static func list(
        _ story: Article, _ subjects: Set<ListingSubject>, _ connection: any Connection
    ) throws -> Identifier<Article> {
        let id = try connection.articles.add(story)
        try connection.listings.add([
            ListedArticle(
                article: id, edition: story.edition, published: try #require(story.times.published), lists: subjects)
        ])
        return id
    }

    @Test(
        "pages of a list have no gaps and no repeats, however many stories share a time", arguments: Engine.all,
        [1, 3, 7])
    func pages(engine: Engine, limit: Int) async throws {
        try await engine.withShelf { database, shelf in
            let (listed, walked) = try await database.write { connection in
                var listed: [(Instant, Identifier<Article>)] = []
                for number in 0..<20 {
                    // Three stories at a time, and the last eight all at once.
                    let second = min(number / 3, 4)
                    let story = shelf.story("Story \(number)", at: "2026-11-22T06:30:0\(second)Z")
                    listed.append((try #require(story.times.published), try Self.list(story, [.edition], connection)))
                }
                var walked: [Identifier<Article>] = []
                var key = ListingKey.start
                while let last = try connection.listings.cards(
                    .edition, edition: shelf.english, after: key, limit: limit
                ).map({
                    walked.append($0.id)
                    return ListingKey(published: $0.published, article: $0.id)
                }).last { key = last }
                return (listed.sorted { $0 > $1 }.map(\.1), walked)
            }
            #expect(walked == listed)
        }
    }

    @Test("a list ends at its time, both ends counted as they should be", arguments: Engine.all)
    func since(engine: Engine) async throws {
        try await engine.withShelf { database, shelf in
            try await database.write { connection in
                for day in 1...9 {
                    _ = try Self.list(
                        shelf.story("Day \(day)", at: "2026-11-0\(day)T00:00:00Z"), [.edition], connection)
                }
                let end = ListingKey(published: instant("2026-11-06T00:00:00Z"), article: Identifier(rawValue: 0))
                let cards = try connection.listings.cards(
                    .edition, edition: shelf.english, after: end, since: instant("2026-11-03T00:00:00Z"), limit: 50)
                #expect(cards.map(\.headline) == ["Day 5", "Day 4", "Day 3"])
            }
        }
    }

    @Test("each subject has its own list, and each edition its own", arguments: Engine.all)
    func subjects(engine: Engine) async throws {
        try await engine.withShelf { database, shelf in
            let all: [ListingSubject] = [
                .edition, .section(shelf.news), .section(shelf.europe), .topic(shelf.harbour), .contributor(shelf.ana),
                .format(.opinion), .format(.news),
            ]
            try await database.write { connection in
                for (number, subject) in all.enumerated() {
                    _ = try Self.list(shelf.story("Story \(number)"), [subject], connection)
                }
                for (number, subject) in all.enumerated() {
                    let cards = try connection.listings.cards(subject, edition: shelf.english, limit: 10)
                    #expect(cards.map(\.headline) == ["Story \(number)"])
                    let keys = try connection.listings.newest(subject, edition: shelf.english, limit: 10)
                    #expect(keys == cards.map { ListingKey(published: $0.published, article: $0.id) })
                    #expect(try connection.listings.cards(subject, edition: shelf.hebrew, limit: 10).isEmpty)
                }
            }
        }
    }

    @Test("a story that moves leaves its old lists, one that goes leaves all", arguments: Engine.all)
    func moving(engine: Engine) async throws {
        try await engine.withShelf { database, shelf in
            try await database.write { connection in
                let id = try Self.list(shelf.story("Story"), [.edition, .topic(shelf.harbour)], connection)
                let later = instant("2027-01-01T00:00:00Z")
                try connection.listings.remove(id)
                try connection.listings.add([
                    ListedArticle(
                        article: id, edition: shelf.english, published: later,
                        lists: [.edition, .topic(shelf.politics)])
                ])
                let count = { try connection.listings.newest($0, edition: shelf.english, limit: 9).count }
                #expect(try count(.topic(shelf.harbour)) == 0)
                #expect(try count(.topic(shelf.politics)) == 1)
                let newest = try connection.listings.newest(.edition, edition: shelf.english, limit: 9)
                #expect(newest == [ListingKey(published: later, article: id)])
                try connection.listings.remove(id)
                #expect(try count(.edition) + count(.topic(shelf.politics)) == 0)
            }
        }
    }

    @Test("a card says all that a list shows of a story", arguments: Engine.all)
    func cards(engine: Engine) async throws {
        try await engine.withShelf { database, shelf in
            var story = shelf.story("The harbour opens at last", text: String(repeating: "Quiet water. ", count: 60))
            story.content.kicker = "Harbour"
            story.content.shortHeadline = "Harbour opens"
            story.content.standfirst = "At last"
            story.content.format = .exclusive
            story.content.byline = Byline([shelf.agency, shelf.ana])
            story.content.sections = [shelf.europe, shelf.news]
            story.content.leadPicture = LeadPicture(
                picture: shelf.picture, alternativeText: "A", caption: "B", credit: "C")
            let cards = try await database.write { [story] connection in
                let id = try connection.articles.add(story)
                var hidden = shelf.story("A draft")
                hidden.state = .draft
                let draft = try connection.articles.add(hidden)
                let bare = try connection.articles.add(shelf.story("Bare"))
                return try connection.articles.cards([bare, Identifier(rawValue: 404), draft, id, bare])
            }
            #expect(cards.map(\.headline) == ["Bare", "Harbour opens", "Bare"])
            let card = cards[1]
            #expect(
                card.permalink == "/the-harbour-opens-at-last/" && card.kicker == "Harbour"
                    && card.standfirst == "At last")
            #expect(card.format == .exclusive && card.primarySection == shelf.europe)
            #expect(card.byline.map(\.name) == ["News Agencies", "Ana Berg"])
            #expect(card.leadPicture?.picture.contentHash == "3fa9" && card.leadPicture?.caption == "B")
            #expect(card.published == instant("2026-11-22T06:30:00Z"))
            #expect(card.excerpt.count <= 241 && card.excerpt.hasPrefix("Quiet water."))
            #expect(cards[0].leadPicture == nil && cards[0].byline.map(\.id) == [shelf.ana])
        }
    }

    @Test("the archive counts each month, newest first, and knows its newest change", arguments: Engine.all)
    func archive(engine: Engine) async throws {
        try await engine.withShelf { database, shelf in
            let months = try await database.write { connection in
                let add = { (number: Int, year: Int, month: Int, modified: Int64) in
                    let day = CivilDay(year: year, month: month, day: 1)
                    try connection.archive.add(
                        number, to: day, edition: shelf.english, modified: Instant(milliseconds: modified))
                }
                try add(1, 2018, 12, 4)
                try add(1, 2026, 2, 5)
                try add(1, 2026, 10, 7)
                try add(1, 2026, 10, 6)
                try add(1, 2020, 5, 8)
                try add(-1, 2020, 5, 9)
                try connection.archive.add(
                    5, to: CivilDay(year: 2026, month: 1, day: 1), edition: shelf.hebrew,
                    modified: Instant(milliseconds: 1))
                return try connection.archive.months(edition: shelf.english)
            }
            #expect(
                months == [
                    ArchiveMonth(year: 2026, month: 10, articles: 2, modified: Instant(milliseconds: 7)),
                    ArchiveMonth(year: 2026, month: 2, articles: 1, modified: Instant(milliseconds: 5)),
                    ArchiveMonth(year: 2018, month: 12, articles: 1, modified: Instant(milliseconds: 4)),
                ])
        }
    }
}
