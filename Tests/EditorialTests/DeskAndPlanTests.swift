import Documents
import Editorial
import Newspaper
import Storage
import TestSupport
import Testing

@Suite("What the desk changed and what a plan says")
struct DeskAndPlanTests {
    private func publication(_ desk: Newsdesk) async throws -> Publication {
        try await desk.database.read { try $0.publications.load() }
    }

    /// Renames, moves, removes and writes at the desk in what the plan made.
    private func work(_ desk: Newsdesk) async throws {
        let newsroom = desk.newsroom(actor: "desk")
        let tree = try await publication(desk).editions[0].sections
        let (news, city, culture) = (
            try #require(tree[path: "news"]), try #require(tree[path: "news/city"]), try #require(tree[path: "culture"])
        )
        try await newsroom.changeSection(news.id, name: "Today", description: "", slug: "news")
        try await newsroom.moveSection(city.id, below: nil)
        try await newsroom.removeSection(culture.id)
        try await newsroom.changePublication(name: "The Renamed Paper", shareServices: [.x])
        _ = try await newsroom.arrangeMenu(
            "footer", of: desk.english, seen: try #require(try await publication(desk).editions[0].menu("footer")).mark,
            .add(MenuItem(label: "Archive", target: .address("/archive/"))))
        let page = try #require(
            try await desk.database.read { try $0.pages.find(path: "terms", edition: desk.english) })
        try await newsroom.movePage(page.id, to: "rules")
        try await newsroom.changeInks(of: desk.english, to: Inks(light: [.accent: Colour(0x0b3d91)]))
    }

    @Test("a plan that says the same again undoes nothing of the desk's", arguments: Engine.all)
    func same(engine: Engine) async throws {
        try await engine.withNewsdesk { desk in
            try await work(desk)
            let before = try await publication(desk)
            #expect(try await !desk.newsroom(actor: "setup").apply(try Newsdesk.plan()))
            #expect(try await publication(desk) == before)
            #expect(before.name == "The Renamed Paper" && before.editions[0].sections[path: "culture"] == nil)
            #expect(try await desk.database.read { try $0.pages.find(path: "terms", edition: desk.english) } == nil)
        }
    }

    @Test("what is new in a plan is done where the thing stands now, and nothing else", arguments: Engine.all)
    func news(engine: Engine) async throws {
        try await engine.withNewsdesk { desk in
            try await work(desk)
            var plan = try Newsdesk.plan()
            plan.editions[0].sections[0].sections[0].name = "The city"
            plan.editions[0].pages[0].title = "Rules"
            plan.editions[0].edition.tagline = "All of it"
            #expect(try await desk.newsroom(actor: "setup").apply(plan))
            let after = try await publication(desk)
            #expect(after.editions[0].sections[path: "city"]?.name == "The city")
            #expect(after.editions[0].sections[path: "news/city"] == nil)
            #expect(after.editions[0].sections[path: "news"]?.name == "Today")
            #expect(after.editions[0].edition.tagline == "All of it" && after.name == "The Renamed Paper")
            let page = try await desk.database.read { try $0.pages.find(path: "rules", edition: desk.english) }
            #expect(page?.title == "Rules")
            #expect(try await !desk.newsroom(actor: "setup").apply(plan))
        }
    }
}
