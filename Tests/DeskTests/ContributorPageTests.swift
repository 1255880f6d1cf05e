import Editorial
import Newspaper
import Storage
import TestSupport
import Testing

@testable import Desk

@Suite("Bylines at the desk")
struct ContributorPageTests {
    private func number(_ name: String, _ desk: Newsdesk) async throws -> Int64 {
        let found = try await desk.database.read { try $0.contributors.find(name: name) }
        return try #require(found).id.rawValue
    }

    @Test("A byline is added, found, changed and linked, and whoever is linked changes their own")
    func changing() async throws {
        try await Engine.memory.withNewsdesk { desk in
            let editor = try Browser(desk)
            editor.enter(try await Colleague(desk, .editor, email: "dana@courier.example").enter())
            let colleague = try await Colleague(desk, .reporter)
            let reporter = try Browser(desk)
            reporter.enter(try await colleague.enter())
            let added = try await editor.post("/desk/contributors/", ["name": "Ana \"Berg\""])
            let address = try #require(added.location)
            let list = try await editor.get("/desk/contributors/?q=ana")
            #expect(list.text.contains(address) && !list.text.contains("News Agencies"))
            let forbidden = try await reporter.get(address)
            #expect(forbidden.status == 403)
            let staff = String(colleague.member.id.rawValue)
            let changed = try await editor.post(
                address,
                [
                    "changes": "0", "name": "Ana Berg", "slug": "An Address", "kind": "desk",
                    "biography": "At sea.\r\n\r\nSince 2001.",
                    "portrait": "", "staff": staff,
                ])
            #expect(changed.status == 303, "\(changed.text)")
            let account = try await reporter.get("/desk/account/")
            #expect(account.text.contains(address))
            let own = try await reporter.get(address)
            #expect(own.status == 200 && own.text.contains("Since 2001.") && !own.text.contains("name=\"slug\""))
            let mine = try await reporter.post(address, ["changes": "1", "biography": "Mine.", "name": "Another"])
            #expect(mine.status == 303)
            let renamed = try await editor.get("/desk/find/contributors/?q=berg")
            #expect(renamed.text.contains("Ana Berg"))
            let kept = try await desk.database.read { try $0.contributors.find(name: "Ana Berg") }
            #expect(kept?.biography == "Mine." && kept?.kind == .desk)
            let late = try await editor.post(address, ["changes": "1", "name": "Ana Berg-Levi", "staff": staff])
            #expect(late.status == 422 && late.text.contains("Ana Berg-Levi") && late.text.contains("value=\"2\""))
            let taken = try await editor.post(address, ["changes": "2", "name": "News Agencies"])
            #expect(taken.status == 422 && taken.text.contains("Somebody else has this name"))
        }
    }

    @Test("The list goes on by name")
    func paging() async throws {
        try await Engine.memory.withNewsdesk { desk in
            let browser = try Browser(desk)
            browser.enter(try await Colleague(desk, .editor).enter())
            try await desk.importer.addContributors(
                (100..<260).map { ContributorImport(name: "Writer & co \($0)") })
            let first = try await browser.get("/desk/contributors/?q=writer")
            #expect(first.text.contains("co 199") && !first.text.contains("co 200"))
            let next = try #require(first.text.firstMatch(of: /href="([^"]*after=[^"]*)"/)?.1)
            let second = try await browser.get(String(next).replacing("&amp;", with: "&"))
            #expect(second.text.contains("co 200") && second.text.contains("co 259") && !second.text.contains("co 199"))
        }
    }

    @Test("Two who are one are merged after a question, and the former page leads nowhere any more")
    func merging() async throws {
        try await Engine.memory.withNewsdesk { desk in
            let browser = try Browser(desk)
            browser.enter(try await Colleague(desk, .editor).enter())
            try await desk.take(desk.story("1", "Harbour"))
            try await desk.importer.addContributors([ContributorImport(name: "A. Berg")])
            let (former, ana) = (try await number("A. Berg", desk), try await number("Ana Berg", desk))
            let page = try await browser.get("/desk/contributors/\(former)/?other=ana")
            #expect(page.text.contains("value=\"\(ana)\"") && page.text.contains("cannot be undone"))
            let nobody = try await browser.get("/desk/contributors/\(former)/?other=zzz")
            #expect(nobody.text.contains("Nobody else has this name"))
            let merged = try await browser.post("/desk/contributors/\(former)/merger/", ["into": "\(ana)"])
            #expect(merged.location?.hasPrefix("/desk/contributors/\(ana)/") == true)
            let gone = try await browser.get("/desk/contributors/\(former)/")
            #expect(gone.status == 404)
        }
    }
}
