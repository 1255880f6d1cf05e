import Editorial
import Newspaper
import Storage
import TestSupport
import Testing

@Suite("Topics are renamed and merged")
struct TopicStructureTests {
    private func write(_ desk: Newsdesk) async throws {
        for (number, topics) in [["Harbour"], ["Harbour", "Port"], ["Port"]].enumerated() {
            var story = desk.story("\(number)", "Story \(number)")
            story.topics = topics.map { TopicImport(name: $0) }
            try await desk.take(story)
        }
    }

    private func topic(_ slug: String, _ desk: Newsdesk) async throws -> Topic? {
        let slug = try Newsdesk.slug(slug)
        return try await desk.database.read { try $0.topics.find(slug: slug, edition: desk.english) }
    }

    private func hits(_ words: String, _ desk: Newsdesk) async throws -> Int {
        try await desk.database.read { try $0.search.find(words, edition: desk.english, limit: 9).count }
    }

    private func finish(_ desk: Newsdesk) async throws {
        while try await desk.newsroom(actor: "schedule").goOnRestructuring(limit: 1) {}
    }

    @Test("a topic's new name is found, its old address leads on", arguments: Engine.all)
    func rename(engine: Engine) async throws {
        try await engine.withNewsdesk { desk in
            try await write(desk)
            let harbour = try #require(try await topic("harbour", desk))
            let newsroom = desk.newsroom(actor: "desk")
            await #expect(throws: StructureFault.self) {
                try await newsroom.changeTopic(harbour.id, name: "Harbour", slug: "port")
            }
            try await newsroom.changeTopic(harbour.id, name: "Quayside", slug: "quayside")
            try await finish(desk)
            #expect(try await hits("quayside", desk) == 2)
            let words = try await desk.database.read {
                try $0.vocabulary.stories(with: ["quayside", "harbour", "port"], edition: desk.english)
            }
            #expect(words == ["quayside": 2, "port": 2])
            let target = try await desk.database.read { try $0.redirects.target(of: "/topic/harbour/") }
            #expect(target == "/topic/quayside/")
        }
    }

    @Test("stories of a merged topic name the other one, once", arguments: Engine.all)
    func merge(engine: Engine) async throws {
        try await engine.withNewsdesk { desk in
            try await write(desk)
            let harbour = try #require(try await topic("harbour", desk))
            let port = try #require(try await topic("port", desk))
            let newsroom = desk.newsroom(actor: "desk")
            await #expect(throws: StructureFault.intoItself) {
                try await newsroom.mergeTopic(port.id, into: port.id)
            }
            await #expect(throws: StructureFault.hasStories(2)) { try await newsroom.removeTopic(port.id) }
            try await newsroom.mergeTopic(port.id, into: harbour.id)
            try await finish(desk)
            #expect(try await topic("port", desk) == nil)
            #expect(try await hits("port", desk) == 0)
            let listed = try await desk.database.read {
                try $0.listings.newest(.topic(harbour.id), edition: desk.english, limit: 9).count
            }
            #expect(listed == 3)
            let both = try await desk.database.read { try $0.articles.find(externalID: "1", edition: desk.english) }
            #expect(both?.content.topics == [harbour.id])
            let target = try await desk.database.read { try $0.redirects.target(of: "/topic/port/") }
            #expect(target == "/topic/harbour/")
        }
    }
}
