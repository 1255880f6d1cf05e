import Newspaper
import Storage
import TestSupport
import Testing

@Suite("Stores of fronts")
struct FrontStoreTests {
    private static let early = instant("2026-11-22T06:00:00Z")
    private static let late = instant("2026-11-22T18:00:00Z")

    @Test("a layout comes back with its own headlines, pictures and times", arguments: Engine.all)
    func layout(engine: Engine) async throws {
        try await engine.withShelf { database, shelf in
            try await database.write { connection in
                let front = Self.front(shelf)
                try connection.fronts.save(front, at: Self.early, author: "Ruth", source: .desk)
                #expect(try connection.fronts.find(front.place) == front)
                let line = try #require(try connection.fronts.line(front.place))
                #expect(line.author == "Ruth" && line.published == Self.early && line.source == .desk)
                #expect(try connection.fronts.lines(edition: shelf.english) == [line])
            }
        }
    }

    @Test("layouts that were kept before slots had keys are read, and keyed by their places", arguments: Engine.all)
    func formerForm(engine: Engine) async throws {
        try await engine.withShelf { database, shelf in
            let edition = shelf.english
            try await database.write { connection in
                try connection.fronts.save(Front(edition: edition, slots: []))
                let kept =
                    #"[{"articles":[4,5],"count":3,"layout":"lead","title":""},"#
                    + #"{"articles":[],"count":2,"layout":"briefs","title":"Now"}]"#
                try connection.run("UPDATE front SET slots = $1", [.text(kept)])
                let front = try #require(try connection.fronts.find(edition: edition, section: nil))
                let picks = [4, 5].map { Identifier<Article>(rawValue: $0) }
                #expect(
                    front.slots == [
                        Slot(key: "1", layout: .lead, articles: picks, count: 3),
                        Slot(key: "2", layout: .briefs, title: "Now", count: 2),
                    ])
            }
        }
    }

    @Test(
        "a draft is one, its saves are remembered by number, and it is ahead while it is not public",
        arguments: Engine.all)
    func drafts(engine: Engine) async throws {
        try await engine.withShelf { database, shelf in
            try await database.write { connection in
                let drafts = connection.frontDrafts
                let front = Self.front(shelf)
                #expect(try drafts.find(front.place) == nil)
                var draft = FrontDraft(front: front, number: 1, author: "Ruth", saved: Self.early)
                try drafts.keep(draft, at: Self.early)
                #expect(try drafts.find(front.place) == draft)
                #expect(try drafts.ahead(edition: shelf.english).map(\.place) == [front.place])
                try connection.fronts.save(front)
                #expect(try drafts.ahead(edition: shelf.english).isEmpty)
                draft.number = 2
                draft.front.slots.removeLast()
                try drafts.keep(draft, at: Self.late)
                #expect(try drafts.find(front.place)?.front.slots.count == 1)
                #expect(try drafts.slots(front.place, number: 1) == front.slots)
                #expect(try drafts.ahead(edition: shelf.english).map(\.author) == ["Ruth"])
                draft.number = 400
                try drafts.keep(draft, at: Self.late)
                #expect(try drafts.slots(front.place, number: 1) == nil)
            }
        }
    }

    @Test("scheduled layouts come in the order of their times, several a front", arguments: Engine.all)
    func schedule(engine: Engine) async throws {
        try await engine.withShelf { database, shelf in
            try await database.write { connection in
                let schedule = connection.frontSchedule
                let front = Self.front(shelf)
                let news = Front(edition: shelf.english, section: shelf.news, slots: [])
                try schedule.keep(ScheduledFront(front: front, due: Self.late, author: "Ruth"))
                try schedule.keep(ScheduledFront(front: front, due: Self.early, author: "Omar"))
                try schedule.keep(ScheduledFront(front: news, due: Self.late, author: "Omar"))
                try schedule.keep(ScheduledFront(front: news, due: Self.late, author: "Dana"))
                #expect(try schedule.all(front.place).map(\.due) == [Self.early, Self.late])
                #expect(try schedule.due(at: Self.early, limit: 9).map(\.author) == ["Omar"])
                #expect(Set(try schedule.due(at: Self.late, limit: 9).map(\.author)) == ["Omar", "Ruth", "Dana"])
                let next = try schedule.next(edition: shelf.english)
                #expect(next == [front.place: Self.early, news.place: Self.late])
                #expect(try schedule.remove(front.place, due: Self.early))
                #expect(try !schedule.remove(front.place, due: Self.early))
                #expect(try schedule.all(front.place).map(\.front) == [front])
            }
        }
    }

    @Test("the history has every layout, the newest first, by pages", arguments: Engine.all)
    func history(engine: Engine) async throws {
        try await engine.withShelf { database, shelf in
            try await database.write { connection in
                let history = connection.frontHistory
                var front = Self.front(shelf)
                for title in ["One", "Two", "Three"] {
                    front.slots[0].title = title
                    try history.add(front, at: Self.early, author: "Ruth", source: .desk)
                }
                try history.add(Front(edition: shelf.hebrew, slots: []), at: Self.late, author: "x", source: .file)
                let first = try history.page(front.place, before: nil, limit: 2)
                #expect(first.map { $0.front.slots[0].title } == ["Three", "Two"])
                let rest = try history.page(front.place, before: first.last?.id, limit: 2)
                #expect(rest.map { $0.front.slots[0].title } == ["One"])
                let id = try #require(rest.first?.id)
                #expect(try history.find(id) == rest.first)
            }
        }
    }

    @Test("an edition has one breaking bar at most", arguments: Engine.all)
    func breaking(engine: Engine) async throws {
        try await engine.withShelf { database, shelf in
            try await database.write { connection in
                let bars = connection.breakingBars
                try bars.keep(BreakingBar(text: "One", link: "", until: Self.early), edition: shelf.english)
                let two = BreakingBar(text: "Two", link: "/x/", until: Self.late)
                try bars.keep(two, edition: shelf.english)
                #expect(try bars.all() == [shelf.english: two])
                #expect(try bars.remove(edition: shelf.english))
                #expect(try !bars.remove(edition: shelf.english))
                #expect(try bars.all().isEmpty)
            }
        }
    }

    private static func front(_ shelf: Shelf) -> Front {
        let pinned = Placement(
            article: Identifier(rawValue: 3), headline: "A \"quoted\" line", picture: shelf.picture, pinnedUntil: late)
        return Front(
            edition: shelf.english,
            slots: [
                Slot(key: "lead", layout: .lead, placements: [pinned, Placement(article: Identifier(rawValue: 4))]),
                Slot(key: "s0", layout: .band, title: "Here", count: 6, section: shelf.news),
            ])
    }
}
