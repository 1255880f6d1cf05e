import Credentials
import Editorial
import HTTPTypes
import Newspaper
import QRCodes
import Storage
import Themes

extension Desk {
    func showSecondFactor(_ asked: DeskRequest) async throws -> DeskAnswer {
        try await secondFactorPage(asked)
    }

    /// Counts the app that shows the code, and gives the recovery codes.
    func confirmSecondFactor(_ asked: DeskRequest) async throws -> DeskAnswer {
        try await prove(asked) { .codes(try await $0.confirmSecondFactor(asked.form["code"] ?? "")) }
    }

    func renewRecoveryCodes(_ asked: DeskRequest) async throws -> DeskAnswer {
        try await prove(asked) { .codes(try await $0.renewRecoveryCodes(password: asked.form["current"] ?? "")) }
    }

    func removeOwnSecondFactor(_ asked: DeskRequest) async throws -> DeskAnswer {
        try await prove(asked) { newsroom in
            try await newsroom.removeSecondFactor(password: asked.form["current"] ?? "")
            return .done
        }
    }

    private enum Proof {
        case codes([String])
        case done
    }

    /// Runs what needs a password or a code; who guesses waits as at the entrance.
    private func prove(_ asked: DeskRequest, _ verb: (Newsroom) async throws -> Proof) async throws -> DeskAnswer {
        guard let member = asked.signedIn?.member else { return .redirect(to: DeskAddresses.signIn) }
        let account = member.email.text
        let seconds = brake.secondsToWait(account: account, from: asked.remote, now: clock.now())
        guard seconds == 0 else {
            return try await secondFactorPage(asked, fault: strings.counted("faultWait", seconds))
        }
        do {
            switch try await verb(newsroom(asked)) {
            case .codes(let codes): return try await secondFactorPage(asked, codes: codes)
            case .done: return .redirect(to: Self.done(DeskAddresses.secondFactor, "noticeFactorRemoved"))
            }
        } catch let fault as StaffFault {
            brake.noteFailure(account: account, from: asked.remote, now: clock.now())
            return try await secondFactorPage(asked, fault: words(for: fault))
        }
    }

    private func secondFactorPage(
        _ asked: DeskRequest, fault: String? = nil, codes: [String] = []
    ) async throws -> DeskAnswer {
        guard let member = asked.signedIn?.member else { return .redirect(to: DeskAddresses.signIn) }
        let (isConfirmed, left, isRequired) = try await database.read { connection in
            let factors = connection.secondFactors
            return (
                try factors.find(member.id)?.isConfirmed ?? false, try factors.codesLeft(of: member.id),
                try factors.roles().contains(member.role)
            )
        }
        let secret = isConfirmed ? nil : try await newsroom(asked).beginSecondFactor()
        let picture = secret.flatMap {
            QRCode($0.address(issuer: asked.paperName ?? strings["desk"], account: member.email.text))
        }
        return try page(asked, title: "titleSecondFactor", status: fault == nil ? .ok : .unprocessableContent) {
            frame in
            SecondFactorPage(
                frame: frame, fault: fault, codes: codes, codesLeft: strings.counted("codesLeft", left),
                isConfirmed: isConfirmed, isOwed: isRequired && !isConfirmed, mayRemove: isConfirmed && !isRequired,
                secret: secret?.base32.inGroups,
                picture: picture.map { SecondFactorPage.Picture(viewBox: $0.viewBox, path: $0.path) },
                confirmAction: DeskAddresses.secondFactor, renewAction: DeskAddresses.recoveryCodes,
                removeAction: DeskAddresses.secondFactorRemoval)
        }
    }

    // MARK: Others'

    func removeSecondFactor(_ asked: DeskRequest) async throws -> DeskAnswer {
        guard let id: Identifier<StaffMember> = asked.id("id") else { return try trouble(.missing, asked) }
        do {
            try await newsroom(asked).removeSecondFactor(of: id)
        } catch StaffFault.unknownPerson {
            return try trouble(.missing, asked)
        }
        return .redirect(to: Self.done(DeskAddresses.people, "noticeFactorRemoved"))
    }

    func requireSecondFactor(_ asked: DeskRequest) async throws -> DeskAnswer {
        let roles = Role.allCases.filter { asked.form[$0.rawValue] != nil }
        try await newsroom(asked).requireSecondFactor(of: Set(roles))
        return .redirect(to: Self.done(DeskAddresses.people, "noticeFactorRequired"))
    }
}

extension String {
    /// In groups of four, to be typed by hand.
    fileprivate var inGroups: String {
        stride(from: 0, to: count, by: 4).map { String(dropFirst($0).prefix(4)) }.joined(separator: " ")
    }
}
