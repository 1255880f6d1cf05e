import Credentials
import Editorial
import HTTPTypes
import Newspaper
import Storage
import Themes

extension Desk {
    func showSignIn(_ asked: DeskRequest) async throws -> DeskAnswer {
        if asked.signedIn != nil { return .redirect(to: Self.next(asked.query["next"])) }
        if try await isWithoutStaff() { return .redirect(to: DeskAddresses.firstPerson) }
        return try entrance(asked) { frame in
            SignInPage(frame: frame, action: DeskAddresses.signIn, next: Self.next(asked.query["next"]))
        }
    }

    func signIn(_ asked: DeskRequest) async throws -> DeskAnswer {
        let email = asked.form["email"] ?? ""
        let next = Self.next(asked.form["next"])
        // Whatever is no address is one account to the brake: nobody fills it with inventions.
        let account = EmailAddress(email)?.text ?? ""
        let seconds = brake.secondsToWait(account: account, from: asked.remote, now: clock.now())
        guard seconds == 0 else {
            return try entrance(asked, status: .tooManyRequests, waitSeconds: seconds) { frame in
                SignInPage(
                    frame: frame, action: DeskAddresses.signIn, email: email, next: next,
                    waits: strings.counted("faultWait", seconds))
            }
        }
        let signedIn: SignedIn?
        do {
            signedIn = try await newsroom.signIn(
                email: email, password: asked.form["password"] ?? "", agent: asked.agent)
        } catch StaffFault.codeNeeded(let half) {
            return try askForCode(half, asked, next: next)
        }
        guard let signedIn else {
            brake.noteFailure(account: account, from: asked.remote, now: clock.now())
            return try entrance(asked, status: .forbidden) { frame in
                SignInPage(
                    frame: frame, action: DeskAddresses.signIn, email: email, next: next,
                    fault: strings["faultSignIn"])
            }
        }
        brake.noteSuccess(account: account, from: asked.remote)
        return try await enter(signedIn, instead: asked.signedIn, to: next)
    }

    func signOut(_ asked: DeskRequest) async throws -> DeskAnswer {
        if let signedIn = asked.signedIn { try await newsroom.acting(as: signedIn.member).signOut(signedIn) }
        return .redirect(
            to: DeskAddresses.signIn, cookies: [DeskCookie(name: DeskCookie.session, value: "", seconds: 0)])
    }

    /// Gives a browser its new session; the one that it had ends, so that nobody can have planted it.
    func enter(_ signedIn: SignedIn, instead old: SignedIn? = nil, to next: String) async throws -> DeskAnswer {
        if let old { _ = try await newsroom.acting(as: old.member).endSession(old.session, of: old.member) }
        return .redirect(
            to: next,
            cookies: [
                DeskCookie(
                    name: DeskCookie.session, value: signedIn.token.text, seconds: SessionLimits.wholeSeconds),
                DeskCookie(name: DeskCookie.visit, value: "", seconds: 0),
            ])
    }

    func isWithoutStaff() async throws -> Bool {
        try await database.read { try $0.staff.isEmpty() }
    }

    /// Where to go on to: only to an address of the desk, whatever somebody wrote into a link.
    static func next(_ text: String?) -> String {
        guard let text, text.hasPrefix(DeskAddresses.home), !text.contains("\\"), text.utf8.allSatisfy({ $0 > 0x20 })
        else { return DeskAddresses.home }
        return text
    }
}
