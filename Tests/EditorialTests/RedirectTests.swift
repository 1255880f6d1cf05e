import Editorial
import Newspaper
import Storage
import TestSupport
import Testing

@Suite("Taking in redirects")
struct RedirectTests {
    private static func redirect(_ from: String, _ to: String, _ status: RedirectStatus = .moved) -> Redirect {
        Redirect(from: from, to: to, status: status)
    }

    @Test("redirects are kept once, and chains are collapsed", arguments: Engine.all)
    func chains(engine: Engine) async throws {
        try await engine.withNewsdesk { desk in
            let first = Self.redirect("/b/", "/c/", .permanent)
            let second = Self.redirect("/a/", "/b/")
            #expect(try await desk.importer.importRedirects([first, second]) == [.kept, .kept])
            #expect(try await desk.importer.importRedirects([first, second]) == [.unchanged, .unchanged])
            try await desk.database.read { connection throws in
                #expect(try connection.redirects.find("/a/") == Self.redirect("/a/", "/c/"))
                #expect(try connection.redirects.find("/b/") == first)
            }
        }
    }

    @Test("circles, and addresses at which something lives, are refused", arguments: Engine.all)
    func refusals(engine: Engine) async throws {
        try await engine.withNewsdesk { desk in
            let story = try await desk.take(desk.story("1", "Harbour opens"))
            let outcomes = try await desk.importer.importRedirects([
                Self.redirect("/a/", "/b/"), Self.redirect("/b/", "/a/"), Self.redirect("/c/", "/c/"),
                Self.redirect(story.permalink ?? "", "/b/"), Self.redirect("/news/", "/b/"), Self.redirect("/", "/b/"),
            ])
            let reasons = outcomes.map { if case .refused(let reason) = $0 { reason } else { "" } }
            #expect(
                reasons == [
                    "", "/a/ leads back to it", "it leads to itself",
                    "something lives at /2026/11/20/harbour-opens/", "something lives at /news/",
                    "something lives at /",
                ])
        }
    }

    @Test("a query in what a redirect leads to hides no circle", arguments: Engine.all)
    func circlesByQuery(engine: Engine) async throws {
        try await engine.withNewsdesk { desk in
            let outcomes = try await desk.importer.importRedirects([
                Self.redirect("/a/", "/a/?x=1"), Self.redirect("/a/?x=1", "/a/"), Self.redirect("/b/", "/c/?x=1"),
                Self.redirect("/c/", "/d/?x=2"), Self.redirect("/d/", "/b/?x=3"), Self.redirect("/e/", "/b/?x=4"),
            ])
            #expect(outcomes.map { $0 == .kept } == [false, true, true, true, false, true])
            let end = try await desk.database.read { try $0.redirects.find("/e/") }
            #expect(end?.to == "/d/?x=2")
        }
    }

    @Test("what leads to something gone is gone", arguments: Engine.all)
    func gone(engine: Engine) async throws {
        try await engine.withNewsdesk { desk in
            _ = try await desk.importer.importRedirects([
                Self.redirect("/a/", "/b/"), Self.redirect("/b/", "", .gone), Self.redirect("/c/", "/b/"),
            ])
            try await desk.database.read { connection throws in
                for path in ["/a/", "/b/", "/c/"] {
                    #expect(try connection.redirects.find(path)?.status == .gone, "\(path)")
                }
            }
        }
    }

    @Test("a pattern whose target another would send on is refused", arguments: Engine.all)
    func patternCircles(engine: Engine) async throws {
        try await engine.withNewsdesk { desk in
            let outcomes = try await desk.importer.importRedirects([
                Self.redirect("/blog/*", "/articles/*"), Self.redirect("/articles/{x}/", "/news/{x}/"),
                Self.redirect("/old/*", "/old/new/*"), Self.redirect("/x/*", "/blog/*"), Self.redirect("/y/{a}b/", "/"),
            ])
            #expect(outcomes.map { $0 == .kept } == [true, false, false, false, false])
            #expect(try await desk.database.read { try $0.redirects.patterns().count } == 1)
        }
    }

    @Test("hits are added to the redirect or the pattern that was followed", arguments: Engine.all)
    func hits(engine: Engine) async throws {
        try await engine.withNewsdesk { desk in
            _ = try await desk.importer.importRedirects([
                Self.redirect("/a/", "/b/"), Self.redirect("/blog/*", "/*"),
            ])
            try await desk.database.write { try $0.redirects.addHits(["/a/": 2, "/blog/*": 3, "/nowhere/": 4]) }
            try await desk.database.write { try $0.redirects.addHits(["/a/": 1]) }
            try await desk.database.read { connection throws in
                #expect(try connection.redirects.page(after: "", limit: 9).map(\.hits) == [3])
                #expect(try connection.redirects.patterns().map(\.hits) == [3])
            }
        }
    }

    @Test("a story that is withdrawn leaves every list, and its note stays", arguments: Engine.all)
    func withdrawal(engine: Engine) async throws {
        try await engine.withNewsdesk { desk in
            let story = try await desk.take(desk.story("1", "Harbour opens"))
            try await desk.importer.withdraw(story.id, note: "It named the wrong ship.")
            try await desk.database.read { connection throws in
                let kept = try #require(try connection.articles.find(story.id))
                #expect(kept.state == .withdrawn && kept.revision == 2)
                #expect(try connection.revisions.note(article: story.id, number: 2) == "It named the wrong ship.")
                #expect(try connection.listings.newest(.edition, edition: desk.english, limit: 9).isEmpty)
                #expect(try connection.search.find("harbour", edition: desk.english, limit: 9).isEmpty)
            }
            await #expect(throws: ArticleFault.illegalMove(from: .withdrawn, to: .withdrawn)) {
                try await desk.importer.withdraw(story.id, note: "")
            }
        }
    }
}
