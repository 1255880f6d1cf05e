import Documents
import Editorial
import Newspaper
import Storage
import TestSupport
import Testing

@Suite("Sections are added, moved and merged")
struct SectionStructureTests {
    private func section(_ path: String, _ desk: Newsdesk) async throws -> Section {
        let found = try await desk.database.read {
            try $0.publications.load().edition(code: "en")?.sections[path: path]
        }
        return try #require(found)
    }

    private func finish(_ desk: Newsdesk) async throws {
        while try await desk.newsroom(actor: "schedule").goOnRestructuring(limit: 2) {}
    }

    private func target(_ path: String, _ desk: Newsdesk) async throws -> String? {
        try await desk.database.read { try $0.redirects.target(of: path) }
    }

    private func found(_ subject: ListingSubject, _ desk: Newsdesk) async throws -> [String] {
        let edition = desk.english
        return try await desk.database.read {
            try $0.listings.cards(subject, edition: edition, limit: 50).map(\.headline).sorted()
        }
    }

    /// Stories in News › City, of which the last stands in Culture too.
    private func write(_ desk: Newsdesk, _ count: Int = 5) async throws {
        for number in 1...count {
            var story = desk.story("\(number)", "Story \(number)")
            if number == count { story.sections.append("culture") }
            try await desk.take(story)
        }
    }

    private func changePattern(_ desk: Newsdesk) async throws {
        var plan = try Newsdesk.plan()
        plan.editions[0].edition.permalinkPattern = try PermalinkPattern("/{section}/{slug}/")
        _ = try await desk.newsroom(actor: "setup").apply(plan)
    }

    @Test("a section is added where nothing lives, and only by who may", arguments: Engine.all)
    func add(engine: Engine) async throws {
        try await engine.withNewsdesk { desk in
            let chief = try await Colleague(desk, .chiefEditor)
            let newsroom = desk.newsroom(actor: "desk").acting(as: chief.member)
            let news = try await section("news", desk)
            let before = try await desk.traces()
            _ = try await newsroom.addSection(named: " The  World ", below: news.id, to: desk.english)
            #expect(try await desk.traces() - before == Newsdesk.Traces(audit: 1, events: 1, revisions: 0))
            #expect(try await section("news/the-world", desk).name == "The World")
            for (name, slug) in [("News", ""), ("", ""), ("Search", ""), ("He", "he"), ("Terms", ""), ("X", "No Slug")]
            {
                await #expect(throws: StructureFault.self, "\(name) \(slug)") {
                    _ = try await newsroom.addSection(named: name, slug: slug, to: desk.english)
                }
            }
            let editor = try await Colleague(desk, .editor, email: "e@courier.example")
            await #expect(throws: NewsroomError.forbidden(.manageSections)) {
                _ = try await desk.newsroom(actor: "desk").acting(as: editor.member)
                    .addSection(named: "Sport", to: desk.english)
            }
        }
    }

    @Test("another slug moves all addresses below, of stories too, and menus follow", arguments: Engine.all)
    func slug(engine: Engine) async throws {
        try await engine.withNewsdesk { desk in
            try await changePattern(desk)
            try await write(desk)
            let newsroom = desk.newsroom(actor: "desk")
            let news = try await section("news", desk)
            try await desk.database.write {
                try $0.publications.save(
                    Menu(name: "header", items: [MenuItem(target: .section("news/city"))]), edition: desk.english)
            }
            try await newsroom.changeSection(news.id, name: "News", description: "", slug: "today")
            #expect(try await target("/news/city/", desk) == "/today/city/")
            #expect(try await target("/news/feed.xml", desk) == "/today/feed.xml")
            let menu = try await desk.database.read { try $0.publications.load().edition(code: "en")?.menu("header") }
            #expect(menu?.items.map(\.target) == [.section("today/city")])
            await #expect(throws: StructureFault.stillMoving) {
                try await newsroom.changeSection(news.id, name: "News", description: "", slug: "again")
            }
            try await finish(desk)
            #expect(try await target("/news/city/story-1/", desk) == "/today/city/story-1/")
            let story = try await desk.database.read { try $0.articles.find(permalink: "/today/city/story-3/") }
            #expect(story?.content.headline == "Story 3" && story?.revision == 1)
            try await newsroom.changeSection(news.id, name: "News", description: "", slug: "news")
            try await finish(desk)
            #expect(try await target("/today/city/story-1/", desk) == "/news/city/story-1/")
            #expect(try await target("/news/city/story-1/", desk) == nil)
        }
    }

    @Test("a section that moves takes its stories from list to list, and search with them", arguments: Engine.all)
    func move(engine: Engine) async throws {
        try await engine.withNewsdesk { desk in
            try await write(desk)
            let newsroom = desk.newsroom(actor: "desk")
            let (news, city, culture) = (
                try await section("news", desk), try await section("news/city", desk),
                try await section("culture", desk)
            )
            await #expect(throws: StructureFault.intoItself) { try await newsroom.moveSection(news.id, below: city.id) }
            try await newsroom.moveSection(city.id, below: culture.id)
            try await finish(desk)
            #expect(try await found(.section(news.id), desk) == [])
            #expect(try await found(.section(culture.id), desk).count == 5)
            #expect(try await target("/news/city/", desk) == "/culture/city/")
            let edition = try await desk.database.read { try $0.publications.load().editions[0].edition }
            let hits = try await desk.database.read {
                try $0.search.find(
                    SearchQuery("story"), in: edition, filter: SearchFilter(section: culture.id), limit: 9)
            }
            #expect(hits.hits.count == 5)
        }
    }

    @Test("sections are put in order among their siblings", arguments: Engine.all)
    func order(engine: Engine) async throws {
        try await engine.withNewsdesk { desk in
            let (news, culture) = (try await section("news", desk), try await section("culture", desk))
            try await desk.newsroom(actor: "desk").moveSection(culture.id, below: nil, before: news.id)
            let names = try await desk.database.read {
                try $0.publications.load().editions[0].sections.sections.map(\.name)
            }
            #expect(names == ["Culture", "News", "City"])
            let before = try await desk.traces()
            try await desk.newsroom(actor: "desk").moveSection(culture.id, below: nil, before: news.id)
            #expect(try await desk.traces() == before)
        }
    }

    @Test("a merger moves every story, goes on after a stop, and leads old addresses on", arguments: Engine.all)
    func merge(engine: Engine) async throws {
        try await engine.withNewsdesk { desk in
            try await write(desk)
            let newsroom = desk.newsroom(actor: "desk")
            let (news, city, culture) = (
                try await section("news", desk), try await section("news/city", desk),
                try await section("culture", desk)
            )
            await #expect(throws: StructureFault.hasSections) {
                try await newsroom.mergeSection(news.id, into: culture.id)
            }
            let draft = try await newsroom.startStory(edition: desk.english)
            var text = ArticleContent(headline: "Unfinished", body: Document())
            text.sections = [city.id]
            _ = try await newsroom.saveDraft(text, of: draft.id, from: TextPoint(revision: 1))
            let revisions = try await desk.traces().revisions
            try await newsroom.mergeSection(city.id, into: culture.id)
            _ = try await newsroom.goOnRestructuring(limit: 2)
            // Somebody writes on while it goes on.
            var late = desk.story("late", "Late story")
            late.sections = ["news/city"]
            try await desk.take(late)
            try await finish(desk)
            #expect(try await desk.traces().revisions == revisions + 1)
            let tree = try await desk.database.read { try $0.publications.load().editions[0].sections }
            #expect(tree[path: "news/city"] == nil)
            #expect(try await found(.section(culture.id), desk).count == 6)
            #expect(try await found(.section(news.id), desk) == [])
            #expect(try await target("/news/city/", desk) == "/culture/")
            let both = try await desk.database.read { try $0.articles.find(externalID: "5", edition: desk.english) }
            #expect(both?.content.sections == [culture.id])
            // What comes from elsewhere goes on naming the old path.
            #expect(try await desk.take(desk.story("more", "One more")).content.sections == [culture.id])
            // The draft named what is gone, and is published where it is now.
            _ = try await newsroom.publish(draft.id, seen: TextPoint(revision: 1, saves: 1))
            let kept = try await desk.database.read { try $0.articles.find(draft.id) }
            #expect(kept?.content.sections == [culture.id])
        }
    }

    @Test("only an empty section is removed, and its number is nobody else's afterwards", arguments: Engine.all)
    func remove(engine: Engine) async throws {
        try await engine.withNewsdesk { desk in
            try await write(desk, 2)
            let newsroom = desk.newsroom(actor: "desk")
            let city = try await section("news/city", desk)
            await #expect(throws: StructureFault.hasStories(2)) { try await newsroom.removeSection(city.id) }
            let new = try await newsroom.addSection(named: "Sport", to: desk.english)
            try await newsroom.removeSection(new)
            #expect(try await target("/sport/", desk) == "/")
            let other = try await newsroom.addSection(named: "Sport", to: desk.english)
            #expect(other != new)
            #expect(try await target("/sport/", desk) == nil)
        }
    }
}
