import Documents
import Editorial
import Newspaper
import Storage
import TestSupport
import Testing

@Suite("Related stories")
struct RelateTests {
    private func like(_ article: Article, _ desk: Newsdesk) async throws -> [Identifier<Article>] {
        try await desk.database.read { try $0.likeness.of(article.id) }
    }

    private func story(_ name: String, _ headline: String, topics: [String] = [], _ desk: Newsdesk) -> ArticleImport {
        var story = desk.story(name, headline)
        story.topics = topics.map { TopicImport(name: $0) }
        story.byline = []
        return story
    }

    @Test("a story finds those that share its telling words or topics when it is published", arguments: Engine.all)
    func subjects(engine: Engine) async throws {
        try await engine.withNewsdesk { desk in
            let dredger = try await desk.take(story("1", "Dredger stuck in harbour", desk))
            let topic = try await desk.take(story("2", "Fees to rise", topics: ["Shipping"], desk))
            let unlike = try await desk.take(story("3", "Opera sings", desk))
            let both = try await desk.take(story("4", "Dredger leaves at last", topics: ["Shipping"], desk))
            let found = try await like(both, desk)
            #expect(Set(found) == [dredger.id, topic.id])
            #expect(try await like(unlike, desk) == [])
            // What came later is not known to the earlier yet.
            #expect(try await like(dredger, desk) == [])
        }
    }

    @Test("editors' picks and the story itself are left out", arguments: Engine.all)
    func picks(engine: Engine) async throws {
        try await engine.withNewsdesk { desk in
            let picked = try await desk.take(story("1", "Dredger stuck in harbour", desk))
            let other = try await desk.take(story("2", "Dredger sinks", desk))
            var incoming = story("3", "Dredger raised", desk)
            incoming.related = ["1"]
            let found = try await like(try await desk.take(incoming), desk)
            #expect(found == [other.id])
            #expect(!found.contains(picked.id))
        }
    }

    @Test("a changed story is compared anew, a withdrawn one is like nothing", arguments: Engine.all)
    func changes(engine: Engine) async throws {
        try await engine.withNewsdesk { desk in
            let dredger = try await desk.take(story("1", "Dredger stuck in harbour", desk))
            let opera = try await desk.take(story("2", "Opera sings", desk))
            var incoming = story("3", "Dredger freed", desk)
            let third = try await desk.take(incoming)
            #expect(try await like(third, desk) == [dredger.id])
            incoming.headline = "Opera closes"
            try await desk.take(incoming)
            #expect(try await like(third, desk) == [opera.id])
            incoming.state = .withdrawn
            try await desk.take(incoming)
            #expect(try await like(third, desk) == [])
        }
    }

    @Test("many stories at once wait until they are related, the latest first", arguments: Engine.all)
    func waiting(engine: Engine) async throws {
        try await engine.withNewsdesk { desk in
            let imports = (0..<12).map { story("\($0)", "Dredger number \($0)", desk) }
            let ids = try await desk.importer.importArticles(imports).compactMap(\.article)
            let waiting = { try await desk.database.read { try $0.likeness.waiting(limit: 99) } }
            #expect(try await waiting() == ids.sorted().reversed())
            #expect(try await desk.database.read { try $0.likeness.of(ids[11]) } == [])

            let before = try await desk.traces()
            #expect(try await desk.importer.relateWaiting(limit: 5) == 5)
            #expect(try await waiting() == ids.sorted().dropLast(5).reversed())
            #expect(try await desk.database.read { try $0.likeness.of(ids[11]) }.count == 11)
            #expect(try await desk.importer.relateWaiting(limit: 99) == 7)
            #expect(try await desk.importer.relateWaiting(limit: 99) == 0)
            #expect(try await desk.database.read { try $0.likeness.of(ids[0]) }.count == 11)
            #expect(try await desk.traces() == before)
        }
    }

    @Test("headline words are counted while stories are public, and only then", arguments: Engine.all)
    func vocabulary(engine: Engine) async throws {
        try await engine.withNewsdesk { desk in
            let count = { (word: String) in
                try await desk.database.read { try $0.vocabulary.stories(with: [word], edition: desk.english)[word] }
            }
            var incoming = story("1", "Dredger stuck, dredger freed", topics: ["Shipping"], desk)
            try await desk.take(incoming)
            try await desk.take(story("2", "Dredger sinks", desk))
            #expect(try await count("dredger") == 2)
            #expect(try await count("shipping") == 1)
            incoming.headline = "Opera"
            try await desk.take(incoming)
            #expect(try await count("dredger") == 1)
            #expect(try await count("opera") == 1)
            incoming.state = .withdrawn
            try await desk.take(incoming)
            #expect(try await count("opera") == nil)
            #expect(try await count("shipping") == nil)
        }
    }

    @Test("search narrows by the lists that a verb keeps", arguments: Engine.all)
    func lists(engine: Engine) async throws {
        try await engine.withNewsdesk { desk in
            var incoming = story("1", "Dredger stuck", desk)
            incoming.format = .analysis
            let kept = try await desk.take(incoming)
            let find = { (filter: SearchFilter) in
                try await desk.database.read { connection in
                    let contents = try connection.publications.load().edition(desk.english)
                    guard let edition = contents?.edition else { return 0 }
                    return try connection.search.find(SearchQuery("dredger"), in: edition, filter: filter, limit: 9)
                        .found
                }
            }
            let tree = try await desk.database.read { try $0.publications.load().edition(desk.english)?.sections }
            let news = try #require(tree?[path: "news"]?.id)
            #expect(kept.content.sections != [news])
            #expect(try await find(SearchFilter(section: news, format: .analysis)) == 1)
            #expect(try await find(SearchFilter(format: .news)) == 0)
            let day = CivilDay(year: 2026, month: 11, day: 20)
            #expect(try await find(SearchFilter(from: day, through: day)) == 1)
            incoming.format = .news
            try await desk.take(incoming)
            #expect(try await find(SearchFilter(format: .news)) == 1)
            #expect(try await find(SearchFilter(format: .analysis)) == 0)
        }
    }
}
