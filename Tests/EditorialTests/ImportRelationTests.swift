import Editorial
import Newspaper
import Storage
import TestSupport
import Testing

@Suite("Related stories of imports")
struct ImportRelationTests {
    @Test("related stories are tied whenever they arrive, in the order in which they are named", arguments: Engine.all)
    func lateArrivals(engine: Engine) async throws {
        try await engine.withNewsdesk { desk in
            try await desk.take(desk.story("c", "Third"))
            var first = desk.story("a", "First")
            first.related = ["d", "c", "b", "a", "c"]
            let kept = try await desk.take(first)
            try await desk.take(desk.story("b", "Second"))
            try await desk.take(desk.story("d", "Fourth"))
            try await desk.database.read { connection throws in
                let related = try connection.articles.find(kept.id)?.content.related ?? []
                #expect(try related.map { try connection.articles.find($0)?.externalID } == ["d", "c", "b"])
            }
            #expect(try await desk.importer.importArticles([first]) == [ImportOutcome(.unchanged(kept.id))])
        }
    }

    @Test("a revision between does not lose the places of those still awaited", arguments: Engine.all)
    func revisedWhileWaiting(engine: Engine) async throws {
        try await engine.withNewsdesk { desk in
            try await desk.take(desk.story("c", "Third"))
            var first = desk.story("a", "First")
            first.related = ["b", "c"]
            try await desk.take(first)
            first.headline = "First, corrected"
            try await desk.take(first)
            try await desk.take(desk.story("b", "Second"))
            let kept = try await desk.take(first)
            try await desk.database.read { connection throws in
                #expect(try kept.content.related.map { try connection.articles.find($0)?.externalID } == ["b", "c"])
            }
            #expect(kept.revision == 2)
        }
    }

    @Test("a story that no longer names another is no longer tied to it", arguments: Engine.all)
    func untied(engine: Engine) async throws {
        try await engine.withNewsdesk { desk in
            try await desk.take(desk.story("b", "Second"))
            var first = desk.story("a", "First")
            first.related = ["b"]
            try await desk.take(first)
            first.related = []
            #expect(try await desk.take(first).content.related == [])
        }
    }

    @Test("pages that show a story hear of what is tied to it; what staff edited is not touched", arguments: Engine.all)
    func events(engine: Engine) async throws {
        try await engine.withNewsdesk { desk in
            var first = desk.story("a", "First")
            first.related = ["late"]
            var edited = desk.story("b", "Second")
            edited.related = ["late"]
            let kept = try await desk.take(first)
            let other = try await desk.take(edited)
            edited.headline = "Second, edited"
            edited.related = []
            _ = try await desk.newsroom(actor: "ana").importArticles([edited])
            let before = try await desk.database.read { try $0.events.newest() }
            let late = try await desk.take(desk.story("late", "Late"))
            try await desk.database.read { connection throws in
                let events = try connection.events.after(before, limit: 9)
                #expect(events.map(\.kind) == [.articlePublished, .articleChanged])
                #expect(events.map(\.subject) == [late.id.rawValue, kept.id.rawValue])
                #expect(try connection.articles.find(other.id)?.content.related == [])
            }
        }
    }
}
