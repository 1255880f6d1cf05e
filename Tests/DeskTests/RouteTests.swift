import Credentials
import Editorial
import HTTPTypes
import Newspaper
import Storage
import TestSupport
import Testing

@testable import Desk

@Suite("The desk's routes")
struct RouteTests {
    @Test("Every route asks who it is: nobody gets in without a session", arguments: DeskRoute.all)
    func nobody(_ route: DeskRoute) async throws {
        guard route.needs != .nothing else { return }
        try await Engine.memory.withNewsdesk { desk in
            _ = try await Colleague(desk, .publisher)
            let browser = try Browser(desk)
            _ = try await browser.get("/desk/sign-in/")
            let page =
                route.method == .get ? try await browser.get(route.example) : try await browser.post(route.example)
            #expect(page.status == 303 && page.location?.hasPrefix("/desk/sign-in/") == true, "\(page.status)")
        }
    }

    @Test("Every route is open to the roles that the table names, and to no other", arguments: Role.allCases)
    func roles(_ role: Role) async throws {
        try await Engine.memory.withNewsdesk { desk in
            _ = try await Colleague(desk, .publisher, email: "boss@courier.example")
            let colleague = try await Colleague(desk, role)
            for route in DeskRoute.all {
                guard case .permission(let permission) = route.needs else { continue }
                let browser = try Browser(desk)
                browser.enter(try await colleague.enter())
                let page =
                    route.method == .get ? try await browser.get(route.example) : try await browser.post(route.example)
                #expect(
                    (page.status == 403) == !role.permissions.contains(permission),
                    "\(role) \(route.method) \(route.example): \(page.status)")
                #expect(page.status < 500)
            }
        }
    }

    @Test("A form from another site, without a token, or with another's changes nothing", arguments: DeskRoute.all)
    func forgery(_ route: DeskRoute) async throws {
        guard route.method == .post else { return }
        try await Engine.memory.withNewsdesk { desk in
            let colleague = try await Colleague(desk, .publisher)
            let token = try await colleague.enter()
            let before = try await desk.traces()
            let browser = try Browser(desk)
            browser.enter(token)
            let evil: HTTPFields = [.origin: "https://evil.example"]
            let own: HTTPFields = [.origin: "http://127.0.0.1:8080"]
            let attempts: [([String: String], HTTPFields)] = [
                (["token": token.formToken], evil), (["token": token.formToken], [:]),
                ([:], own), (["token": "0"], own), (["token": token.text], own),
            ]
            for (fields, headers) in attempts {
                let page = try await browser.send(.post, route.example, fields, headers)
                #expect(page.status == 403, "\(fields) \(headers)")
            }
            let after = try await desk.traces()
            #expect(after == before)
        }
    }

    @Test("No page of the desk may be kept or framed")
    func headers() async throws {
        try await Engine.memory.withNewsdesk { desk in
            let colleague = try await Colleague(desk, .publisher)
            let browser = try Browser(desk)
            browser.enter(try await colleague.enter())
            for path in ["/desk/account/", "/desk/people/", "/desk/audit/", "/desk/nowhere/", "/desk/people"] {
                let page = try await browser.get(path)
                #expect(page.headers[.cacheControl] == "no-store", "\(path)")
                #expect(page.headers[.contentSecurityPolicy]?.contains("frame-ancestors 'none'") == true)
                #expect(page.headers[.xContentTypeOptions] == "nosniff")
            }
        }
    }

    @Test("Whatever is typed is shown as it is and never as part of the page")
    func hostileWords() async throws {
        try await Engine.memory.withNewsdesk { desk in
            let colleague = try await Colleague(desk, .publisher)
            let browser = try Browser(desk)
            browser.enter(try await colleague.enter())
            let hostile = "\"><script>alert(1)</script>"
            let added = try await browser.post(
                "/desk/people/", ["name": hostile, "email": "x@courier.example", "role": "reporter"])
            #expect(added.status == 200 && !added.text.contains("<script>alert"))
            #expect(added.text.contains("/desk/password/"))
            let refused = try await browser.post("/desk/people/", ["name": "X", "email": hostile])
            #expect(refused.status == 422 && !refused.text.contains("<script>alert"))
            for words in [String(repeating: "a", count: 60_000), "%00", "\u{202E}abc", "' OR 1=1 --"] {
                let page = try await browser.post("/desk/people/", ["name": words, "email": words, "role": words])
                #expect(page.status < 500)
                let searched = try await browser.get(
                    "/desk/audit/?actor=\(PercentEncoding.queryValue(String(words.prefix(999))))")
                #expect(searched.status < 500)
            }
            let tooLarge = try await browser.post("/desk/people/", ["name": String(repeating: "a", count: 1_000_000)])
            #expect(tooLarge.status == 413)
        }
    }

    @Test("The audit log is read by page and by person")
    func audit() async throws {
        try await Engine.memory.withNewsdesk { desk in
            let colleague = try await Colleague(desk, .publisher)
            let browser = try Browser(desk)
            browser.enter(try await colleague.enter())
            let acting = desk.newsroom(actor: "desk").acting(as: colleague.member)
            for number in 0..<130 {
                _ = try await acting.addStaff(email: "p\(number)@x.example", name: "Person \(number)", role: .reporter)
            }
            let first = try await browser.get("/desk/audit/?verb=add&actor=Ruth%20Okafor")
            #expect(first.text.contains("Person 129") && !first.text.contains("Person 29,"))
            let older = try #require(first.text.firstMatch(of: /href="([^"]*before=\d+)"/)?.1)
            let second = try await browser.get(String(older).replacing("&amp;", with: "&"))
            #expect(second.text.contains("Person 29,") && !second.text.contains("Person 129"))
            let none = try await browser.get("/desk/audit/?actor=Nobody")
            #expect(none.status == 200 && !none.text.contains("Person"))
        }
    }
}

extension DeskRoute {
    /// An address of the route at which nothing is.
    var example: String {
        (["", "desk"] + pattern.map { $0.hasPrefix(":") ? "987654" : $0 }).joined(separator: "/") + "/"
    }
}

extension DeskRoute: CustomTestStringConvertible {
    package var testDescription: String { "\(method) \(example)" }
}
