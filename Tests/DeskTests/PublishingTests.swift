import Editorial
import HTTPTypes
import Newspaper
import Storage
import TestSupport
import Testing

@testable import Desk

@Suite("The way to publication, at the desk")
struct PublishingTests {
    private typealias Writing = StoryTests.Writing

    @Test("What colleagues say is shown as it is, to those who may read the story and to nobody else")
    func comments() async throws {
        try await Engine.memory.withNewsdesk { desk in
            let writing = try await Writing(desk, .reporter)
            let address = "/desk/stories/\(writing.story)/"
            let said = try await writing.browser.post(address + "comments/", ["text": "<script>alert(1)</script>"])
            #expect(said.status == 303)
            let page = try await writing.browser.get(address)
            #expect(page.text.contains("&lt;script&gt;alert(1)") && !page.text.contains("<script>alert"))
            let guest = try Browser(desk)
            let contributor = try await Colleague(desk, .contributor, email: "guest@courier.example")
            guest.enter(try await contributor.enter())
            for path in ["comments/", "comments/1/", "preview-links/", "embargo/", "address/"] {
                let refused = try await guest.post(address + path, ["text": "Me too", "days": "3", "slug": "mine"])
                #expect(refused.status == 404, "\(path)")
            }
            for words in ["", " \n", String(repeating: "a", count: 5000)] {
                let refused = try await writing.browser.post(address + "comments/", ["text": words])
                #expect(refused.status == 422)
            }
        }
    }

    @Test("What was found is asked about once before readers get a story, in every form of asking")
    func checks() async throws {
        try await Engine.memory.withNewsdesk { desk in
            let writing = try await Writing(desk, .editor)
            _ = try await writing.save([:], point: "1.0")
            let address = "/desk/stories/\(writing.story)/"
            for (deed, fields) in [
                ("publication/", ["point": "1.1"]), ("schedule/", ["point": "1.1", "at": "2031-01-01T10:00"]),
            ] {
                let asked = try await writing.browser.post(address + deed, fields)
                #expect(asked.status == 409 && asked.text.contains("It stands in no section."), "\(deed)")
                for (name, value) in fields { #expect(asked.text.contains("name=\"\(name)\" value=\"\(value)\"")) }
            }
            let done = try await writing.browser.post(address + "publication/", ["point": "1.1", "checked": "1"])
            #expect(done.status == 303 && done.location?.contains("noticePublished") == true)
        }
    }

    @Test("A link shows the story to a browser without a session, and nothing once it has ended")
    func sharedPreview() async throws {
        try await Engine.memory.withNewsdesk { desk in
            let writing = try await Writing(desk, .reporter)
            _ = try await writing.save([:], point: "1.0")
            let address = "/desk/stories/\(writing.story)/"
            let made = try await writing.browser.post(address + "preview-links/", ["days": "3"])
            let link = try #require(made.text.firstMatch(of: /http:\/\/127.0.0.1:8080(\/desk\/preview\/[^<]+)</)?.1)
            let stranger = try Browser(desk)
            let shown = try await stranger.get(String(link))
            #expect(shown.status == 200 && shown.text.contains("As readers see it: Harbour opens"))
            #expect(shown.headers[.cacheControl] == "no-store")
            _ = try await writing.browser.post(address + "preview-links/end/")
            let over = try await stranger.get(String(link))
            #expect(over.status == 410 && !over.text.contains("Harbour opens"))
            for days in ["0", "31", "-1", "x", ""] {
                let refused = try await writing.browser.post(address + "preview-links/", ["days": days])
                #expect(refused.status == 404, "\(days)")
            }
        }
    }

    @Test("A time that is none sets no embargo, and lifts none")
    func embargo() async throws {
        try await Engine.memory.withNewsdesk { desk in
            let writing = try await Writing(desk, .editor)
            let id = writing.id
            let embargo = { try await desk.database.read { try $0.articles.find(id)?.times.embargo } }
            let address = "/desk/stories/\(writing.story)/embargo/"
            _ = try await writing.browser.post(address, ["until": "2031-01-01T10:00"])
            let set = try await embargo()
            #expect(set == instant("2031-01-01T08:00:00Z"))
            let refused = try await writing.browser.post(address, ["until": "soon"])
            let kept = try await embargo()
            #expect(refused.status == 422 && kept == set)
            let page = try await writing.browser.get("/desk/stories/\(writing.story)/")
            #expect(page.text.contains("value=\"2031-01-01T10:00:00\""))
            _ = try await writing.browser.post(address, ["until": ""])
            let lifted = try await embargo()
            #expect(lifted == nil)
        }
    }
}
