import Documents
import Editorial
import Foundation
import Newspaper
import Storage
import TestSupport
import Testing

@Suite("Addresses of imported stories")
struct ImportAddressTests {
    @Test("stories of the same words and day are numbered", arguments: Engine.all)
    func numbers(engine: Engine) async throws {
        try await engine.withNewsdesk { desk in
            var permalinks: [String?] = []
            for number in 1...3 {
                permalinks.append(try await desk.take(desk.story("\(number)", "Harbour opens")).permalink)
            }
            var other = desk.story("4", "Harbour opens")
            other.published = instant("2026-11-21T22:00:00Z")
            permalinks.append(try await desk.take(other).permalink)
            #expect(
                permalinks == [
                    "/2026/11/20/harbour-opens/", "/2026/11/20/harbour-opens-2/", "/2026/11/20/harbour-opens-3/",
                    "/2026/11/22/harbour-opens/",
                ])
        }
    }

    @Test("a hundred stories of one very long name find addresses", arguments: Engine.all)
    func longNames(engine: Engine) async throws {
        try await engine.withNewsdesk { desk in
            let headline = String(repeating: "כותרת ארוכה מאוד ", count: 50)
            let imports = (1...100).map { desk.story("\($0)", headline) }
            let outcomes = try await desk.importer.importArticles(imports)
            #expect(Set(outcomes.compactMap(\.article)).count == 100)
        }
    }

    @Test("a story without words in its headline has an address all the same", arguments: Engine.all)
    func wordless(engine: Engine) async throws {
        try await engine.withNewsdesk { desk in
            let named = try await desk.take(desk.story("item 7", "🎉"))
            #expect(named.permalink == "/2026/11/20/item-7/")
            let nameless = try await desk.take(desk.story("🎉", "🎉"))
            #expect(nameless.permalink == "/2026/11/20/story/")
        }
    }

    @Test("with the slug alone as address, sections, pages and the program keep theirs", arguments: Engine.all)
    func shortPattern(engine: Engine) async throws {
        try await engine.withNewsdesk { desk in
            var plan = try Newsdesk.plan()
            plan.editions[0].edition.permalinkPattern = try PermalinkPattern("/{slug}/")
            _ = try await desk.newsroom(actor: "setup").apply(plan)
            var permalinks: [String?] = []
            for (number, headline) in ["News", "Terms", "Search", "He", "Archive", "Harbour"].enumerated() {
                permalinks.append(try await desk.take(desk.story("\(number)", headline)).permalink)
            }
            #expect(permalinks == ["/news-2/", "/terms-2/", "/search-2/", "/he-2/", "/archive-2/", "/harbour/"])
        }
    }

    @Test("the other edition's stories stand below its code", arguments: Engine.all)
    func otherEdition(engine: Engine) async throws {
        try await engine.withNewsdesk { desk in
            var story = desk.story("1", "נמל")
            story.edition = desk.hebrew
            story.oldPaths = ["/ישן/"]
            let kept = try await desk.take(story)
            #expect(kept.permalink == "/he/2026/11/20/נמל/")
            let target = try await desk.database.read { try $0.redirects.target(of: "/ישן/") }
            #expect(target == kept.permalink)
            // The same name elsewhere is another story in another edition.
            #expect(try await desk.take(desk.story("1", "Harbour")).id != kept.id)
        }
    }

    @Test("old paths become redirects; a second import may add some", arguments: Engine.all)
    func oldPaths(engine: Engine) async throws {
        try await engine.withNewsdesk { desk in
            var story = desk.story("1", "Harbour opens")
            story.oldPaths = ["/?p=1", "/2026/11/20/harbour-opens/", "", "/" + String(repeating: "x", count: 5000)]
            let kept = try await desk.take(story)
            story.oldPaths = ["/?p=1", "/harbour.html"]
            #expect(try await desk.importer.importArticles([story]) == [ImportOutcome(.unchanged(kept.id))])
            let sources = try await desk.database.read { try $0.redirects.sources(of: "/2026/11/20/harbour-opens/") }
            #expect(Set(sources) == ["/?p=1", "/harbour.html"])
        }
    }

    @Test("no import takes the address at which another story lives", arguments: Engine.all)
    func liveAddresses(engine: Engine) async throws {
        try await engine.withNewsdesk { desk in
            var first = desk.story("1", "Harbour opens")
            first.oldPaths = ["/old/"]
            let kept = try await desk.take(first)
            var thief = desk.story("2", "Thief")
            thief.oldPaths = ["/2026/11/20/harbour-opens/"]
            try await desk.take(thief)
            try await desk.database.read { connection throws in
                #expect(try connection.redirects.target(of: "/2026/11/20/harbour-opens/") == nil)
                #expect(try connection.redirects.target(of: "/old/") == kept.permalink)
            }
        }
    }

    @Test("an old path that two stories claim leads to the one that came first", arguments: Engine.all)
    func claimedTwice(engine: Engine) async throws {
        try await engine.withNewsdesk { desk in
            var first = desk.story("1", "Harbour opens")
            first.oldPaths = ["/old/harbour.html"]
            var second = desk.story("2", "Ferry sails")
            second.oldPaths = ["/old/harbour.html", "/old/ferry.html"]
            let permalinks = [try await desk.take(first).permalink, try await desk.take(second).permalink]
            let again = try await desk.importer.importArticles([second])
            #expect(
                again[0].remarks == [
                    "its old path leads to another story: /old/harbour.html to /2026/11/20/harbour-opens/"
                ])
            let targets = try await desk.database.read { connection in
                [
                    try connection.redirects.target(of: "/old/harbour.html"),
                    try connection.redirects.target(of: "/old/ferry.html"),
                ]
            }
            #expect(targets == permalinks)
        }
    }

    @Test(
        "a second import with another slug or day moves the story, and readers of the old address follow",
        arguments: Engine.all)
    func moved(engine: Engine) async throws {
        try await engine.withNewsdesk { desk in
            try await desk.take(desk.story("1", "Ferry"))
            var story = desk.story("2", "Harbour opens")
            story.slug = Slug("ferry")
            let first = try await desk.take(story)
            #expect(first.permalink == "/2026/11/20/ferry-2/")
            // The number that set it apart is no other slug.
            #expect(try await desk.importer.importArticles([story]) == [ImportOutcome(.unchanged(first.id))])
            story.slug = Slug("harbour")
            story.published = instant("2026-11-19T08:00:00Z")
            let outcomes = try await desk.importer.importArticles([story])
            #expect(outcomes.map(\.fate) == [.revised(first.id)])
            #expect(outcomes[0].remarks == ["it moved: from /2026/11/20/ferry-2/ to /2026/11/19/harbour/"])
            let target = try await desk.database.read { try $0.redirects.target(of: "/2026/11/20/ferry-2/") }
            #expect(target == "/2026/11/19/harbour/")
        }
    }

    @Test("a story that comes to an address of the past ends the redirect", arguments: Engine.all)
    func reusedAddress(engine: Engine) async throws {
        try await engine.withNewsdesk { desk in
            var first = desk.story("1", "Harbour")
            first.oldPaths = ["/2026/11/20/ferry/"]
            try await desk.take(first)
            let second = try await desk.take(desk.story("2", "Ferry"))
            #expect(second.permalink == "/2026/11/20/ferry/")
            let target = try await desk.database.read { try $0.redirects.target(of: "/2026/11/20/ferry/") }
            #expect(target == nil)
        }
    }
}
