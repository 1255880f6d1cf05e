import Credentials
import Editorial
import Newspaper
import Storage
import TestSupport
import Testing

@Suite("The second factor")
struct SecondFactorTests {
    /// Somebody with an app that counts, and their recovery codes.
    private struct Owner {
        let desk: Newsdesk
        let door: Newsroom
        let own: Newsroom
        let member: StaffMember
        let app: TimeCode
        let codes: [String]

        init(_ desk: Newsdesk, _ role: Role = .editor) async throws {
            self.desk = desk
            door = desk.newsroom(actor: "desk")
            member = try await Colleague(desk, role).member
            own = door.acting(as: member)
            app = try await own.beginSecondFactor()
            codes = try await own.confirmSecondFactor(app.code(step: Self.step(desk)))
        }

        static func step(_ desk: Newsdesk) -> Int64 { desk.clock.now.milliseconds / 30_000 }

        /// What the app shows now.
        var code: String { app.code(step: Self.step(desk)) }

        /// Shows the password, which leads to the question for a code.
        func half() async throws -> SecretToken {
            do {
                _ = try await door.signIn(email: member.email.text, password: Colleague.password, agent: "")
            } catch StaffFault.codeNeeded(let token) {
                return token
            }
            throw NotAsked()
        }
    }

    private struct NotAsked: Error {}

    @Test("Who has an app enters by password and code, each code once", arguments: Engine.all)
    func code(engine: Engine) async throws {
        try await engine.withNewsdesk { desk in
            let owner = try await Owner(desk)
            let half = try await owner.half()
            let used = try await owner.door.signIn(half: half, code: owner.code, agent: "")
            #expect(used == nil, "the code that confirmed the app")
            desk.clock.set("2026-11-22T12:01:00Z")
            let entered = try await owner.door.signIn(half: half, code: owner.code, agent: "here")
            #expect(entered?.member == owner.member)
            let again = try await owner.door.signIn(half: half, code: owner.code, agent: "")
            #expect(again == nil)
            let known = try await owner.door.recognise(half)
            #expect(known == nil, "what stands for a password is no session")
        }
    }

    @Test("Each recovery code works once, and new ones end the old", arguments: Engine.all)
    func recovery(engine: Engine) async throws {
        try await engine.withNewsdesk { desk in
            let owner = try await Owner(desk)
            #expect(owner.codes.count == 10)
            let first = try await owner.door.signIn(
                half: try await owner.half(), code: owner.codes[3].uppercased(), agent: "")
            let second = try await owner.door.signIn(half: try await owner.half(), code: owner.codes[3], agent: "")
            #expect(first != nil && second == nil)
            await #expect(throws: StaffFault.wrongPassword) {
                _ = try await owner.own.renewRecoveryCodes(password: "a password of nobody")
            }
            let new = try await owner.own.renewRecoveryCodes(password: Colleague.password)
            let old = try await owner.door.signIn(half: try await owner.half(), code: owner.codes[4], agent: "")
            let renewed = try await owner.door.signIn(half: try await owner.half(), code: new[0], agent: "")
            #expect(old == nil && renewed != nil)
        }
    }

    @Test("Five wrong codes, or five minutes, and the password comes first again")
    func limits() async throws {
        try await Engine.memory.withNewsdesk { desk in
            let owner = try await Owner(desk)
            desk.clock.set("2026-11-22T12:01:00Z")
            let guessed = try await owner.half()
            for _ in 1...5 { _ = try await owner.door.signIn(half: guessed, code: "000000", agent: "") }
            let late = try await owner.door.signIn(half: guessed, code: owner.code, agent: "")
            #expect(late == nil)
            let slow = try await owner.half()
            desk.clock.set("2026-11-22T12:06:01Z")
            let over = try await owner.door.signIn(half: slow, code: owner.code, agent: "")
            #expect(over == nil)
        }
    }

    @Test("A link to choose a password does not lead past the code")
    func link() async throws {
        try await Engine.memory.withNewsdesk { desk in
            let owner = try await Owner(desk)
            let (token, _) = try await owner.door.giveLink(to: owner.member.id)
            let choosing = { try await owner.door.choosePassword("seven herons at low tide", byLink: token, agent: "") }
            do {
                _ = try await choosing()
                Issue.record("it led in")
            } catch StaffFault.codeNeeded(let half) {
                desk.clock.set("2026-11-22T12:01:00Z")
                let entered = try await owner.door.signIn(half: half, code: owner.code, agent: "")
                #expect(entered?.member == owner.member)
            }
            await #expect(throws: StaffFault.linkOver) { _ = try await choosing() }
        }
    }

    @Test("Who needs one by their role owes it until they have it; others do not")
    func required() async throws {
        try await Engine.memory.withNewsdesk { desk in
            let owner = try await Owner(desk)
            let reporter = try await Colleague(desk, .reporter, email: "noa@courier.example")
            let editor = try await Colleague(desk, .editor, email: "dan@courier.example")
            await #expect(throws: NewsroomError.forbidden(.managePeople)) {
                try await owner.own.requireSecondFactor(of: [])
            }
            try await owner.door.requireSecondFactor(of: [.editor, .publisher])
            let owing = { (colleague: Colleague) in
                try await owner.door.recognise(try await colleague.enter())?.owesSecondFactor
            }
            let owed = [try await owing(reporter), try await owing(editor)]
            #expect(owed == [false, true])
            let own = owner.door.acting(as: editor.member)
            let app = try await own.beginSecondFactor()
            await #expect(throws: StaffFault.wrongCode) { _ = try await own.confirmSecondFactor("000000") }
            _ = try await own.confirmSecondFactor(app.code(step: desk.clock.now.milliseconds / 30_000))
            let after = try await owing(editor)
            #expect(after == false)
        }
    }

    @Test("Who has lost theirs gets it taken away by a publisher, and is signed out everywhere")
    func removal() async throws {
        try await Engine.memory.withNewsdesk { desk in
            let owner = try await Owner(desk)
            let session = try await owner.door.signIn(half: try await owner.half(), code: owner.codes[0], agent: "")
            let token = try #require(session?.token)
            let boss = try await Colleague(desk, .publisher, email: "boss@courier.example").member
            await #expect(throws: StaffFault.hasSecondFactor) { _ = try await owner.own.beginSecondFactor() }
            await #expect(throws: NewsroomError.forbidden(.managePeople)) {
                try await owner.own.removeSecondFactor(of: boss.id)
            }
            try await owner.door.acting(as: boss).removeSecondFactor(of: owner.member.id)
            let known = try await owner.door.recognise(token)
            let entered = try await owner.door.signIn(
                email: owner.member.email.text, password: Colleague.password, agent: "")
            #expect(known == nil && entered?.member == owner.member)
        }
    }
}
