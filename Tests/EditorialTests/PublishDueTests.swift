import Editorial
import Newspaper
import Storage
import TestSupport
import Testing

@Suite("Publishing what is due")
struct PublishDueTests {
    @Test("a scheduled story is public on time, not a millisecond early, and once", arguments: Engine.all)
    func onTime(engine: Engine) async throws {
        try await engine.withNewsdesk { desk in
            var incoming = desk.story("1", "Harbour opens")
            incoming.state = .scheduled
            incoming.published = instant("2026-12-01T08:00:00Z")
            let story = try await desk.take(incoming)
            desk.clock.set("2026-12-01T07:59:59.999Z")
            #expect(try await desk.importer.publishDue() == [])
            let hidden = try await desk.database.read {
                try $0.listings.newest(.edition, edition: desk.english, limit: 9)
            }
            #expect(hidden == [])
            desk.clock.set("2026-12-01T08:00:00Z")
            let before = try await desk.traces()
            #expect(try await desk.newsroom(actor: "schedule").publishDue() == [story.id])
            #expect(try await desk.traces() - before == Newsdesk.Traces(audit: 1, events: 1, revisions: 1))
            // A program that starts again asks again.
            #expect(try await desk.newsroom(actor: "schedule").publishDue() == [])
            try await desk.database.read { connection throws in
                let kept = try #require(try connection.articles.find(story.id))
                #expect(kept.state == .published && kept.permalink == story.permalink && kept.revision == 2)
                #expect(kept.times.published == instant("2026-12-01T08:00:00Z"))
                #expect(kept.times.firstPublished == kept.times.published)
                #expect(try connection.listings.newest(.edition, edition: desk.english, limit: 9).count == 1)
                #expect(try connection.search.find("harbour", edition: desk.english, limit: 9).count == 1)
                #expect(try connection.archive.months(edition: desk.english).map(\.month) == [12])
                #expect(try connection.events.after(0, limit: 99).last?.kind == .articlePublished)
            }
        }
    }

    @Test("a story that says it is public at a time to come is scheduled for that time", arguments: Engine.all)
    func ahead(engine: Engine) async throws {
        try await engine.withNewsdesk { desk in
            var incoming = desk.story("1", "Harbour opens")
            incoming.state = .published
            incoming.published = instant("2031-12-01T08:00:00Z")
            let story = try await desk.take(incoming)
            #expect(story.state == .scheduled)
            // Taking in the same again is no other wish.
            let again = try await desk.take(incoming)
            #expect(again.revision == 1)
            desk.clock.set("2031-12-01T08:00:00Z")
            #expect(try await desk.importer.publishDue() == [story.id])
        }
    }

    @Test(
        "a story whose time passed while the program was down is published late, under its own time",
        arguments: Engine.all)
    func late(engine: Engine) async throws {
        try await engine.withNewsdesk { desk in
            var incoming = desk.story("1", "Harbour opens")
            incoming.state = .scheduled
            let story = try await desk.take(incoming)
            #expect(try await desk.importer.publishDue() == [story.id])
            let kept = try await desk.database.read { try $0.articles.find(story.id) }
            #expect(kept?.times.published == instant("2026-11-20T12:00:00Z"))
        }
    }

    @Test("an embargo holds a due story back until it ends", arguments: Engine.all)
    func embargo(engine: Engine) async throws {
        try await engine.withNewsdesk { desk in
            var incoming = desk.story("1", "Harbour opens")
            incoming.state = .scheduled
            incoming.embargo = instant("2026-11-23T00:00:00Z")
            let story = try await desk.take(incoming)
            #expect(try await desk.importer.publishDue() == [])
            desk.clock.set("2026-11-23T00:00:00Z")
            #expect(try await desk.importer.publishDue() == [story.id])
        }
    }

    @Test("stories that wait under embargo do not hold up the others, however many there are", arguments: Engine.all)
    func manyDue(engine: Engine) async throws {
        try await engine.withNewsdesk { desk in
            let imports = (1...230).map { number in
                var story = desk.story("\(number)", "Story \(number)")
                story.state = .scheduled
                if number <= 110 { story.embargo = instant("2027-01-01T00:00:00Z") }
                return story
            }
            _ = try await desk.importer.importArticles(imports)
            #expect(try await desk.importer.publishDue().count == 120)
            #expect(try await desk.importer.publishDue().isEmpty)
        }
    }

    @Test("two programs that publish at once publish once", arguments: Engine.concurrent)
    func racing(engine: Engine) async throws {
        try await engine.withNewsdesk { desk in
            var incoming = desk.story("1", "Harbour opens")
            incoming.state = .scheduled
            let story = try await desk.take(incoming)
            async let first = desk.newsroom(actor: "one").publishDue()
            async let second = desk.newsroom(actor: "two").publishDue()
            #expect(try await first + second == [story.id])
        }
    }
}
