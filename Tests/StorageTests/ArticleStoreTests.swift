import Documents
import Newspaper
import Storage
import TestSupport
import Testing

@Suite("Article store")
struct ArticleStoreTests {
    @Test("everything that a story holds comes back", arguments: Engine.all)
    func fullRoundTrip(engine: Engine) async throws {
        try await engine.withShelf { database, shelf in
            let related = try await database.write { try $0.articles.add(shelf.story("An older story")) }
            let story = Self.fullStory(shelf, related: related)
            let found = try await database.write { connection in
                try connection.articles.find(try connection.articles.add(story))
            }
            #expect(found == story.with(id: try #require(found).id))
        }
    }

    @Test("a story with nothing but a headline comes back", arguments: Engine.all)
    func bareRoundTrip(engine: Engine) async throws {
        try await engine.withShelf { database, shelf in
            let bare = Article(
                id: Identifier(rawValue: 0), edition: shelf.hebrew, externalID: nil, slug: Slug(number: 7),
                permalink: nil, state: .draft, content: ArticleContent(headline: "ש", body: Document()),
                times: ArticleTimes(created: Instant(milliseconds: -1), modified: Instant(milliseconds: .max)),
                revision: 1)
            let found = try await database.write { connection in
                let id = try connection.articles.add(bare)
                _ = try connection.articles.add(bare)
                return try connection.articles.find(id)
            }
            #expect(found == bare.with(id: try #require(found).id))
        }
    }

    @Test("a story that is kept again is the new one, in every part", arguments: Engine.all)
    func update(engine: Engine) async throws {
        try await engine.withShelf { database, shelf in
            let (changed, found) = try await database.write { connection in
                let related = try connection.articles.add(shelf.story("An older story"))
                let id = try connection.articles.add(shelf.story("A new story"))
                var story = Self.fullStory(shelf, related: related).with(id: id)
                story.externalID = "a-new-story"
                try connection.articles.update(story)
                let full = try connection.articles.find(id)
                #expect(full == story)
                story.content = ArticleContent(headline: "Only words", body: Document())
                story.times.embargo = nil
                story.state = .withdrawn
                try connection.articles.update(story)
                return (story, try connection.articles.find(id))
            }
            #expect(found == changed)
        }
    }

    private static func fullStory(_ shelf: Shelf, related: Identifier<Article>) -> Article {
        let link = LinkTarget("https://example.com/?a=1&b=\"2\"").map { [Mark.link($0), .strong] } ?? []
        let body = Document([
            .heading(.two, [.text("שלום 'quoted' \"text\" \\ % 🎉")]),
            .paragraph([.text("A line", link), .lineBreak, .footnote([.text("A note")])]),
            .unorderedList([ListItem([.paragraph([.text("One")])])]),
            .picture(PlacedPicture(source: "3fa9.jpg", alternativeText: "Alt", caption: "Caption", credit: "Credit")),
            .table(Table(rows: [[TableCell(isHeader: true, [.paragraph([.text("Cell")])])]])),
        ])
        var content = ArticleContent(headline: "Quays: \"all\" is ‘well’", body: body)
        content.kicker = "Harbour"
        content.shortHeadline = "All is well"
        content.standfirst = "Line one\nline two\t— ’quoted’"
        content.dateline = "PORTO"
        content.leadPicture = LeadPicture(picture: shelf.picture, alternativeText: "A", caption: "B", credit: "C")
        content.format = .inMemoriam
        content.byline = Byline([shelf.agency, shelf.ana])
        content.sections = [shelf.europe, shelf.culture, shelf.news]
        content.topics = [shelf.politics, shelf.harbour]
        content.related = [related]
        content.source = ArticleSource(name: "Agency", credit: "")
        let times = ArticleTimes(
            created: instant("2018-01-02T03:04:05.678Z"), published: instant("2018-02-03T00:00:00Z"),
            firstPublished: instant("2018-02-02T00:00:00Z"), modified: instant("2021-01-01T00:00:00.001Z"),
            embargo: instant("1969-07-20T20:17:40Z"))
        return Article(
            id: Identifier(rawValue: 0), edition: shelf.english, externalID: "wp:17/ü", slug: Slug(number: 2018),
            permalink: "/2018/02/03/נמל/", state: .published, content: content, times: times, revision: 3)
    }

    @Test("a story is found by its permalink and by its name elsewhere", arguments: Engine.all)
    func finding(engine: Engine) async throws {
        try await engine.withShelf { database, shelf in
            let id = try await database.write { try $0.articles.add(shelf.story("Harbour opens")) }
            try await database.read { connection throws in
                let articles = connection.articles
                #expect(try articles.find(permalink: "/harbour-opens/")?.id == id)
                #expect(try articles.find(permalink: "/harbour-opens") == nil)
                #expect(try articles.find(externalID: "harbour-opens", edition: shelf.english)?.id == id)
                #expect(try articles.find(externalID: "harbour-opens", edition: shelf.hebrew) == nil)
                #expect(try articles.identifier(externalID: "harbour-opens", edition: shelf.english) == id)
                #expect(try articles.identifier(externalID: "harbour", edition: shelf.english) == nil)
                let nobody = Identifier<Article>(rawValue: 404)
                #expect(try articles.externalIDs([nobody, id]) == [id: "harbour-opens"])
                #expect(try articles.externalIDs([]).isEmpty)
                #expect(try articles.find(nobody) == nil)
                #expect(try articles.isTaken(permalink: "/harbour-opens/"))
                #expect(try !articles.isTaken(permalink: "/harbour/"))
                #expect(try articles.count() == 1)
            }
        }
    }

    @Test("an address or a name can be taken once; the refused story leaves nothing", arguments: Engine.all)
    func conflicts(engine: Engine) async throws {
        try await engine.withShelf { database, shelf in
            _ = try await database.write { try $0.articles.add(shelf.story("Harbour opens")) }
            for change in ["permalink", "externalID"] {
                var other = shelf.story("Another story")
                if change == "permalink" {
                    other.permalink = "/harbour-opens/"
                } else {
                    other.externalID = "harbour-opens"
                }
                await #expect {
                    try await database.write { [other] in _ = try $0.articles.add(other) }
                } throws: { error in
                    guard case StorageError.conflict = error else { return false }
                    return true
                }
            }
            #expect(try await database.read { try $0.articles.count() } == 1)
        }
    }

    @Test("a story can point only to what is there", arguments: Engine.all)
    func foreignKeys(engine: Engine) async throws {
        try await engine.withShelf { database, shelf in
            var story = shelf.story("Harbour opens")
            story.content.sections = [Identifier(rawValue: 404)]
            await #expect {
                try await database.write { [story] in _ = try $0.articles.add(story) }
            } throws: { error in
                guard case StorageError.conflict = error else { return false }
                return true
            }
            let kept = try await database.read { try $0.articles.count() }
            #expect(kept == 0)
        }
    }

    @Test("due are the scheduled stories whose time has come and whose embargo is over", arguments: Engine.all)
    func due(engine: Engine) async throws {
        try await engine.withShelf { database, shelf in
            let found = try await database.write { connection in
                let add = { (name: String, state: ArticleState, published: String, embargo: String?) in
                    var story = shelf.story(name, at: published)
                    story.state = state
                    story.times.embargo = embargo.map { instant($0) }
                    _ = try connection.articles.add(story)
                }
                try add("later", .scheduled, "2026-11-22T12:00:00.001Z", nil)
                try add("second", .scheduled, "2026-11-22T12:00:00Z", nil)
                try add("first", .scheduled, "2020-01-01T00:00:00Z", "2026-11-22T12:00:00Z")
                try add("embargo", .scheduled, "2020-01-01T00:00:00Z", "2026-11-22T12:00:00.001Z")
                try add("draft", .draft, "2020-01-01T00:00:00Z", nil)
                try add("public", .published, "2020-01-01T00:00:00Z", nil)
                let due = { try connection.articles.due(at: instant("2026-11-22T12:00:00Z"), limit: $0) }
                #expect(try due(1).count == 1)
                return try due(10).compactMap { try connection.articles.find($0)?.slug.text }
            }
            #expect(found == ["first", "second"])
        }
    }

    @Test("pages of stories have no gaps and no repeats, each of its own edition", arguments: Engine.all)
    func pages(engine: Engine) async throws {
        try await engine.withShelf { database, shelf in
            let walked = try await database.write { connection in
                for number in 1...23 {
                    var story = shelf.story("Story \(number)")
                    if number.isMultiple(of: 4) { story = story.moved(to: shelf.hebrew) }
                    _ = try connection.articles.add(story)
                }
                var walked: [String] = []
                var last: Identifier<Article>?
                while true {
                    let page = try connection.articles.page(edition: shelf.english, after: last, limit: 5)
                    walked += page.map(\.slug.text)
                    last = page.last?.id
                    if page.isEmpty { return walked }
                }
            }
            #expect(walked == (1...23).filter { !$0.isMultiple(of: 4) }.map { "story-\($0)" })
        }
    }

    @Test("related stories that arrive later take the places kept for them", arguments: Engine.all)
    func lateRelations(engine: Engine) async throws {
        try await engine.withShelf { database, shelf in
            try await database.write { connection in
                let ids = try (0..<5).map { try connection.articles.add(shelf.story("Story \($0)")) }
                let related = { try connection.articles.find(ids[0])?.content.related }
                try connection.articles.placeRelated([(1, ids[2])], of: ids[0])
                try connection.articles.addRelated(ids[3], to: ids[0], position: 2)
                try connection.articles.addRelated(ids[1], to: ids[0], position: 0)
                #expect(try related() == [ids[1], ids[2], ids[3]])
                try connection.articles.addRelated(ids[4], to: ids[0], position: 1)
                #expect(try related() == [ids[1], ids[4], ids[2], ids[3]])
                try connection.articles.addRelated(ids[4], to: ids[0], position: 0)
                #expect(try related() == [ids[1], ids[4], ids[2], ids[3]])
            }
        }
    }
}

extension Article {
    /// The same story under the identifier that the database gave it.
    func with(id: Identifier<Article>) -> Article {
        Article(
            id: id, edition: edition, externalID: externalID, slug: slug, permalink: permalink, state: state,
            content: content, times: times, revision: revision)
    }

    /// The same story in another edition, without what belongs to the first.
    func moved(to edition: Identifier<Edition>) -> Article {
        var moved = self
        moved.edition = edition
        return moved
    }
}
