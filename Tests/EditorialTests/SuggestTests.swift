import Documents
import Editorial
import Newspaper
import Storage
import TestSupport
import Testing

@Suite("What a story's text suggests")
struct SuggestTests {
    @Test("Topics that it names come first, then those of stories like it, and none that it has", arguments: Engine.all)
    func topics(engine: Engine) async throws {
        try await engine.withNewsdesk { desk in
            var ferries: Set<Identifier<Article>> = []
            for number in 1...3 {
                var story = desk.story("e\(number)", "Ferries of the harbour, part \(number)")
                story.topics = [TopicImport(name: "Ferries"), TopicImport(name: "Winter storms")]
                ferries.insert(try await desk.take(story).id)
            }
            var other = desk.story("other", "Something else")
            other.topics = [TopicImport(name: "Night Trams")]
            try await desk.take(other)
            let ruth = try await Colleague(desk, .reporter)
            let newsroom = desk.newsroom(actor: "desk").acting(as: ruth.member)
            let id = try await newsroom.startStory(edition: desk.english).id
            let empty = try await newsroom.suggestions(for: id)
            #expect(empty.topics.isEmpty && empty.related.isEmpty)
            var content = ArticleContent(
                headline: "Harbour ferries stand still",
                body: Document([.paragraph([.text("The night trams, too, will stop at the harbour.")])]))
            guard case .saved(let point) = try await newsroom.saveDraft(content, of: id, from: TextPoint(revision: 1))
            else { throw NotSaved() }
            var found = try await newsroom.suggestions(for: id)
            #expect(found.topics.map(\.name) == ["Ferries", "Night Trams", "Winter storms"])
            #expect(Set(found.related.prefix(3)) == ferries)
            content.topics = [found.topics[0].id]
            content.related = [found.related[0]]
            _ = try await newsroom.saveDraft(content, of: id, from: point)
            found = try await newsroom.suggestions(for: id)
            #expect(found.topics.map(\.name) == ["Night Trams", "Winter storms"])
            #expect(Set(found.related.prefix(2)) == ferries.subtracting(content.related))
        }
    }

    @Test("Who may not read a story is told nothing of it")
    func closed() async throws {
        try await Engine.memory.withNewsdesk { desk in
            let door = desk.newsroom(actor: "desk")
            let ruth = door.acting(as: try await Colleague(desk, .reporter).member)
            let guest = door.acting(as: try await Colleague(desk, .contributor, email: "guest@courier.example").member)
            let id = try await ruth.startStory(edition: desk.english).id
            await #expect(throws: NewsroomError.unknownArticle(id.rawValue)) {
                try await guest.suggestions(for: id)
            }
        }
    }

    private struct NotSaved: Error {}
}
