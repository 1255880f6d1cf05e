import Credentials
import Editorial
import HTTPTypes
import Newspaper
import Storage
import TestSupport
import Testing

@testable import Desk

@Suite("The second factor, at the desk")
struct SecondFactorTests {
    @Test("Who owes a second factor reaches nothing but the page that sets it up", arguments: DeskRoute.all)
    func owed(_ route: DeskRoute) async throws {
        guard route.needs != .nothing else { return }
        try await Engine.memory.withNewsdesk { desk in
            let colleague = try await Colleague(desk, .publisher)
            try await desk.newsroom(actor: "operator").requireSecondFactor(of: [.publisher])
            let browser = try Browser(desk)
            browser.enter(try await colleague.enter())
            let page =
                route.method == .get ? try await browser.get(route.example) : try await browser.post(route.example)
            if route.leadsToSecondFactor {
                #expect(page.location != "/desk/account/second-factor/" && page.status < 500, "\(page.status)")
            } else {
                #expect(page.status == 303 && page.location == "/desk/account/second-factor/", "\(page.status)")
            }
        }
    }

    @Test("A password alone gives no session, and nothing in a request makes it enough")
    func half() async throws {
        try await Engine.memory.withNewsdesk { desk in
            let colleague = try await Colleague(desk, .publisher)
            let own = desk.newsroom(actor: "desk").acting(as: colleague.member)
            let app = try await own.beginSecondFactor()
            let step = desk.clock.now.milliseconds / 30_000
            _ = try await own.confirmSecondFactor(app.code(step: step))
            let browser = try Browser(desk)
            _ = try await browser.get("/desk/sign-in/")
            let fields = [
                "email": colleague.member.email.text, "password": Colleague.password, "code": "", "verified": "1",
                "skip2fa": "true",
            ]
            let asked = try await browser.post("/desk/sign-in/", fields)
            #expect(asked.status == 200 && asked.text.contains("name=\"code\""))
            let half = try #require(asked.text.firstMatch(of: /name="half" value="([^"]+)"/)?.1)
            let stories = try await browser.get("/desk/stories/")
            #expect(stories.status == 303)
            browser.enter(try #require(SecretToken(shown: String(half))))
            let shown = try await browser.get("/desk/stories/")
            #expect(shown.status == 303 && shown.location?.hasPrefix("/desk/sign-in/") == true)
        }
    }
}
