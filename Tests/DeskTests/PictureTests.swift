import Editorial
import Foundation
import HTTPTypes
import Newspaper
import Storage
import TestSupport
import Testing

@testable import Desk

@Suite("Pictures at the desk")
struct PictureTests {
    private func browser(_ desk: Newsdesk, _ role: Role, email: String = "ruth@courier.example") async throws -> Browser
    {
        let browser = try Browser(desk)
        browser.enter(try await Colleague(desk, role, email: email).enter())
        return browser
    }

    /// The number of the picture that was added last.
    private func newest(_ desk: Newsdesk) async throws -> Int64 {
        let found = try await desk.database.read { try $0.pictures.page(PictureFilter(), after: nil, limit: 1) }
        return try #require(found.first).picture.id.rawValue
    }

    @Test("Several files come with one form; each that is no picture is named with its reason")
    func severalFiles() async throws {
        try await Engine.memory.withNewsdesk { desk in
            let browser = try await browser(desk, .reporter)
            let page = try await browser.post(
                "/desk/pictures/",
                files: [
                    ("files", "harbour.jpg", "picture aa11"), ("files", "notes.txt", "words"),
                    ("files", "<script>.jpg", "picture bb22"), ("files", "", ""),
                ])
            #expect(page.status == 422 && page.text.contains("notes.txt: this is not a picture"))
            #expect(page.text.contains("harbour.jpg") && !page.text.contains("<script>.jpg"))
            let found = try await desk.database.read {
                try $0.pictures.page(PictureFilter(words: "harbour"), after: nil, limit: 9)
            }
            #expect(found.map(\.originalName) == ["harbour.jpg"] && found.first?.addedBy != nil)
            let nothing = try await browser.post("/desk/pictures/", files: [])
            #expect(nothing.status == 422 && nothing.text.contains("No file was chosen"))
        }
    }

    @Test("A form with files from nobody, without its token, or cut off, adds nothing")
    func hostileForms() async throws {
        try await Engine.memory.withNewsdesk { desk in
            let browser = try await browser(desk, .reporter)
            let seam: HTTPFields = [
                .origin: "http://127.0.0.1:8080", .contentType: "multipart/form-data; boundary=seam",
            ]
            for fields in [["x": "y"], ["--seam\r\nContent-Disposition: form-data; name": "--seam"]] {
                let page = try await browser.send(.post, "/desk/pictures/", fields, seam)
                #expect([400, 403].contains(page.status), "\(page.status)")
            }
            let stranger = try Browser(desk)
            let page = try await stranger.post("/desk/pictures/", files: [("files", "a.jpg", "picture aa11")])
            #expect(page.status == 403)
            let count = try await desk.database.read { try $0.pictures.count() }
            #expect(count == 0)
        }
    }

    @Test("A picture is described, with its rights and focal point, and found by it; a day that is none is refused")
    func describing() async throws {
        try await Engine.memory.withNewsdesk { desk in
            let browser = try await browser(desk, .reporter)
            _ = try await browser.post("/desk/pictures/", files: [("files", "a.jpg", "picture aa11")])
            let address = "/desk/pictures/\(try await newest(desk))/"
            var fields = [
                "changes": "0", "alternativeText": "A \"quay\"", "caption": "The quay", "credit": "Ana Berg",
                "rightsHolder": "AP", "rights": "One use", "rightsUntil": "2026-11-21", "focusAcross": "25",
                "focusDown": "75",
            ]
            let kept = try await browser.post("\(address)description/", fields)
            #expect(kept.status == 303, "\(kept.text)")
            let page = try await browser.get(address)
            #expect(page.text.contains("A &quot;quay&quot;") && page.text.contains("Rights ended 2026-11-21"))
            #expect(page.text.contains("-3x2-480-25x75.webp"))
            for (query, isFound) in [
                ("q=quay", true), ("credit=berg", true), ("rights=over", true), ("rights=endSoon", false),
                ("use=unused", true), ("use=used", false), ("month=2026-11", true), ("month=2026-10", false),
                ("q=nothing", false), ("month=x&use=x&rights=x&after=x", true),
            ] {
                let list = try await browser.get("/desk/pictures/?\(query)")
                #expect(list.status == 200 && list.text.contains(address) == isFound, "\(query)")
            }
            for (field, value) in [("rightsUntil", "2026-02-30"), ("focusAcross", "101"), ("focusDown", "x")] {
                var wrong = fields
                wrong["changes"] = "1"
                wrong[field] = value
                wrong["caption"] = "Typed just now"
                let refused = try await browser.post("\(address)description/", wrong)
                #expect(refused.status == 422 && refused.text.contains("Typed just now"), "\(field)")
            }
            fields["caption"] = "Another quay"
            let clash = try await browser.post("\(address)description/", fields)
            #expect(clash.status == 409 && clash.text.contains("Another quay") && clash.text.contains("The quay"))
            #expect(clash.text.contains("name=\"changes\" value=\"1\""))
        }
    }

    @Test("A reporter describes what they brought and nothing else; an editor replaces, brings back and deletes")
    func permissions() async throws {
        try await Engine.memory.withNewsdesk { desk in
            let editor = try await browser(desk, .editor)
            let reporter = try await browser(desk, .reporter, email: "omar@courier.example")
            _ = try await editor.post("/desk/pictures/", files: [("files", "a.jpg", "picture aa11")])
            let address = "/desk/pictures/\(try await newest(desk))/"
            let refused = try await reporter.post("\(address)description/", ["changes": "0", "caption": "Mine"])
            #expect(refused.status == 403)
            let theirs = try await reporter.get(address)
            #expect(theirs.text.contains("<fieldset disabled>") && !theirs.text.contains("former-file"))
            let replaced = try await editor.post("\(address)file/", files: [("file", "b.jpg", "picture bb22")])
            #expect(replaced.status == 303)
            let page = try await editor.get(address)
            #expect(page.text.contains("/pictures/bb/bb22") && page.text.contains("value=\"aa11\""))
            let same = try await editor.post("\(address)file/", files: [("file", "b.jpg", "picture bb22")])
            #expect(same.status == 422 && same.text.contains("Nothing was changed"))
            let back = try await editor.post("\(address)former-file/", ["file": "aa11"])
            #expect(back.status == 303)
            let deleted = try await editor.post("\(address)deletion/")
            #expect(deleted.location?.hasPrefix("/desk/pictures/") == true)
            let gone = try await editor.get(address)
            #expect(gone.status == 404)
        }
    }

    @Test("A picture's page names every story that uses it, and it cannot be deleted then")
    func uses() async throws {
        try await Engine.memory.withNewsdesk { desk in
            let editor = try await browser(desk, .editor)
            let contributor = try await browser(desk, .contributor, email: "noa@courier.example")
            _ = try await editor.post("/desk/pictures/", files: [("files", "a.jpg", "picture aa11")])
            let number = try await newest(desk)
            var story = desk.story("1", "Harbour <opens>")
            story.leadPicture = LeadPicture(picture: Identifier(rawValue: number))
            let id = try await desk.take(story).id.rawValue
            let page = try await editor.get("/desk/pictures/\(number)/")
            #expect(page.text.contains("/desk/stories/\(id)/") && page.text.contains("Harbour &lt;opens&gt;"))
            let refused = try await editor.post("/desk/pictures/\(number)/deletion/")
            #expect(refused.status == 422 && refused.text.contains("Nothing was deleted"))
            let theirs = try await contributor.get("/desk/pictures/\(number)/")
            #expect(theirs.status == 200 && !theirs.text.contains("Harbour"))
        }
    }

    @Test("The chooser of the editor gets pages of the library, with rights that are over")
    func finding() async throws {
        try await Engine.memory.withNewsdesk { desk in
            let browser = try await browser(desk, .editor)
            let newsroom = desk.newsroom(actor: "desk")
            _ = try await newsroom.addPictures(
                (0..<50).map {
                    PictureImport(
                        stored: StoredPicture(
                            contentHash: "aa\($0)", type: .jpeg, width: 1600, height: 900, byteCount: 1))
                })
            let last = Identifier<Picture>(rawValue: try await newest(desk))
            var words = PictureDescription(caption: "Last")
            words.rightsUntil = CivilDay("2026-01-01")
            try await newsroom.describePicture(last, as: words, seen: 0)
            let first = try await browser.get("/desk/find/pictures/")
            #expect(first.text.contains("\"rights\":\"over\"") && first.text.contains("\"until\":\"2026-01-01\""))
            let older = try #require(first.text.firstMatch(of: /"older":"([^"]+)"/)?.1).replacing("\\/", with: "/")
            let second = try await browser.get(String(older))
            #expect(second.text.split(separator: "\"source\"").count == 3 && !second.text.contains("\"older\":\""))
        }
    }
}
