import HTTPTypes
import Newspaper
import TestSupport
import Testing

@testable import Desk

@Suite("The language of the desk")
struct LanguageTests {
    @Test(
        "Before anybody is known, the desk speaks as their browser asks, else English",
        arguments: [
            ("he-IL,he;q=0.9,en;q=0.8", "<html lang=\"he\" dir=\"rtl\">"),
            ("ar", "<html lang=\"ar\" dir=\"rtl\">"),
            ("en;q=0.5, fr-CA", "<html lang=\"fr\" dir=\"ltr\">"),
            ("fi, sv", "<html lang=\"en\" dir=\"ltr\">"),
        ])
    func ofBrowser(accepted: String, expected: String) async throws {
        try await Engine.memory.withNewsdesk { desk in
            _ = try await Colleague(desk, .publisher)
            let browser = try Browser(desk)
            browser.headers[.acceptLanguage] = accepted
            let page = try await browser.get("/desk/sign-in/")
            #expect(page.text.contains(expected))
        }
    }

    @Test("A person's own choice outweighs their browser, on every page, until they give it up")
    func ofPerson() async throws {
        try await Engine.memory.withNewsdesk { desk in
            let browser = try Browser(desk)
            browser.enter(try await Colleague(desk, .reporter).enter())
            browser.headers[.acceptLanguage] = "fr"
            let before = try await browser.get("/desk/stories/")
            #expect(before.text.contains("<html lang=\"fr\" dir=\"ltr\">"))
            let chosen = try await browser.post("/desk/account/language/", ["language": "he"])
            #expect(chosen.location == "/desk/account/?done=noticeLanguageChosen")
            for path in ["/desk/stories/", "/desk/account/", "/desk/audit/", "/desk/stories/99/"] {
                let page = try await browser.get(path)
                #expect(page.text.contains("<html lang=\"he\" dir=\"rtl\">"), "\(path): \(page.status)")
            }
            let account = try await browser.get("/desk/account/")
            #expect(account.text.contains("value=\"he\" lang=\"he\" selected"))
            _ = try await browser.post("/desk/account/language/", ["language": ""])
            let after = try await browser.get("/desk/stories/")
            #expect(after.text.contains("<html lang=\"fr\" dir=\"ltr\">"))
        }
    }

    @Test("A time within words keeps its order where the words run from right to left")
    func timeWithinWords() async throws {
        try await Engine.memory.withNewsdesk { desk in
            let browser = try Browser(desk)
            browser.enter(try await Colleague(desk, .editor).enter())
            browser.headers[.acceptLanguage] = "ar"
            let begun = try await browser.post("/desk/stories/", ["edition": "en"])
            let page = try await browser.get(try #require(begun.location) + "revisions/")
            #expect(page.text.contains("1 · \u{2066}20"))
        }
    }

    @Test("A story keeps its edition's language and direction at a desk of another")
    func story() async throws {
        try await Engine.memory.withNewsdesk { desk in
            let browser = try Browser(desk)
            browser.enter(try await Colleague(desk, .editor).enter())
            browser.headers[.acceptLanguage] = "he"
            let begun = try await browser.post("/desk/stories/", ["edition": "en"])
            let page = try await browser.get(try #require(begun.location))
            #expect(page.text.contains("<html lang=\"he\" dir=\"rtl\">"))
            #expect(page.text.contains("data-language=\"en\" data-direction=\"ltr\""))
        }
    }
}
