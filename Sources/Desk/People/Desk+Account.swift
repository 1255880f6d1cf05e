import Editorial
import HTTPTypes
import Newspaper
import Storage
import Themes

extension Desk {
    func showAccount(_ asked: DeskRequest) async throws -> DeskAnswer {
        try await accountPage(asked)
    }

    func changePassword(_ asked: DeskRequest) async throws -> DeskAnswer {
        guard let signedIn = asked.signedIn else { return .redirect(to: DeskAddresses.signIn) }
        // A browser left open is no place to guess the password either.
        let account = signedIn.member.email.text
        guard brake.secondsToWait(account: account, from: asked.remote, now: clock.now()) == 0 else {
            return try await accountPage(asked, fault: strings["faultCurrentPassword"])
        }
        do {
            try await newsroom.acting(as: signedIn.member).changePassword(
                of: signedIn, from: asked.form["current"] ?? "", to: asked.form["password"] ?? "")
            return .redirect(to: Self.done(DeskAddresses.account, "noticePasswordChanged"))
        } catch let fault as StaffFault {
            if fault == .wrongPassword {
                brake.noteFailure(account: account, from: asked.remote, now: clock.now())
            }
            return try await accountPage(asked, fault: words(for: fault))
        }
    }

    func chooseLanguage(_ asked: DeskRequest) async throws -> DeskAnswer {
        guard let signedIn = asked.signedIn else { return .redirect(to: DeskAddresses.signIn) }
        try await newsroom.acting(as: signedIn.member).chooseLanguage(
            asked.form["language"].flatMap(DeskLanguage.init(rawValue:)))
        return .redirect(to: Self.done(DeskAddresses.account, "noticeLanguageChosen"))
    }

    func endSession(_ asked: DeskRequest) async throws -> DeskAnswer {
        guard let signedIn = asked.signedIn, let id: Identifier<StaffSession> = asked.id("id"),
            try await newsroom.acting(as: signedIn.member).endSession(id, of: signedIn.member)
        else { return try trouble(.missing, asked) }
        return .redirect(to: Self.done(DeskAddresses.account, "noticeSessionEnded"))
    }

    func endOtherSessions(_ asked: DeskRequest) async throws -> DeskAnswer {
        guard let signedIn = asked.signedIn else { return .redirect(to: DeskAddresses.signIn) }
        try await newsroom.acting(as: signedIn.member).endOtherSessions(of: signedIn)
        return .redirect(to: Self.done(DeskAddresses.account, "noticeSessionEnded"))
    }

    private func accountPage(_ asked: DeskRequest, fault: String? = nil) async throws -> DeskAnswer {
        guard let signedIn = asked.signedIn else { return .redirect(to: DeskAddresses.signIn) }
        let chosen = signedIn.member.language
        let (sessions, hasFactor, byline) = try await database.read { connection in
            (
                try connection.staffSessions.all(of: signedIn.member.id),
                try connection.secondFactors.find(signedIn.member.id)?.isConfirmed ?? false,
                try connection.contributors.profile(of: signedIn.member.id)?.contributor
            )
        }
        return try page(asked, title: "titleAccount", status: fault == nil ? .ok : .unprocessableContent) { frame in
            AccountPage(
                frame: frame,
                sessions: sessions.map { session in
                    AccountPage.Session(
                        agent: session.agent, began: moment(session.began), seen: moment(session.seen),
                        isThis: session.id == signedIn.session,
                        endAction: DeskAddresses.session(session.id.rawValue))
                },
                endOthersAction: DeskAddresses.otherSessions, passwordAction: DeskAddresses.password,
                secondFactorAddress: DeskAddresses.secondFactor, hasSecondFactor: hasFactor,
                byline: byline.map { DeskLink(label: $0.name, address: DeskAddresses.contributor($0.id.rawValue)) },
                languageAction: DeskAddresses.accountLanguage, isLanguageOpen: chosen == nil,
                languages: DeskLanguage.allCases.map {
                    DeskChoice(key: $0.rawValue, name: $0.name, isCurrent: $0 == chosen)
                },
                fault: fault,
                passwordRule: passwordRule)
        }
    }
}
