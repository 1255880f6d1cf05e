import Editorial
import Newspaper
import Storage
import TestSupport
import Testing

@Suite("Laying out fronts")
struct FrontTests {
    @Test("a draft is kept apart from what readers see until it is published", arguments: Engine.all)
    func draftAndPublish(engine: Engine) async throws {
        try await engine.withNewsdesk { desk in
            let ruth = try await desk.editor()
            let place = FrontPlace(edition: desk.english)
            let before = try await desk.publicSlots(place)
            let version = try await desk.database.read { try $0.publications.version() }
            let slots = [Slot(key: "lead", layout: .lead, title: "Today")]
            let saved = try await ruth.saveFront(slots, of: place, from: 0).draft
            #expect(saved?.number == 1 && saved?.author == "Ruth Okafor")
            #expect(try await desk.publicSlots(place) == before)
            let traces = try await desk.traces()
            try await ruth.publishFront(place, seen: 1)
            #expect(try await desk.publicSlots(place) == slots)
            #expect(try await desk.traces() - traces == Newsdesk.Traces(audit: 1, events: 1, revisions: 0))
            let raised = try await desk.database.read { try $0.publications.version() }
            #expect(raised > version)
            // Publishing the same again is nothing new.
            try await ruth.publishFront(place, seen: 1)
            #expect(try await desk.history(place).map(\.author) == ["Ruth Okafor", "publication.yaml"])
        }
    }

    @Test(
        "two who change different slots have both; the same slot differently is shown to the second",
        arguments: Engine.all)
    func together(engine: Engine) async throws {
        try await engine.withNewsdesk { desk in
            let ruth = try await desk.editor()
            let omar = try await desk.editor("omar@courier.example", .chiefEditor)
            let place = FrontPlace(edition: desk.english)
            let base = [Slot(key: "a", layout: .lead), Slot(key: "b", layout: .band)]
            let start = try #require(try await ruth.saveFront(base, of: place, from: 0).draft?.number)
            var hers = base
            hers[0].title = "Hers"
            _ = try await ruth.saveFront(hers, of: place, from: start)
            var his = base
            his[1].title = "His"
            let merged = try await omar.saveFront(his, of: place, from: start)
            #expect(merged.draft?.front.slots == [hers[0], his[1]])
            // He has gone on while the desk answered: from what he sent.
            guard case .saved(let draft, let own) = merged else { return }
            #expect(own != draft.number)
            var further = his
            further[1].count = 8
            let again = try await omar.saveFront(further, of: place, from: own)
            #expect(again.draft?.front.slots == [hers[0], further[1]])
            // Both change the first slot.
            let now = try #require(again.draft)
            var one = now.front.slots
            one[0].title = "One"
            var two = now.front.slots
            two[0].title = "Two"
            _ = try await ruth.saveFront(one, of: place, from: now.number)
            let clash = try await omar.saveFront(two, of: place, from: now.number)
            guard case .clash(let standing, let merge) = clash else {
                Issue.record("\(clash)")
                return
            }
            #expect(standing.front.slots[0].title == "One" && merge.clashes.map(\.key) == ["a"])
            let kept = try await desk.database.read { try $0.frontDrafts.find(place) }
            #expect(kept == standing)
            // Whoever saw it decides from there.
            let settled = try await omar.saveFront(two, of: place, from: standing.number)
            #expect(settled.draft?.front.slots == two)
        }
    }

    @Test("nobody publishes or schedules a layout that they have not seen", arguments: Engine.all)
    func unseen(engine: Engine) async throws {
        try await engine.withNewsdesk { desk in
            let ruth = try await desk.editor()
            let place = FrontPlace(edition: desk.english)
            _ = try await ruth.saveFront([Slot(key: "a", layout: .lead)], of: place, from: 0)
            let late = instant("2026-12-01T08:00:00Z")
            await #expect(throws: NewsroomError.frontChangedSince("Ruth Okafor")) {
                try await ruth.publishFront(place, seen: 0)
            }
            await #expect(throws: NewsroomError.frontChangedSince("Ruth Okafor")) {
                try await ruth.scheduleFront(place, at: late, seen: 0)
            }
            await #expect(throws: FrontFault.noTimeToCome) {
                try await ruth.scheduleFront(place, at: desk.clock.now, seen: 1)
            }
            let nowhere = FrontPlace(edition: desk.english, section: Identifier(rawValue: 987_654))
            await #expect(throws: NewsroomError.unknownFront(nowhere.text)) {
                try await ruth.publishFront(nowhere, seen: 0)
            }
        }
    }

    @Test("a scheduled layout is public to the second, once, also when the program was down", arguments: Engine.all)
    func schedule(engine: Engine) async throws {
        try await engine.withNewsdesk { desk in
            let ruth = try await desk.editor()
            let place = FrontPlace(edition: desk.english)
            let before = try await desk.publicSlots(place)
            for (number, title, time) in [(1, "Noon", "2026-12-01T12:00:00Z"), (2, "Dawn", "2026-12-01T06:00:00Z")] {
                let slots = [Slot(key: "a", layout: .lead, title: title)]
                _ = try await ruth.saveFront(slots, of: place, from: number - 1)
                try await ruth.scheduleFront(place, at: instant(time), seen: number)
            }
            let clock = desk.newsroom(actor: "schedule")
            desk.clock.set("2026-12-01T05:59:59.999Z")
            #expect(try await clock.publishDueFronts() == [])
            #expect(try await desk.publicSlots(place) == before)
            desk.clock.set("2026-12-01T06:00:00Z")
            #expect(try await clock.publishDueFronts() == [place])
            #expect(try await desk.publicSlots(place).map(\.title) == ["Dawn"])
            // Down from then on until the evening.
            desk.clock.set("2026-12-01T20:00:00Z")
            #expect(try await clock.publishDueFronts() == [place])
            #expect(try await clock.publishDueFronts() == [])
            #expect(try await desk.publicSlots(place).map(\.title) == ["Noon"])
            #expect(try await desk.history(place).prefix(2).map(\.source) == [.schedule, .schedule])
            #expect(try await desk.history(place).first?.author == "Ruth Okafor")
        }
    }

    @Test("a layout that was given up before its time does not come", arguments: Engine.all)
    func unschedule(engine: Engine) async throws {
        try await engine.withNewsdesk { desk in
            let ruth = try await desk.editor()
            let place = FrontPlace(edition: desk.english)
            let due = instant("2026-12-01T12:00:00Z")
            _ = try await ruth.saveFront([Slot(key: "a", layout: .band)], of: place, from: 0)
            try await ruth.scheduleFront(place, at: due, seen: 1)
            try await ruth.unscheduleFront(place, due: due)
            desk.clock.set("2026-12-02T12:00:00Z")
            #expect(try await desk.newsroom(actor: "schedule").publishDueFronts() == [])
        }
    }

    @Test("a layout of the past is taken up as a draft; readers see it when it is published", arguments: Engine.all)
    func restore(engine: Engine) async throws {
        try await engine.withNewsdesk { desk in
            let ruth = try await desk.editor()
            let place = FrontPlace(edition: desk.english)
            let first = try await desk.publicSlots(place)
            let slots = [Slot(key: "a", layout: .band, title: "Other")]
            _ = try await ruth.saveFront(slots, of: place, from: 0)
            try await ruth.publishFront(place, seen: 1)
            let oldest = try #require(try await desk.history(place).last?.id)
            try await ruth.restoreFront(place, to: oldest, seen: 1)
            let draft = try await desk.database.read { try $0.frontDrafts.find(place) }
            #expect(draft?.front.slots == first && draft?.number == 2)
            #expect(try await desk.publicSlots(place) == slots)
            try await ruth.restoreFront(place, to: nil, seen: 2)
            let back = try await desk.database.read { try $0.frontDrafts.find(place) }
            #expect(back?.front.slots == slots)
            let hebrew = FrontPlace(edition: desk.hebrew)
            await #expect(throws: NewsroomError.unknownFront(hebrew.text)) {
                try await ruth.restoreFront(hebrew, to: oldest, seen: 0)
            }
        }
    }

    @Test("what is no longer there to be chosen is left out of a layout", arguments: Engine.all)
    func known(engine: Engine) async throws {
        try await engine.withNewsdesk { desk in
            let ruth = try await desk.editor()
            let story = try await desk.take(desk.story("1", "Harbour opens"))
            let place = FrontPlace(edition: desk.hebrew)
            let nobody = Placement(article: Identifier(rawValue: 987_654))
            let foreign = Placement(article: story.id)
            let slot = Slot(
                key: "a", layout: .list, placements: [nobody, foreign], section: Identifier(rawValue: 987_654))
            let saved = try await ruth.saveFront([slot], of: place, from: 0).draft?.front.slots.first
            #expect(saved?.placements == [] && saved?.section == nil)
            let own = FrontPlace(edition: desk.english)
            let pictured = Placement(
                article: story.id, headline: "Mine", picture: Identifier(rawValue: 987_654))
            let kept = try await ruth.saveFront(
                [Slot(key: "a", layout: .list, placements: [pictured])], of: own, from: 0)
            #expect(kept.draft?.front.slots.first?.placements == [Placement(article: story.id, headline: "Mine")])
            await #expect(throws: FrontFault.badCount(5000)) {
                try await ruth.saveFront([Slot(key: "a", layout: .list, count: 5000)], of: own, from: 1)
            }
        }
    }

    @Test("the publication's file lays a front out until an editor has", arguments: Engine.all)
    func file(engine: Engine) async throws {
        try await engine.withNewsdesk { desk in
            var plan = try Newsdesk.plan()
            let place = FrontPlace(edition: desk.english)
            let setup = desk.newsroom(actor: "setup")
            // A draft that changes nothing follows the file.
            let ruth = try await desk.editor()
            let slots = try await desk.publicSlots(place)
            _ = try await ruth.saveFront(slots + [Slot(key: "x", layout: .list)], of: place, from: 0)
            _ = try await ruth.saveFront(slots, of: place, from: 1)
            plan.editions[0].fronts[0].slots[0].title = "From the file"
            #expect(try await setup.apply(plan))
            #expect(try await desk.publicSlots(place).first?.title == "From the file")
            let draft = try #require(try await desk.database.read { try $0.frontDrafts.find(place) })
            #expect(draft.front.slots.first?.title == "From the file")
            #expect(try await !setup.apply(plan))
            // From here on it is the editors'.
            let own = [Slot(key: "a", layout: .band, title: "By hand")]
            _ = try await ruth.saveFront(own, of: place, from: draft.number)
            try await ruth.publishFront(place, seen: draft.number + 1)
            #expect(try await !setup.apply(plan))
            plan.editions[0].fronts[0].slots[0].title = "From another file"
            #expect(try await !setup.apply(plan))
            #expect(try await desk.publicSlots(place) == own)
        }
    }

    @Test("a breaking bar is set, replaced and taken down, each with its trace", arguments: Engine.all)
    func breaking(engine: Engine) async throws {
        try await engine.withNewsdesk { desk in
            let ruth = try await desk.editor()
            let until = instant("2026-11-22T13:00:00Z")
            let bar = BreakingBar(text: "Harbour closed", link: "/", until: until)
            let before = try await desk.traces()
            try await ruth.setBreakingBar(bar, edition: desk.english)
            #expect(try await desk.traces() - before == Newsdesk.Traces(audit: 1, events: 1, revisions: 0))
            #expect(try await desk.database.read { try $0.breakingBars.all() } == [desk.english: bar])
            await #expect(throws: BreakingBarFault.timePast) {
                let past = BreakingBar(text: "Late", link: "", until: desk.clock.now)
                try await ruth.setBreakingBar(past, edition: desk.english)
            }
            try await ruth.removeBreakingBar(edition: desk.english)
            #expect(try await desk.database.read { try $0.breakingBars.all() }.isEmpty)
        }
    }

    @Test("who may not lay out fronts can do none of it", arguments: [Role.contributor, .reporter])
    func forbidden(_ role: Role) async throws {
        try await Engine.memory.withNewsdesk { desk in
            let reporter = try await desk.editor("tom@courier.example", role)
            let place = FrontPlace(edition: desk.english)
            let due = instant("2031-01-01T00:00:00Z")
            let bar = BreakingBar(text: "x", link: "", until: due)
            let english = desk.english
            let deeds: [@Sendable () async throws -> Void] = [
                { _ = try await reporter.saveFront([], of: place, from: 0) },
                { try await reporter.publishFront(place, seen: 0) },
                { try await reporter.scheduleFront(place, at: due, seen: 0) },
                { try await reporter.unscheduleFront(place, due: due) },
                { try await reporter.restoreFront(place, to: nil, seen: 0) },
                { try await reporter.setBreakingBar(bar, edition: english) },
                { try await reporter.removeBreakingBar(edition: english) },
            ]
            for deed in deeds {
                await #expect(throws: NewsroomError.forbidden(.layOutFronts)) { try await deed() }
            }
        }
    }
}

extension FrontSaveOutcome {
    /// Nil for a clash.
    fileprivate var draft: FrontDraft? {
        if case .saved(let draft, _) = self { return draft }
        return nil
    }
}

extension Newsdesk {
    fileprivate func editor(
        _ email: String = "ruth@courier.example", _ role: Role = .editor
    ) async throws -> Newsroom {
        newsroom(actor: "desk").acting(as: try await Colleague(self, role, email: email).member)
    }

    fileprivate func publicSlots(_ place: FrontPlace) async throws -> [Slot] {
        try await database.read { try $0.fronts.find(place)?.slots ?? [] }
    }

    fileprivate func history(_ place: FrontPlace) async throws -> [PublishedFront] {
        try await database.read { try $0.frontHistory.page(place, before: nil, limit: 99) }
    }
}
