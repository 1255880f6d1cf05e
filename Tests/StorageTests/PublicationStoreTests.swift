import Documents
import Foundation
import Newspaper
import Storage
import TestSupport
import Testing

@Suite("Publication store")
struct PublicationStoreTests {
    @Test("an empty database has no publication, and says so", arguments: Engine.all)
    func empty(engine: Engine) async throws {
        try await engine.withDatabase { database in
            try await database.read { connection throws in
                #expect(try connection.publications.find() == nil)
                #expect(try connection.publications.version() == 0)
                #expect(throws: StorageError.self) { try connection.publications.load() }
            }
        }
    }

    @Test("publication, editions, section trees and menus come back in their order", arguments: Engine.all)
    func roundTrip(engine: Engine) async throws {
        try await engine.withShelf { database, shelf in
            let items = [
                MenuItem(label: "News", target: .section("news"), items: [MenuItem(target: .section("news/europe"))]),
                MenuItem(label: "About \"us\"", target: .page("about")), MenuItem(target: .topic("harbour")),
                MenuItem(label: "Elsewhere", target: .address("https://example.com/?a=1&b=2")),
                MenuItem(label: "Heading", target: .heading),
            ]
            let found = try await database.write { connection in
                try connection.publications.save(Menu(name: "header", items: items), edition: shelf.english)
                try connection.publications.save(Menu(name: "footer", items: []), edition: shelf.english)
                return try connection.publications.load()
            }
            #expect(found.name == "The Small Paper" && found.shareServices == [.x, .email])
            #expect(found.editions.map(\.edition.code) == ["en", "he"])
            #expect(found.editions.map(\.edition.direction) == [.leftToRight, .rightToLeft])
            #expect(found.editions[0].menu("header")?.items == items)
            #expect(found.editions[0].menu("footer")?.items == [])
            #expect(found.editions[0].sections.sections.map(\.path) == ["news", "news/europe", "culture"])
            #expect(found.editions[0].sections.lineage(of: shelf.europe).map(\.id) == [shelf.news, shelf.europe])
            #expect(found.editions[1].sections.sections.isEmpty && found.editions[1].menus.isEmpty)
        }
    }

    @Test("a package keeps its order, is kept anew under its name, and is gone without articles", arguments: Engine.all)
    func storyPackages(engine: Engine) async throws {
        try await engine.withShelf { database, shelf in
            try await database.write { connection in
                let stories = try (1...3).map { try connection.articles.add(shelf.story("Part \($0)")) }
                var package = StoryPackage(
                    edition: shelf.english, name: "The tram", articles: [stories[2], stories[0]])
                let other = StoryPackage(edition: shelf.english, name: "Another", articles: [stories[1]])
                try connection.storyPackages.save(package)
                try connection.storyPackages.save(other)
                #expect(try connection.storyPackages.find(of: stories[0]) == package)
                #expect(try connection.storyPackages.find(of: stories[1]) == other)
                package.articles = [stories[1], stories[0]]
                try connection.storyPackages.save(package)
                // The other package is left without articles.
                #expect(try connection.storyPackages.all(edition: shelf.english) == [package])
                #expect(try connection.storyPackages.find(of: stories[2]) == nil)
                package.articles = []
                try connection.storyPackages.save(package)
                #expect(try connection.storyPackages.find(named: "The tram", edition: shelf.english) == nil)
                #expect(try connection.storyPackages.all(edition: shelf.hebrew).isEmpty)
            }
        }
    }

    @Test("what is saved again keeps its number", arguments: Engine.all)
    func upserts(engine: Engine) async throws {
        try await engine.withShelf { database, shelf in
            try await database.write { connection in
                var contents = try connection.publications.load().editions[0]
                contents.edition.name = "Renamed"
                contents.edition.timeZone = try #require(TimeZone(identifier: "Europe/Lisbon"))
                #expect(try connection.publications.save(contents.edition, position: 5) == shelf.english)
                var section = try #require(contents.sections[id: shelf.europe])
                section.name = "All of Europe"
                #expect(try connection.publications.save(section, position: 0) == shelf.europe)
                try connection.publications.save(name: "New name", shareServices: [])
                let found = try connection.publications.load()
                #expect(found.name == "New name" && found.shareServices.isEmpty)
                #expect(found.editions.map(\.edition.code) == ["he", "en"])
                #expect(found.edition(code: "en")?.edition == contents.edition)
                #expect(found.edition(code: "en")?.sections[id: shelf.europe]?.name == "All of Europe")
            }
        }
    }

    @Test("the version rises with each change", arguments: Engine.all)
    func versions(engine: Engine) async throws {
        try await engine.withShelf { database, _ in
            try await database.write { connection in
                let before = try connection.publications.version()
                try connection.publications.raiseVersion()
                #expect(try connection.publications.version() == before + 1)
                try connection.publications.save(name: "Other", shareServices: [])
                #expect(try connection.publications.version() == before + 1)
            }
        }
    }

    @Test("fronts come back by section", arguments: Engine.all)
    func fronts(engine: Engine) async throws {
        try await engine.withShelf { database, shelf in
            let slots = [
                Slot(
                    layout: .lead, title: "Now", articles: [Identifier(rawValue: 7), Identifier(rawValue: 2)], count: 4),
                Slot(layout: .band, section: shelf.culture),
            ]
            let main = Front(edition: shelf.english, slots: slots)
            let news = Front(edition: shelf.english, section: shelf.news, slots: [])
            try await database.write { connection in
                let fronts = connection.fronts
                #expect(try fronts.find(edition: shelf.english, section: nil) == nil)
                try fronts.save(Front(edition: shelf.english, slots: []))
                try fronts.save(main)
                try fronts.save(news)
                #expect(try fronts.find(edition: shelf.english, section: nil) == main)
                #expect(try fronts.find(edition: shelf.english, section: shelf.news) == news)
                #expect(try fronts.find(edition: shelf.hebrew, section: nil) == nil)
                #expect(try fronts.all(edition: shelf.english) == [main, news])
            }
        }
    }

    @Test("static pages come back by path and by their name elsewhere", arguments: Engine.all)
    func pages(engine: Engine) async throws {
        try await engine.withShelf { database, shelf in
            try await database.write { connection in
                let pages = connection.pages
                let new = StaticPage(
                    id: Identifier(rawValue: 0), edition: shelf.english, path: "about/תנאים", title: "Terms",
                    body: Document([.paragraph([.text("Be kind.")])]), modified: Instant(milliseconds: 12),
                    externalID: "wp:3")
                let id = try pages.add(new)
                var page = try #require(try pages.find(path: "about/תנאים", edition: shelf.english))
                #expect(page.id == id && page.body == new.body && page.modified == new.modified)
                #expect(try pages.find(externalID: "wp:3", edition: shelf.english) == page)
                #expect(try pages.find(path: "about/תנאים", edition: shelf.hebrew) == nil)
                #expect(try pages.isTaken(path: "about/תנאים", edition: shelf.english))
                #expect(try !pages.isTaken(path: "about", edition: shelf.english))
                page.path = "terms"
                page.state = .draft
                try pages.update(page)
                #expect(try pages.all(edition: shelf.english) == [page])
                #expect(try pages.titles(edition: shelf.english).isEmpty)
                page.state = .published
                try pages.update(page)
                #expect(try pages.titles(edition: shelf.english) == ["terms": "Terms"])
            }
        }
    }

    @Test("contributors and topics come back in the order asked for", arguments: Engine.all)
    func people(engine: Engine) async throws {
        try await engine.withShelf { database, shelf in
            try await database.write { connection in
                let nobody = Identifier<Contributor>(rawValue: 404)
                let found = try connection.contributors.find([shelf.agency, nobody, shelf.ana])
                #expect(found.map(\.id) == [shelf.agency, shelf.ana])
                var ana = found[1]
                ana.biography = "Writes of ships"
                ana.portrait = shelf.picture
                try connection.contributors.update(ana)
                #expect(try connection.contributors.find(slug: ana.slug) == ana)
                #expect(try connection.contributors.find(name: "Ana Berg") == ana)
                #expect(try connection.contributors.find(name: "ana berg") == nil)
                #expect(try connection.contributors.all().map(\.id) == [shelf.ana, shelf.agency])
                #expect(try connection.contributors.find([]).isEmpty && connection.topics.find([]).isEmpty)
                #expect(
                    try connection.topics.find([shelf.politics, shelf.harbour]).map(\.name) == ["Politics", "Harbour"])
                let slug = try #require(Slug("harbour"))
                #expect(try connection.topics.find(slug: slug, edition: shelf.english)?.id == shelf.harbour)
                #expect(try connection.topics.find(slug: slug, edition: shelf.hebrew) == nil)
            }
        }
    }

    @Test("pictures come back with focal point, by number, name and bytes", arguments: Engine.all)
    func pictures(engine: Engine) async throws {
        try await engine.withShelf { database, shelf in
            try await database.write { connection in
                let pictures = connection.pictures
                let quay = try #require(try pictures.find([shelf.picture])[shelf.picture])
                #expect(quay.focalPoint == FocalPoint(x: 0.25, y: 1) && quay.width == 1600 && quay.type == .jpeg)
                let plain = Picture(
                    id: Identifier(rawValue: 0), contentHash: "00ff", type: .avif, width: 1, height: 2, byteCount: 3)
                let second = try pictures.add(plain, externalID: nil, now: Instant(milliseconds: 0))
                let third = try pictures.add(plain, externalID: nil, now: Instant(milliseconds: 0))
                #expect(try pictures.find(contentHash: "00ff")?.id == second)
                #expect(try pictures.find(externalID: "picture-1") == quay)
                #expect(try pictures.find([second])[second]?.focalPoint == nil)
                #expect(try pictures.page(after: nil, limit: 2).map(\.id) == [shelf.picture, second])
                #expect(try pictures.page(after: second, limit: 2).map(\.id) == [third])
                #expect(try pictures.find([]).isEmpty)
            }
        }
    }
}
