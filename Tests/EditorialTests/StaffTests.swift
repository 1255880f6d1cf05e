import Credentials
import Editorial
import Newspaper
import Storage
import TestSupport
import Testing

@Suite("Staff")
struct StaffTests {
    static let password = "seven herons at low tide"

    @Test("Somebody is added, chooses a password by a link once, and signs in", arguments: Engine.all)
    func link(engine: Engine) async throws {
        try await engine.withNewsdesk { desk in
            let newsroom = desk.newsroom(actor: "operator")
            let ruth = try await newsroom.addStaff(
                email: " Ruth@Courier.example ", name: " Ruth  Okafor ", role: .reporter)
            #expect(ruth.email.text == "ruth@courier.example" && ruth.name == "Ruth Okafor")
            let none = try await newsroom.signIn(email: "ruth@courier.example", password: "", agent: "")
            #expect(none == nil)
            let (token, _) = try await newsroom.giveLink(to: ruth.id)
            await #expect(throws: StaffFault.password(.tooShort)) {
                try await newsroom.choosePassword("short", byLink: token, agent: "")
            }
            let signedIn = try await newsroom.choosePassword(Self.password, byLink: token, agent: "Browser")
            #expect(signedIn.member == ruth)
            await #expect(throws: StaffFault.linkOver) {
                try await newsroom.choosePassword(Self.password, byLink: token, agent: "")
            }
            let known = try await newsroom.recognise(signedIn.token)
            #expect(known == signedIn)
            let again = try await newsroom.signIn(
                email: "RUTH@courier.example", password: Self.password, agent: "Other browser")
            #expect(again?.member == ruth && again?.session != signedIn.session)
            let wrong = try await newsroom.signIn(
                email: "ruth@courier.example", password: Self.password + "!", agent: "")
            #expect(wrong == nil)
        }
    }

    @Test("A link ends after three days, and when a newer one is given", arguments: Engine.all)
    func linkEnds(engine: Engine) async throws {
        try await engine.withNewsdesk { desk in
            let newsroom = desk.newsroom(actor: "operator")
            desk.clock.set("2026-11-20T12:00:00Z")
            let ruth = try await newsroom.addStaff(email: "ruth@courier.example", name: "Ruth", role: .reporter)
            let (first, _) = try await newsroom.giveLink(to: ruth.id)
            let (second, ends) = try await newsroom.giveLink(to: ruth.id)
            #expect(ends == instant("2026-11-23T12:00:00Z"))
            await #expect(throws: StaffFault.linkOver) { try await newsroom.member(ofLink: first) }
            desk.clock.set("2026-11-23T11:59:59.999Z")
            let holder = try await newsroom.member(ofLink: second)
            #expect(holder == ruth)
            desk.clock.set("2026-11-23T12:00:00Z")
            await #expect(throws: StaffFault.linkOver) { try await newsroom.member(ofLink: second) }
        }
    }

    @Test("A session ends after twelve hours of silence, and after two weeks whatever happens", arguments: Engine.all)
    func sessionLimits(engine: Engine) async throws {
        try await engine.withNewsdesk { desk in
            let newsroom = desk.newsroom(actor: "desk")
            let ruth = try await Colleague(desk, .reporter).member
            desk.clock.set("2026-11-01T00:00:00Z")
            let signedIn = try #require(
                try await newsroom.signIn(email: ruth.email.text, password: Colleague.password, agent: ""))
            desk.clock.set("2026-11-01T11:59:59Z")
            let kept = try await newsroom.recognise(signedIn.token)
            #expect(kept != nil)
            desk.clock.set("2026-11-02T00:00:00Z")
            let ended = try await newsroom.recognise(signedIn.token)
            #expect(ended == nil)
            // One that is used all the time.
            desk.clock.set("2026-11-02T00:00:00Z")
            let busy = try #require(
                try await newsroom.signIn(email: ruth.email.text, password: Colleague.password, agent: ""))
            for hours in stride(from: 8, to: 14 * 24, by: 8) {
                let start = instant("2026-11-02T00:00:00Z").milliseconds
                desk.clock.set(Instant(milliseconds: start + Int64(hours) * 3_600_000).rfc3339)
                let seen = try await newsroom.recognise(busy.token)
                #expect(seen != nil, "after \(hours) hours")
            }
            desk.clock.set("2026-11-16T00:00:00Z")
            let over = try await newsroom.recognise(busy.token)
            #expect(over == nil)
        }
    }

    @Test("Whoever changes their password is signed out elsewhere, and needs the old one", arguments: Engine.all)
    func changePassword(engine: Engine) async throws {
        try await engine.withNewsdesk { desk in
            let newsroom = desk.newsroom(actor: "desk")
            let ruth = try await Colleague(desk, .reporter).member
            let here = try #require(
                try await newsroom.signIn(email: ruth.email.text, password: Colleague.password, agent: "here"))
            let elsewhere = try #require(
                try await newsroom.signIn(email: ruth.email.text, password: Colleague.password, agent: "elsewhere"))
            await #expect(throws: StaffFault.wrongPassword) {
                try await newsroom.changePassword(of: here, from: "something else", to: Self.password)
            }
            try await newsroom.changePassword(of: here, from: Colleague.password, to: Self.password)
            let stays = try await newsroom.recognise(here.token)
            let goes = try await newsroom.recognise(elsewhere.token)
            #expect(stays != nil && goes == nil)
            let old = try await newsroom.signIn(email: ruth.email.text, password: Colleague.password, agent: "")
            #expect(old == nil)
        }
    }

    @Test("Whoever chooses a language has it kept, and again none; the audit log says so once", arguments: Engine.all)
    func chooseLanguage(engine: Engine) async throws {
        try await engine.withNewsdesk { desk in
            let ruth = try await Colleague(desk, .reporter).member
            let own = desk.newsroom(actor: "desk").acting(as: ruth)
            try await own.chooseLanguage(.hebrew)
            try await own.chooseLanguage(.hebrew)
            let chosen = try await desk.database.read { try $0.staff.find(ruth.id)?.language }
            #expect(ruth.language == nil && chosen == .hebrew)
            try await own.chooseLanguage(nil)
            let after = try await desk.database.read { try $0.staff.find(ruth.id) }
            #expect(after == ruth)
            let entries = try await desk.database.read { try $0.audit.newest(before: nil, limit: 9) }
            #expect(entries.map(\.entry).filter { $0.verb == "chooseLanguage" }.map(\.detail) == ["", "he"])
            await #expect(throws: StaffFault.unknownPerson) {
                try await desk.newsroom(actor: "operator").chooseLanguage(.french)
            }
        }
    }

    @Test("A closed account is out at once, everywhere, and its links end", arguments: Engine.all)
    func deactivate(engine: Engine) async throws {
        try await engine.withNewsdesk { desk in
            let newsroom = desk.newsroom(actor: "desk")
            let ruth = try await Colleague(desk, .reporter).member
            let boss = try await Colleague(desk, .publisher, email: "boss@courier.example").member
            let signedIn = try #require(
                try await newsroom.signIn(email: ruth.email.text, password: Colleague.password, agent: ""))
            let (link, _) = try await newsroom.acting(as: boss).giveLink(to: ruth.id)
            try await newsroom.acting(as: boss).deactivate(ruth.id)
            let known = try await newsroom.recognise(signedIn.token)
            #expect(known == nil)
            await #expect(throws: StaffFault.linkOver) { try await newsroom.member(ofLink: link) }
            let entered = try await newsroom.signIn(email: ruth.email.text, password: Colleague.password, agent: "")
            #expect(entered == nil)
            try await newsroom.acting(as: boss).activate(ruth.id)
            let back = try await newsroom.signIn(email: ruth.email.text, password: Colleague.password, agent: "")
            #expect(back != nil)
        }
    }

    @Test("There is always a publisher who can sign in", arguments: Engine.all)
    func lastPublisher(engine: Engine) async throws {
        try await engine.withNewsdesk { desk in
            let newsroom = desk.newsroom(actor: "desk")
            let boss = try await Colleague(desk, .publisher).member
            await #expect(throws: StaffFault.lastPublisher) {
                try await newsroom.acting(as: boss).changeRole(of: boss.id, to: .editor)
            }
            await #expect(throws: StaffFault.lastPublisher) { try await newsroom.acting(as: boss).deactivate(boss.id) }
            let kept = try await desk.database.read { try $0.staff.find(boss.id) }
            #expect(kept == boss)
        }
    }

    @Test("Of two who want to be the first, one is", arguments: Engine.all)
    func firstPerson(engine: Engine) async throws {
        try await engine.withNewsdesk { desk in
            let newsroom = desk.newsroom(actor: "desk")
            async let one = try? newsroom.addFirstPerson(
                email: "a@courier.example", name: "Ana", password: Self.password, agent: "")
            async let other = try? newsroom.addFirstPerson(
                email: "b@courier.example", name: "Ben", password: Self.password, agent: "")
            let made = await [one, other].compactMap { $0 }
            #expect(made.count == 1 && made.first?.member.role == .publisher)
        }
    }

    @Test("Only a publisher manages people, by any verb", arguments: Role.allCases)
    func forbidden(_ role: Role) async throws {
        try await Engine.memory.withNewsdesk { desk in
            let member = try await Colleague(desk, role).member
            _ = try await Colleague(desk, .publisher, email: "boss@courier.example")
            let acting = desk.newsroom(actor: "desk").acting(as: member)
            let verbs: [@Sendable () async throws -> Void] = [
                { _ = try await acting.addStaff(email: "new@courier.example", name: "New", role: .publisher) },
                { _ = try await acting.giveLink(to: member.id) },
                { try await acting.changeRole(of: member.id, to: .publisher) },
                { try await acting.deactivate(member.id) },
                { try await acting.activate(member.id) },
            ]
            for verb in verbs {
                if role == .publisher {
                    try await verb()
                } else {
                    await #expect(throws: NewsroomError.forbidden(.managePeople)) { try await verb() }
                }
            }
        }
    }

    @Test("Words that are no address or name, and addresses that are taken, are refused", arguments: Engine.all)
    func refusals(engine: Engine) async throws {
        try await engine.withNewsdesk { desk in
            let newsroom = desk.newsroom(actor: "operator")
            for email in ["", "ruth", "ruth@", "@x.example", "a b@x.example", "a@b@c.example", "<a@x.example>"] {
                await #expect(throws: StaffFault.notAnEmail, "\(email)") {
                    try await newsroom.addStaff(email: email, name: "Ruth", role: .editor)
                }
            }
            for name in ["", " \u{202E} ", String(repeating: "a", count: 121)] {
                await #expect(throws: StaffFault.notAName) {
                    try await newsroom.addStaff(email: "r@x.example", name: name, role: .editor)
                }
            }
            _ = try await newsroom.addStaff(email: "r@x.example", name: "Ru\u{0}th\u{202E}", role: .editor)
            await #expect(throws: StaffFault.emailTaken) {
                try await newsroom.addStaff(email: "R@X.example", name: "Ruth", role: .editor)
            }
            let all = try await desk.database.read { try $0.staff.all() }
            #expect(all.map(\.name) == ["Ruth"])
            // Each change is written down under the name of whoever made it.
            let entries = try await desk.database.read { try $0.audit.newest(before: nil, actor: "operator", limit: 9) }
            #expect(entries.map(\.entry.verb) == ["add"])
        }
    }
}
