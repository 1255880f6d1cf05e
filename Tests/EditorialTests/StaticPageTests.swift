import Documents
import Editorial
import Newspaper
import Storage
import TestSupport
import Testing

@Suite("Static pages are written at the desk")
struct StaticPageTests {
    private func text(_ words: String) -> PageText {
        PageText(title: "Contact", body: Document([.paragraph([.text(words)])]))
    }

    @Test("a page is begun, written, published, moved and taken back", arguments: Engine.all)
    func life(engine: Engine) async throws {
        try await engine.withNewsdesk { desk in
            let newsroom = desk.newsroom(actor: "Ruth")
            await #expect(throws: StructureFault.self) {
                _ = try await newsroom.startPage(titled: "News", in: desk.english)
            }
            let id = try await newsroom.startPage(titled: "Contact", in: desk.english)
            let first = try await newsroom.savePage(text("One"), of: id, from: TextPoint(revision: 0))
            #expect(first == .saved(TextPoint(revision: 0, saves: 1)))
            guard
                case .clash(let standing) = try await newsroom.savePage(
                    text("Two"), of: id, from: TextPoint(revision: 0))
            else { throw StructureFault.unknown }
            #expect(standing.text == text("One"))
            await #expect(throws: StructureFault.changedSince) {
                try await newsroom.publishPage(id, seen: TextPoint(revision: 0))
            }
            try await newsroom.publishPage(id, seen: TextPoint(revision: 0, saves: 1))
            await #expect(throws: StructureFault.isPublic) { try await newsroom.removePage(id) }
            _ = try await newsroom.savePage(text("Three"), of: id, from: TextPoint(revision: 1))
            let shown = try await desk.database.read { try $0.pages.find(id) }
            #expect(shown?.text == text("One") && shown?.state == .published)
            try await newsroom.publishPage(id, seen: TextPoint(revision: 1, saves: 1))
            try await newsroom.restorePage(1, of: id)
            try await newsroom.publishPage(id, seen: TextPoint(revision: 2, saves: 1))
            let revisions = try await desk.database.read { try $0.pageTexts.revisions(of: id, limit: 9) }
            #expect(revisions.map(\.text) == [text("One"), text("Three"), text("One")])
            try await newsroom.movePage(id, to: "about/contact")
            let target = try await desk.database.read { try $0.redirects.target(of: "/contact/") }
            #expect(target == "/about/contact/")
            try await newsroom.unpublishPage(id)
            try await newsroom.removePage(id)
            #expect(try await desk.database.read { try $0.pages.find(id) } == nil)
        }
    }

    @Test("the text that came with the plan is kept as the first revision", arguments: Engine.all)
    func former(engine: Engine) async throws {
        try await engine.withNewsdesk { desk in
            let newsroom = desk.newsroom(actor: "Ruth")
            let page = try #require(
                try await desk.database.read { try $0.pages.find(path: "terms", edition: desk.english) })
            _ = try await newsroom.savePage(text("New"), of: page.id, from: TextPoint(revision: 0))
            try await newsroom.publishPage(page.id, seen: TextPoint(revision: 0, saves: 1))
            let revisions = try await desk.database.read { try $0.pageTexts.revisions(of: page.id, limit: 9) }
            #expect(revisions.map(\.number) == [2, 1] && revisions.last?.text == page.text)
        }
    }
}
