import Credentials
import Documents
import Editorial
import Foundation
import HTTPTypes
import Newspaper
import Storage
import TestSupport
import Testing

@testable import Desk

@Suite("Lists, board and planning of the desk")
struct ListsTests {
    /// Somebody with a browser, and stories that they have begun.
    private struct Room {
        let desk: Newsdesk
        let browser: Browser
        let colleague: Colleague
        var newsroom: Newsroom { desk.newsroom(actor: "desk").acting(as: colleague.member) }

        init(_ desk: Newsdesk, _ role: Role, email: String = "dan@courier.example") async throws {
            self.desk = desk
            colleague = try await Colleague(desk, role, email: email)
            browser = try Browser(desk)
            browser.enter(try await colleague.enter())
        }

        func begin(_ headline: String) async throws -> Int64 {
            let story = try await newsroom.startStory(edition: desk.english).id
            let content = ArticleContent(headline: headline, body: Document([.paragraph([.text("Quiet.")])]))
            _ = try await newsroom.saveDraft(content, of: story, from: TextPoint(revision: 1))
            return story.rawValue
        }

        func state(_ id: Int64) async throws -> ArticleState? {
            try await desk.database.read { try $0.articles.find(Identifier(rawValue: id))?.state }
        }
    }

    @Test("An assignment is given on the story's page and shown in lists, late ones by word")
    func assignment() async throws {
        try await Engine.memory.withNewsdesk { desk in
            let room = try await Room(desk, .editor)
            let story = try await room.begin("Harbour opens")
            let fields = [
                "person": String(room.colleague.member.id.rawValue), "task": "check", "due": "2026-11-22T13:00",
            ]
            let given = try await room.browser.post("/desk/stories/\(story)/assignment/", fields)
            #expect(given.status == 303)
            let page = try await room.browser.get("/desk/stories/\(story)/")
            #expect(page.text.contains("value=\"2026-11-22T13:00\"") && page.text.contains("form=\"assignment\""))
            let list = try await room.browser.get("/desk/stories/?view=assigned")
            // 13:00 in Jerusalem was an hour ago.
            #expect(list.text.contains("Harbour opens") && list.text.contains("Overdue"))
            for bad in [["due": "soon"], ["person": "x"], ["person": "999"]] {
                let refused = try await room.browser.post("/desk/stories/\(story)/assignment/", bad)
                #expect(refused.status == 422, "\(bad)")
            }
        }
    }

    @Test("Every view answers, whatever it is narrowed to, and keeps what it is narrowed to in its addresses")
    func views() async throws {
        try await Engine.memory.withNewsdesk { desk in
            let room = try await Room(desk, .editor)
            _ = try await room.begin("Harbour opens")
            let names = StoriesView.choices(for: room.colleague.member)
            let narrowed = "&section=news/city&topic=none&person=1&q=harbour&from=2026-11-01&through=2026-11-30"
            for view in names {
                for query in ["", "&q=harbour", narrowed, "&before=9_9", "&before=x&from=y&person=-&edition=xx"] {
                    let page = try await room.browser.get("/desk/stories/?view=\(view)\(query)")
                    #expect(page.status == 200, "\(view)\(query)")
                }
            }
            let page = try await room.browser.get("/desk/stories/?view=draft&q=harbour&section=news")
            #expect(page.text.contains("view=approved&amp;edition=en&amp;q=harbour&amp;section=news"))
            let found = try await room.browser.get("/desk/stories/?view=draft&q=harb")
            #expect(found.text.contains("Harbour opens"))
            let elsewhere = try await room.browser.get("/desk/stories/?view=approved&q=harb")
            #expect(!elsewhere.text.contains("Harbour opens") && elsewhere.text.contains("view=all"))
        }
    }

    @Test("Counts say how many stand in each list")
    func counts() async throws {
        try await Engine.memory.withNewsdesk { desk in
            let room = try await Room(desk, .editor)
            for number in 1...3 { _ = try await room.begin("Story \(number)") }
            let counts = try await room.browser.get("/desk/counts/?edition=en")
            #expect(counts.text.contains("\"draft\":\"3\"") && counts.text.contains("\"today\":\"\""))
            let guest = try await Room(desk, .contributor, email: "guest@courier.example")
            let own = try await guest.browser.get("/desk/counts/")
            #expect(own.status == 200 && !own.text.contains("draft"))
        }
    }

    @Test("A view is kept under a name, shown, and forgotten")
    func filters() async throws {
        try await Engine.memory.withNewsdesk { desk in
            let room = try await Room(desk, .reporter)
            let kept = try await room.browser.post(
                "/desk/filters/", ["name": "City <b>", "query": "view=draft&section=news/city&nonsense=1"])
            #expect(kept.location?.contains("view=draft&edition=en&section=news") == true)
            let list = try await room.browser.get("/desk/stories/")
            #expect(list.text.contains("City &lt;b&gt;") && !list.text.contains("nonsense"))
            let action = try #require(list.text.firstMatch(of: /\/desk\/filters\/\d+\/removal\//)?.0)
            _ = try await room.browser.post(String(action))
            let after = try await room.browser.get("/desk/stories/")
            #expect(!after.text.contains("City &lt;b&gt;"))
        }
    }

    @Test("Several stories are changed together, each that was not is named, and it can be undone")
    func bulk() async throws {
        try await Engine.memory.withNewsdesk { desk in
            let room = try await Room(desk, .editor)
            let (first, second) = (try await room.begin("Harbour"), try await room.begin("Ferry"))
            let page = try await room.browser.post(
                "/desk/bulk/",
                [
                    ("story", "\(first)@1.1"), ("story", "\(second)@1.9"), ("deed", "move"), ("to", "approved"),
                    ("query", "view=draft"),
                ])
            #expect(page.status == 200 && page.text.contains("1 story is changed"))
            #expect(page.text.contains("somebody has changed it meanwhile"))
            let moved = try await room.state(first)
            let left = try await room.state(second)
            #expect(moved == .approved && left == .draft)
            #expect(page.text.contains("Undo the change of 1 story"))
            let undone = try await room.browser.post("/desk/bulk/undo/", ["query": "view=draft"])
            #expect(undone.text.contains("as it was before"))
            let back = try await room.state(first)
            #expect(back == .draft)
            for (deed, value) in [("topic", "Ships"), ("section", "news/city")] {
                let story = try await desk.database.read {
                    try $0.storyLines.find([Identifier(rawValue: first)])[0].point.text
                }
                let added = try await room.browser.post(
                    "/desk/bulk/", ["story": "\(first)@\(story)", "deed": deed, deed: value, "query": ""])
                #expect(added.text.contains("1 story is changed"), "\(deed)")
            }
            for fields in [["deed": "move"], ["story": "x", "deed": "move", "to": "approved"], ["story": "1@1.1"]] {
                let refused = try await room.browser.post("/desk/bulk/", fields)
                #expect(refused.status == 422, "\(fields)")
            }
            for state in ["scheduled", "withdrawn", "nonsense"] {
                let fields = ["story": "\(second)@1.1", "deed": "move", "to": state]
                let refused = try await room.browser.post("/desk/bulk/", fields)
                #expect(refused.status == 422, "\(state)")
            }
        }
    }

    @Test("A reporter's board offers what a reporter may; what readers will see is decided elsewhere")
    func board() async throws {
        try await Engine.memory.withNewsdesk { desk in
            let reporter = try await Room(desk, .reporter, email: "ruth@courier.example")
            let story = try await reporter.begin("Harbour opens")
            let board = try await reporter.browser.get("/desk/board/")
            #expect(board.text.contains("data-to=\"submitted\"") && board.text.contains("data-opens=\"\""))
            let editor = try await Room(desk, .editor)
            let all = try await editor.browser.get("/desk/board/")
            #expect(all.text.contains("data-to=\"submitted approved\""))
            #expect(all.text.contains("data-opens=\"scheduled published\""))
            editor.browser.headers[.accept] = "application/json"
            let stale = try await editor.browser.post(
                "/desk/stories/\(story)/move/", ["to": "approved", "point": "1.0"])
            #expect(stale.status == 409 && stale.text.contains("fault"))
            editor.browser.headers[.accept] = nil
            _ = try await editor.newsroom.publish(
                Identifier(rawValue: story), seen: TextPoint(revision: 1, saves: 1))
            let after = try await editor.browser.get("/desk/board/")
            #expect(after.text.contains("Harbour opens") && after.text.contains("data-to=\"\""))
        }
    }

    @Test("The calendar has what is due, scheduled and published on the edition's days")
    func planning() async throws {
        try await Engine.memory.withNewsdesk { desk in
            let room = try await Room(desk, .editor)
            let due = try await room.begin("Due story")
            let scheduled = try await room.begin("Scheduled story")
            // Half past midnight in Jerusalem is still the day before in UTC.
            try await room.newsroom.assign(
                Assignment(due: instant("2026-11-24T22:30:00Z")), of: Identifier(rawValue: due))
            _ = try await room.newsroom.schedule(
                Identifier(rawValue: scheduled), at: instant("2026-11-26T06:00:00Z"),
                seen: TextPoint(revision: 1, saves: 1))
            _ = try await desk.take(desk.story("old", "Old story"))
            let week = try await room.browser.get("/desk/planning/?day=2026-11-25")
            let days = week.text.components(separatedBy: "data-day=\"").dropFirst()
            #expect(days.count == 7)
            #expect(days.first { $0.contains("Due story") }?.hasPrefix("2026-11-25") == true)
            #expect(days.first { $0.contains("Scheduled story") }?.hasPrefix("2026-11-26") == true)
            let month = try await room.browser.get("/desk/planning/?span=month&day=2026-11-25")
            let monthDays = month.text.components(separatedBy: "data-day=\"").dropFirst()
            #expect(monthDays.count == 42 && monthDays.first?.hasPrefix("2026-10-26") == true)
            #expect(monthDays.first { $0.contains("1 published") }?.hasPrefix("2026-11-20") == true)
            let moved = try await room.browser.post("/desk/stories/\(due)/due/", ["day": "2026-11-27"])
            #expect(moved.status == 303)
            let after = try await room.browser.get("/desk/planning/?day=2026-11-25")
            let place = after.text.components(separatedBy: "data-day=\"").first { $0.contains("Due story") }
            #expect(place?.hasPrefix("2026-11-27") == true)
            for day in ["0001-01-01", "9998-12-31", "x", "2026-02-30"] {
                let page = try await room.browser.get("/desk/planning/?span=month&day=\(day)")
                #expect(page.status == 200, "\(day)")
            }
        }
    }

    @Test("The keys lead to the rooms that somebody may enter")
    func keys() async throws {
        try await Engine.memory.withNewsdesk { desk in
            let editor = try await Room(desk, .editor)
            let page = try await editor.browser.get("/desk/stories/")
            #expect(page.text.contains("data-key=\"b\"") && page.text.contains("data-key=\"u\""))
            let guest = try await Room(desk, .contributor, email: "guest@courier.example")
            let own = try await guest.browser.get("/desk/stories/")
            #expect(own.text.contains("data-key=\"s\"") && !own.text.contains("data-key=\"b\""))
        }
    }
}
