import Editorial
import Foundation
import HTTPTypes
import Newspaper
import Storage
import TestSupport
import Testing

@testable import Desk

@Suite("Fronts at the desk")
struct FrontTests {
    @Test("A layout is saved as a draft, published, and stands in the history, from which it is taken up again")
    func layingOut() async throws {
        try await Engine.memory.withNewsdesk { desk in
            let story = try await desk.take(desk.story("1", "Harbour opens"))
            let browser = try await editor(desk)
            let path = "/desk/fronts/\(desk.english.rawValue)/"
            let page = try await browser.get(path)
            #expect(page.status == 200 && page.text.contains("data-front="))
            let until = "2026-11-23T06:30:00"
            let saved = try await save(
                browser, path, slot("s1", stories: [(story.id.rawValue, "Said by the front", until)]), number: 0)
            #expect(saved.status == 200, "\(saved.text)")
            #expect(saved.text.contains("\"number\":1") && saved.text.contains("Harbour opens"))
            #expect(saved.text.contains(until))
            let preview = try await browser.get(path + "preview/")
            #expect(preview.text.contains("As readers see it: [\"Ours\"]"))
            #expect(preview.headers[.contentSecurityPolicy]?.contains("frame-ancestors 'self'") == true)
            let published = try await browser.post(path + "publication/", ["number": "1"])
            #expect(published.location == "\(path)?done=noticeFrontPublished")
            let edition = desk.english
            let front = try await desk.database.read { try $0.fronts.find(edition: edition, section: nil) }
            let placement = front?.slots.first?.placements.first
            #expect(placement?.headline == "Said by the front")
            #expect(placement?.pinnedUntil == instant("2026-11-23T04:30:00Z"))
            let history = try await browser.get(path + "history/")
            #expect(history.text.contains("Said by the front") && history.text.contains("from publication.yaml"))
            let layout = try #require(history.text.firstMatch(of: /name="layout" value="(\d+)"/)?.1)
            let restored = try await browser.post(
                path + "restoration/", ["number": "1", "layout": String(layout)])
            #expect(restored.location == "\(path)?done=noticeFrontRestored")
            let list = try await browser.get("/desk/fronts/")
            #expect(list.text.contains("and a newer draft") && list.text.contains("Laid out"))
        }
    }

    @Test("A slot that somebody else changed too is answered with both, and nothing is published that was not seen")
    func clash() async throws {
        try await Engine.memory.withNewsdesk { desk in
            let ruth = try await editor(desk)
            let omar = try await editor(desk, email: "omar@courier.example")
            let path = "/desk/fronts/\(desk.english.rawValue)/"
            _ = try await save(ruth, path, slot("s1", title: "First"), number: 0)
            _ = try await save(ruth, path, slot("s1", title: "Hers"), number: 1)
            let clash = try await save(omar, path, slot("s1", title: "His"), number: 1)
            #expect(clash.status == 409 && clash.text.contains("Hers") && clash.text.contains("His"))
            let refused = try await omar.post(path + "publication/", ["number": "1"])
            #expect(refused.status == 409 && refused.text.contains("Ruth Okafor has changed this front"))
            let settled = try await save(omar, path, slot("s1", title: "His"), number: 2)
            #expect(settled.status == 200)
        }
    }

    @Test(
        "What cannot be read is refused with a reason, and nothing of it is kept",
        arguments: [
            ("slots", "{"), ("slots", "[{}]"), ("slots", slot("s1", layout: "nonsense")),
            ("slots", slot("s1", stories: [(1, "", "soon")])), ("slots", slot("S 1")),
            ("slots", slot("s1", count: 999)),
            ("number", "x"),
        ])
    func malformed(_ field: String, _ value: String) async throws {
        try await Engine.memory.withNewsdesk { desk in
            let browser = try await editor(desk)
            browser.headers[.accept] = "application/json"
            let fields = ["slots": slot("s1"), "number": "0"].merging([field: value]) { $1 }
            let refused = try await browser.post("/desk/fronts/\(desk.english.rawValue)/draft/", fields)
            #expect(refused.status == 422 && refused.text.contains("fault"), "\(refused.text)")
            let place = FrontPlace(edition: desk.english)
            let draft = try await desk.database.read { try $0.frontDrafts.find(place) }
            #expect(draft == nil)
        }
    }

    @Test("A layout is scheduled on the edition's clocks, shown on its page, and given up")
    func schedule() async throws {
        try await Engine.memory.withNewsdesk { desk in
            let browser = try await editor(desk)
            let path = "/desk/fronts/\(desk.english.rawValue)/"
            _ = try await save(browser, path, slot("s1"), number: 0)
            let past = try await browser.post(path + "schedule/", ["number": "1", "at": "2026-11-22T13:59"])
            #expect(past.status == 422)
            _ = try await browser.post(path + "schedule/", ["number": "1", "at": "2026-11-23T06:30:15"])
            let place = FrontPlace(edition: desk.english)
            let due = try await desk.database.read { try $0.frontSchedule.all(place).map(\.due) }
            #expect(due == [instant("2026-11-23T04:30:15Z")])
            let page = try await browser.get(path)
            #expect(page.text.contains("2026-11-23 06:30"))
            let given = try #require(page.text.firstMatch(of: /name="due" value="(\d+)"/)?.1)
            _ = try await browser.post(path + "unscheduling/", ["number": "1", "due": String(given)])
            let left = try await desk.database.read { try $0.frontSchedule.all(place) }
            #expect(left.isEmpty)
        }
    }

    @Test("Stories to pick are the latest and those that come, of the front's edition, or have the words")
    func finding() async throws {
        try await Engine.memory.withNewsdesk { desk in
            try await desk.take(desk.story("1", "Harbour opens"))
            var coming = desk.story("2", "Harbour closes")
            coming.state = .scheduled
            coming.published = instant("2026-12-01T08:00:00Z")
            try await desk.take(coming)
            let browser = try await editor(desk)
            let find = "/desk/find/front-stories/?front=\(desk.english.rawValue)"
            let all = try await browser.get(find)
            #expect(all.text.contains("Harbour opens") && all.text.contains("Scheduled 2026-12-01 10:00"))
            let found = try await browser.get(find + "&q=opens")
            #expect(found.text.contains("Harbour opens") && !found.text.contains("Harbour closes"))
            let other = try await browser.get("/desk/find/front-stories/?front=\(desk.hebrew.rawValue)")
            #expect(other.status == 200 && !other.text.contains("Harbour"))
        }
    }

    @Test("The breaking bar is set with an address of ours as a path; a refused one keeps what was typed")
    func breaking() async throws {
        try await Engine.memory.withNewsdesk { desk in
            let browser = try await editor(desk)
            let path = "/desk/fronts/\(desk.english.rawValue)/"
            let fields = [
                "text": "Harbour closed", "link": "http://127.0.0.1:8080/news/", "until": "2026-11-22T20:00",
            ]
            let set = try await browser.post(path + "breaking/", fields)
            #expect(set.location == "/desk/fronts/?done=noticeBreakingSet")
            let english = desk.english
            let bar = try await desk.database.read { try $0.breakingBars.all()[english] }
            #expect(bar?.link == "/news/" && bar?.until == instant("2026-11-22T18:00:00Z"))
            let refused = try await browser.post(
                path + "breaking/", fields.merging(["text": "Typed", "until": "2026-11-22T10:00"]) { $1 })
            #expect(refused.status == 422 && refused.text.contains("Typed"))
            _ = try await browser.post(path + "breaking-removal/")
            let gone = try await desk.database.read { try $0.breakingBars.all() }
            #expect(gone.isEmpty)
        }
    }

    private func editor(_ desk: Newsdesk, email: String = "ruth@courier.example") async throws -> Browser {
        let browser = try Browser(desk)
        browser.enter(try await Colleague(desk, .editor, email: email).enter())
        return browser
    }

    private func save(_ browser: Browser, _ path: String, _ slot: String, number: Int) async throws -> DeskPage {
        browser.headers[.accept] = "application/json"
        defer { browser.headers[.accept] = nil }
        return try await browser.post(path + "draft/", ["slots": slot, "number": String(number)])
    }
}

/// One slot as a page's script sends it.
private func slot(
    _ key: String, title: String = "Ours", layout: String = "list", count: Int = 4,
    stories: [(Int64, String, String)] = []
) -> String {
    let picks = stories.map { #"{"article":\#($0.0),"headline":"\#($0.1)","until":"\#($0.2)"}"# }
    return #"[{"key":"\#(key)","layout":"\#(layout)","title":"\#(title)","count":\#(count),"#
        + #""stories":[\#(picks.joined(separator: ","))]}]"#
}
