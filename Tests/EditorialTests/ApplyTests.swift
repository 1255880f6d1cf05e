import Documents
import Editorial
import Foundation
import Newspaper
import Storage
import TestSupport
import Testing

@Suite("Applying a publication's plan")
struct ApplyTests {
    @Test("applying the same plan twice changes nothing", arguments: Engine.all)
    func twice(engine: Engine) async throws {
        try await engine.withNewsdesk { desk in
            let before = try await desk.traces()
            let version = try await desk.database.read { try $0.publications.version() }
            #expect(version > 0)
            desk.clock.set("2026-11-23T00:00:00Z")
            #expect(try await !desk.newsroom(actor: "setup").apply(try Newsdesk.plan()))
            #expect(try await desk.traces() == before)
            #expect(try await desk.database.read { try $0.publications.version() } == version)
        }
    }

    @Test(
        "whatever a plan changes is seen, written down and raises the version", arguments: Engine.all,
        ["name", "tagline", "section", "new section", "menu", "page", "contributor", "front", "package", "share"])
    func changes(engine: Engine, part: String) async throws {
        try await engine.withNewsdesk { desk in
            var plan = try Newsdesk.plan()
            switch part {
            case "name": plan.name = "Renamed"
            case "tagline": plan.editions[0].edition.tagline = "All of it"
            case "section": plan.editions[0].sections[0].name = "The news"
            case "new section":
                plan.editions[1].sections.append(SectionPlan(name: "Sport", slug: try Newsdesk.slug("sport")))
            case "menu": plan.editions[0].menus[0].items = []
            case "page": plan.editions[0].pages[0].body = Document()
            case "contributor": plan.contributors[0].biography = "Other words"
            case "front": plan.editions[0].fronts[0].slots[0].title = "Now"
            case "package":
                _ = try await desk.take(desk.story("one", "Harbour opens"))
                plan.editions[0].storyPackages = [StoryPackagePlan(name: "The harbour", articles: ["one", "later"])]
            default: plan.shareServices = []
            }
            let before = try await desk.traces()
            let version = try await desk.database.read { try $0.publications.version() }
            let newsroom = desk.newsroom(actor: "setup")
            #expect(try await newsroom.apply(plan))
            #expect(try await desk.traces() - before == Newsdesk.Traces(audit: 1, events: 1, revisions: 0))
            #expect(try await desk.database.read { try $0.publications.version() } == version + 1)
            #expect(try await !newsroom.apply(plan))
        }
    }

    @Test("sections keep their numbers, and what a plan does not name stays", arguments: Engine.all)
    func identity(engine: Engine) async throws {
        try await engine.withNewsdesk { desk in
            let before = try await desk.database.read { try $0.publications.load() }
            var plan = try Newsdesk.plan()
            plan.editions.removeLast()
            plan.editions[0].sections.reverse()
            plan.editions[0].sections.removeAll { $0.name == "Culture" }
            plan.editions[0].menus = []
            _ = try await desk.newsroom(actor: "setup").apply(plan)
            let after = try await desk.database.read { try $0.publications.load() }
            let identity = { (publication: Publication) in
                Set(publication.editions.flatMap(\.sections.sections).map { "\($0.id.rawValue) \($0.path)" })
            }
            #expect(identity(after) == identity(before))
            #expect(after.editions.count == 2 && after.editions[0].menus == before.editions[0].menus)
        }
    }

    @Test("a front's stories are tied when they are there and the plan is applied again", arguments: Engine.all)
    func fronts(engine: Engine) async throws {
        try await engine.withNewsdesk { desk in
            let slots = {
                try await desk.database.read { try $0.fronts.find(edition: desk.english, section: nil)?.slots }
            }
            #expect(try await slots()?.map(\.articles) == [[]])
            #expect(try await slots()?.map(\.count) == [1])
            let story = try await desk.take(desk.story("lead-story", "Harbour opens"))
            #expect(try await desk.newsroom(actor: "setup").apply(try Newsdesk.plan()))
            #expect(try await slots()?.map(\.articles) == [[story.id]])
            #expect(try await !desk.newsroom(actor: "setup").apply(try Newsdesk.plan()))
        }
    }

    @Test("a contributor whose slug changes is found at the old address too", arguments: Engine.all)
    func contributorSlug(engine: Engine) async throws {
        try await engine.withNewsdesk { desk in
            var plan = try Newsdesk.plan()
            plan.contributors[0].slug = try Newsdesk.slug("wires")
            #expect(try await desk.newsroom(actor: "setup").apply(plan))
            try await desk.database.read { connection throws in
                #expect(try connection.redirects.target(of: "/author/news-agencies/") == "/author/wires/")
                #expect(try connection.redirects.target(of: "/he/author/news-agencies/") == "/he/author/wires/")
            }
        }
    }

    @Test("the archive follows the time zone of its edition", arguments: Engine.all)
    func timeZone(engine: Engine) async throws {
        try await engine.withNewsdesk { desk in
            for (id, published) in [
                ("1", "2026-09-30T22:30:00Z"), ("2", "2026-10-05T12:00:00Z"), ("3", "2026-11-01T02:00:00Z"),
            ] {
                var story = desk.story(id, "Story \(id)")
                story.published = instant(published)
                try await desk.take(story)
            }
            var plan = try Newsdesk.plan()
            plan.editions[0].edition.timeZone = try #require(TimeZone(identifier: "America/New_York"))
            #expect(try await desk.newsroom(actor: "setup").apply(plan))
            let months = try await desk.database.read { try $0.archive.months(edition: desk.english) }
            #expect(months.map { "\($0.year)-\($0.month): \($0.articles)" } == ["2026-10: 2", "2026-9: 1"])
        }
    }

    @Test("a portrait is the picture that the plan's file became", arguments: Engine.all)
    func portraits(engine: Engine) async throws {
        try await engine.withNewsdesk { desk in
            let stored = StoredPicture(contentHash: "3fa9", type: .jpeg, width: 10, height: 10, byteCount: 99)
            let picture = try await desk.importer.addPictures([PictureImport(stored: stored)])[0]
            var plan = try Newsdesk.plan()
            plan.contributors[0].portraitFile = "agency.jpg"
            #expect(try await desk.newsroom(actor: "setup").apply(plan, portraits: ["agency.jpg": picture]))
            let agency = try await desk.database.read { try $0.contributors.find(name: "News Agencies") }
            #expect(agency?.portrait == picture)
            #expect(try await !desk.newsroom(actor: "setup").apply(plan, portraits: ["agency.jpg": picture]))
        }
    }
}
