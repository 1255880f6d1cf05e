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

@Suite("Stories at the desk")
struct StoryTests {
    /// Somebody with a browser and a story that they have begun.
    struct Writing {
        let browser: Browser
        let colleague: Colleague
        let story: Int64
        var id: Identifier<Article> { Identifier(rawValue: story) }

        init(_ desk: Newsdesk, _ role: Role, email: String = "ruth@courier.example") async throws {
            colleague = try await Colleague(desk, role, email: email)
            browser = try Browser(desk)
            browser.enter(try await colleague.enter())
            let begun = try await browser.post("/desk/stories/")
            story = try #require(
                begun.location.flatMap { $0.split(separator: "/").last }.flatMap { Int64($0) }, "\(begun.status)")
        }

        func save(_ fields: [String: String], point: String, as other: Browser? = nil) async throws -> DeskPage {
            var all = [
                "headline": "Harbour opens", "point": point,
                "body": "{\"type\":\"doc\",\"content\":[{\"type\":\"paragraph\"}]}",
            ]
            all.merge(fields) { _, new in new }
            let browser = other ?? browser
            browser.headers[.accept] = "application/json"
            defer { browser.headers[.accept] = nil }
            return try await browser.post("/desk/stories/\(story)/draft/", all)
        }
    }

    @Test("Words are saved, shown again, and clash with others that began from the same")
    func saving() async throws {
        try await Engine.memory.withNewsdesk { desk in
            let writing = try await Writing(desk, .reporter)
            let saved = try await writing.save(["kicker": "Port"], point: "1.0")
            #expect(saved.status == 200 && saved.text.contains("\"point\":\"1.1\""), "\(saved.text)")
            let page = try await writing.browser.get("/desk/stories/\(writing.story)/")
            #expect(page.text.contains("Harbour opens") && page.text.contains("value=\"Port\""))
            let clash = try await writing.save(["headline": "Another"], point: "1.0")
            #expect(clash.status == 409 && clash.text.contains("Harbour opens"))
            let list = try await writing.browser.get("/desk/stories/")
            #expect(list.text.contains("Harbour opens"))
        }
    }

    @Test("A contributor sees no story but their own, by any way", arguments: ["", "text/", "preview/"])
    func contributor(_ part: String) async throws {
        try await Engine.memory.withNewsdesk { desk in
            let writing = try await Writing(desk, .editor, email: "dan@courier.example")
            _ = try await writing.save([:], point: "1.0")
            let guest = try await Writing(desk, .contributor)
            let page = try await guest.browser.get("/desk/stories/\(writing.story)/\(part)")
            #expect(page.status == 404 && !page.text.contains("Harbour opens"))
            let own = try await guest.browser.get("/desk/stories/\(guest.story)/\(part)")
            #expect(own.status == 200)
            let saved = try await writing.save(["headline": "Mine"], point: "1.1", as: guest.browser)
            #expect(saved.status == 404)
            for view in ["draft", "writing", "published"] {
                let list = try await guest.browser.get("/desk/stories/?view=\(view)&q=harbour")
                #expect(list.status == 200 && !list.text.contains("Harbour opens"))
            }
        }
    }

    @Test("A reporter brings nothing before readers by any request")
    func reporter() async throws {
        try await Engine.memory.withNewsdesk { desk in
            let writing = try await Writing(desk, .reporter)
            _ = try await writing.save([:], point: "1.0")
            let fields = ["point": "1.1", "at": "2031-01-01T10:00"]
            for deed in ["publication", "schedule", "withdrawal"] {
                let page = try await writing.browser.post("/desk/stories/\(writing.story)/\(deed)/", fields)
                #expect(page.status == 403, "\(deed)")
            }
            for state in ["approved", "inReview", "published", "scheduled", "withdrawn", "nonsense"] {
                let page = try await writing.browser.post(
                    "/desk/stories/\(writing.story)/move/", fields.merging(["to": state]) { $1 })
                #expect([403, 404].contains(page.status), "\(state): \(page.status)")
            }
            let id = writing.id
            let kept = try await desk.database.read { try $0.articles.find(id) }
            #expect(kept?.state == .draft && kept?.permalink == nil)
        }
    }

    @Test(
        "What cannot be read is refused with the field's name, and nothing of it is kept",
        arguments: [
            ("body", "{"), ("body", "{\"type\":\"doc\",\"content\":[{\"type\":\"script\"}]}"), ("sections", "1,x"),
            ("byline", "-"), ("format", "nonsense"), ("point", "soon"),
            ("headline", String(repeating: "a", count: 2000)),
        ])
    func malformed(_ field: String, _ value: String) async throws {
        try await Engine.memory.withNewsdesk { desk in
            let writing = try await Writing(desk, .editor)
            let refused = try await writing.save([field: value], point: field == "point" ? value : "1.0")
            #expect(refused.status == 422 && refused.text.contains("fault"))
            let id = writing.id
            let open = try await desk.database.read { try $0.drafts.point(id) }
            #expect(open == nil)
        }
    }

    @Test("A script whose session is over is told so in its own form, and may fetch the next session's token")
    func signedOut() async throws {
        try await Engine.memory.withNewsdesk { desk in
            let writing = try await Writing(desk, .editor)
            _ = try await writing.browser.post("/desk/sign-out/")
            let refused = try await writing.save([:], point: "1.0")
            #expect(refused.status == 401 && refused.text.contains("signed out"))
            let token = try await writing.colleague.enter()
            writing.browser.enter(token)
            writing.browser.headers[.accept] = "application/json"
            let renewed = try await writing.browser.get("/desk/token/")
            #expect(renewed.text.contains(token.formToken))
        }
    }

    @Test("The preview may stand in a frame of ours and sends nothing; the desk's pages may not")
    func preview() async throws {
        try await Engine.memory.withNewsdesk { desk in
            let writing = try await Writing(desk, .editor)
            _ = try await writing.save([:], point: "1.0")
            let preview = try await writing.browser.get("/desk/stories/\(writing.story)/preview/")
            let policy = preview.headers[.contentSecurityPolicy] ?? ""
            #expect(preview.text.contains("As readers see it: Harbour opens"))
            #expect(policy.contains("frame-ancestors 'self'") && policy.contains("form-action 'none'"))
            #expect(preview.headers[.cacheControl] == "no-store")
            let page = try await writing.browser.get("/desk/stories/\(writing.story)/")
            #expect(page.headers[.contentSecurityPolicy]?.contains("frame-ancestors 'none'") == true)
        }
    }

    @Test(
        "A time is read on the clocks of the paper's zone; what is none is refused",
        arguments: [
            ("2026-11-23T06:30", "2026-11-23T04:30:00Z"), ("2026-07-01T06:30:15", "2026-07-01T03:30:15Z"),
            ("2026-02-30T06:30", nil), ("", nil), ("tomorrow", nil), ("99999-01-01T00:00", nil),
        ])
    func localTime(_ text: String, _ expected: String?) throws {
        let zone = try #require(TimeZone(identifier: "Asia/Jerusalem"))
        #expect(Instant(localTime: text, in: zone) == expected.map(instant))
    }

    @Test("What is found to choose from is found by any part of its name; what is new is added once")
    func finding() async throws {
        try await Engine.memory.withNewsdesk { desk in
            let writing = try await Writing(desk, .editor)
            let browser = writing.browser
            browser.headers[.accept] = "application/json"
            for name in ["Noa Peretz-Levi", "Noa Peretz-Levi"] {
                let added = try await browser.post("/desk/contributors/", ["name": name])
                #expect(added.status == 200)
            }
            let found = try await browser.get("/desk/find/contributors/?q=levi")
            #expect(found.text.components(separatedBy: "Noa Peretz-Levi").count == 2)
            let wild = try await browser.get("/desk/find/contributors/?q=%25_")
            #expect(wild.status == 200)
            let refused = try await browser.post("/desk/topics/", ["name": "!!!"])
            #expect(refused.status == 422)
            _ = try await browser.post("/desk/topics/", ["name": "Island ferries"])
            let topics = try await browser.get("/desk/find/topics/?q=ferr")
            #expect(topics.text.contains("Island ferries"))
        }
    }
}
