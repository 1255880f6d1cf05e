import Credentials
import Editorial
import HTTPTypes
import Newspaper
import Storage
import TestSupport
import Testing

@testable import Desk

@Suite("The desk's entrance")
struct EntranceTests {
    @Test("The first person is made once, from this machine, and is at work at once")
    func firstPerson() async throws {
        try await Engine.memory.withNewsdesk { desk in
            let browser = try Browser(desk)
            let start = try await browser.get("/desk/")
            #expect(start.status == 303 && start.location == "/desk/sign-in/")
            let entrance = try await browser.get("/desk/sign-in/")
            #expect(entrance.location == "/desk/first-person/")
            _ = try await browser.get("/desk/first-person/")
            let refused = try await browser.post(
                "/desk/first-person/", ["email": "ruth@courier.example", "name": "Ruth", "password": "password1234"])
            #expect(refused.status == 422 && refused.text.contains("ruth@courier.example"))
            let made = try await browser.post(
                "/desk/first-person/",
                ["email": "ruth@courier.example", "name": "Ruth", "password": Colleague.password])
            #expect(made.status == 303 && made.location == "/desk/")
            let account = try await browser.get("/desk/account/")
            #expect(account.status == 200 && account.text.contains("Ruth"))
            let other = try Browser(desk)
            let again = try await other.get("/desk/first-person/")
            #expect(again.location == "/desk/sign-in/")
        }
    }

    @Test(
        "The first person is not made from elsewhere",
        arguments: [
            ("192.0.2.7", "paper.example", nil, nil), ("127.0.0.1", "paper.example", nil, nil),
            ("192.0.2.7", "localhost", nil, nil), ("127.0.0.1", "127.0.0.1:8080", "192.0.2.7", nil),
            ("127.0.0.1", "127.0.0.1:8080", nil, "https://paper.example"),
        ])
    func fromElsewhere(_ address: String, _ host: String, _ forwarded: String?, _ origin: String?) async throws {
        try await Engine.memory.withNewsdesk { desk in
            let browser = try Browser(desk, origin: origin)
            browser.address = address
            browser.host = host
            if let forwarded { browser.headers = [try #require(HTTPField.Name("X-Forwarded-For")): forwarded] }
            let page = try await browser.get("/desk/first-person/")
            #expect(page.status == 403)
            let made = try await browser.post(
                "/desk/first-person/", ["email": "a@b.example", "name": "A", "password": Colleague.password])
            #expect(made.status == 403)
            let isEmpty = try await desk.database.read { try $0.staff.isEmpty() }
            #expect(isEmpty)
        }
    }

    @Test("Signing in leads to where one wanted to go, and signing out ends the session")
    func signInAndOut() async throws {
        try await Engine.memory.withNewsdesk { desk in
            _ = try await Colleague(desk, .publisher)
            let browser = try Browser(desk)
            let turnedAway = try await browser.get("/desk/people/?x=1")
            #expect(turnedAway.location == "/desk/sign-in/?next=%2Fdesk%2Fpeople%2F%3Fx%3D1")
            _ = try await browser.get("/desk/sign-in/")
            let wrong = try await browser.post(
                "/desk/sign-in/", ["email": "ruth@courier.example", "password": "five herons at low tide"])
            #expect(wrong.status == 403)
            let right = try await browser.post(
                "/desk/sign-in/",
                ["email": "ruth@courier.example", "password": Colleague.password, "next": "/desk/people/?x=1"])
            #expect(right.status == 303 && right.location == "/desk/people/?x=1")
            let cookie = try #require(right.headers[values: .setCookie].first)
            #expect(cookie.contains("HttpOnly") && cookie.contains("SameSite=Lax") && cookie.contains("Path=/desk"))
            let people = try await browser.get("/desk/people/")
            #expect(people.status == 200 && people.text.contains("Ruth Okafor"))
            let out = try await browser.post("/desk/sign-out/")
            #expect(out.status == 303)
            let after = try await browser.get("/desk/people/")
            #expect(after.status == 303)
        }
    }

    @Test(
        "Whoever signs in goes to the desk and nowhere else",
        arguments: ["https://evil.example/", "//evil.example/", "/desk/\\evil", "/", "javascript:1", "/desk\n/", ""])
    func next(_ text: String) {
        #expect(Desk.next(text) == "/desk/")
    }

    @Test("Guesses are slowed down, without locking the owner out elsewhere")
    func brake() async throws {
        try await Engine.memory.withNewsdesk { desk in
            _ = try await Colleague(desk, .reporter)
            let guesser = try Browser(desk)
            guesser.address = "192.0.2.7"
            _ = try await guesser.get("/desk/sign-in/")
            let owner = SignInBrake()
            for _ in 0..<5 {
                owner.noteFailure(account: "ruth@courier.example", from: "192.0.2.7", now: desk.clock.now)
            }
            #expect(owner.secondsToWait(account: "ruth@courier.example", from: "192.0.2.7", now: desk.clock.now) == 1)
            #expect(owner.secondsToWait(account: "ruth@courier.example", from: "192.0.2.8", now: desk.clock.now) == 0)
            #expect(owner.secondsToWait(account: "ana@courier.example", from: "192.0.2.7", now: desk.clock.now) == 0)
            for _ in 0..<20 {
                owner.noteFailure(account: "ruth@courier.example", from: "192.0.2.7", now: desk.clock.now)
            }
            #expect(owner.secondsToWait(account: "ruth@courier.example", from: "192.0.2.7", now: desk.clock.now) == 900)
            let before = desk.clock.now
            desk.clock.set(Instant(milliseconds: before.milliseconds + 900_000).rfc3339)
            #expect(owner.secondsToWait(account: "ruth@courier.example", from: "192.0.2.7", now: desk.clock.now) == 0)
            for number in 0..<30 {
                owner.noteFailure(account: "\(number)@x.example", from: "192.0.2.9", now: desk.clock.now)
            }
            #expect(owner.secondsToWait(account: "new@x.example", from: "192.0.2.9", now: desk.clock.now) > 0)
        }
    }

    @Test("A link is opened, refuses a weak password, takes a good one, and is over")
    func link() async throws {
        try await Engine.memory.withNewsdesk { desk in
            let newsroom = desk.newsroom(actor: "operator")
            let member = try await newsroom.addStaff(email: "ruth@courier.example", name: "Ruth", role: .reporter)
            let (token, _) = try await newsroom.giveLink(to: member.id)
            let browser = try Browser(desk)
            let address = "/desk/password/\(token.text)/"
            let page = try await browser.get(address)
            #expect(page.status == 200 && page.text.contains("ruth@courier.example"))
            let weak = try await browser.post(address, ["password": "short"])
            #expect(weak.status == 422 && weak.text.contains("12"))
            let chosen = try await browser.post(address, ["password": Colleague.password])
            #expect(chosen.location == "/desk/")
            let account = try await browser.get("/desk/account/")
            #expect(account.status == 200)
            for path in [address, "/desk/password/nonsense/"] {
                let over = try await browser.get(path)
                #expect(over.status == 410)
            }
        }
    }
}
