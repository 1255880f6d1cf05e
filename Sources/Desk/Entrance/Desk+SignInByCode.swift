import Credentials
import Editorial
import HTTPTypes
import Newspaper
import Themes

extension Desk {
    /// Asks somebody whose password was right for the code of their app.
    func askForCode(
        _ half: SecretToken, _ asked: DeskRequest, next: String, status: HTTPResponse.Status = .ok, fault: String? = nil
    ) throws -> DeskAnswer {
        try entrance(asked, title: "titleCode", status: status) { frame in
            CodePage(frame: frame, action: DeskAddresses.signInByCode, half: half.text, next: next, fault: fault)
        }
    }

    func signInByCode(_ asked: DeskRequest) async throws -> DeskAnswer {
        let next = Self.next(asked.form["next"])
        guard let half = asked.form["half"].flatMap(SecretToken.init(shown:)) else {
            return .redirect(to: DeskAddresses.signIn(next: next))
        }
        // Codes are few: a place that guesses them waits as one that guesses passwords does.
        let seconds = brake.secondsToWait(account: "code", from: asked.remote, now: clock.now())
        guard seconds == 0 else {
            return try askForCode(
                half, asked, next: next, status: .tooManyRequests, fault: strings.counted("faultWait", seconds))
        }
        guard
            let signedIn = try await newsroom.signIn(half: half, code: asked.form["code"] ?? "", agent: asked.agent)
        else {
            brake.noteFailure(account: "code", from: asked.remote, now: clock.now())
            return try askForCode(half, asked, next: next, status: .forbidden, fault: strings["faultCode"])
        }
        brake.noteSuccess(account: "code", from: asked.remote)
        return try await enter(signedIn, instead: asked.signedIn, to: next)
    }
}
