package import Credentials
package import Newspaper
import Storage

extension Newsroom {
    /// A link by which somebody chooses a password once, for an invitation or when they forgot theirs; their earlier
    /// links end. Throws `NewsroomError.forbidden` or `StaffFault.unknownPerson`.
    package func giveLink(to id: Identifier<StaffMember>) async throws -> (token: SecretToken, ends: Instant) {
        try require(.managePeople)
        return try await transaction { session in
            guard let member = try session.connection.staff.find(id), member.isActive else {
                throw StaffFault.unknownPerson
            }
            let token = SecretToken()
            let ends = Instant(milliseconds: session.now.milliseconds + Self.linkMilliseconds)
            try session.connection.staffLinks.replace(tokenHash: token.digest, of: id, ends: ends)
            try session.audit("giveLink", "staff", id.rawValue, detail: member.name)
            return (token, ends)
        }
    }

    /// Whose link it is. Throws `StaffFault.linkOver`.
    package func member(ofLink token: SecretToken) async throws -> StaffMember {
        let now = clock.now()
        return try await database.read { try $0.holder(of: token, at: now) }
    }

    /// Chooses a password by a link, ends all that person's sessions and signs them in here.
    ///
    /// Throws `StaffFault.linkOver`; `StaffFault.password`, after which the link still holds; or `StaffFault.codeNeeded` for who
    /// has a second factor, when the password is chosen already.
    package func choosePassword(
        _ password: String, byLink token: SecretToken, agent: String
    ) async throws -> SignedIn {
        let member = try await member(ofLink: token)
        let hash = try await hash(password, name: member.name, email: member.email)
        return try await acting(as: member).transaction { session -> Admission in
            let member = try session.connection.holder(of: token, at: session.now)
            try session.connection.staffLinks.end(of: member.id)
            try session.changePassword(hash, of: member)
            try session.connection.staffSessions.endAll(of: member.id)
            return try session.admit(member, agent: agent)
        }.get()
    }

    /// Changes one's own password and signs out every other browser.
    ///
    /// Throws `StaffFault.wrongPassword` when the current one is another, or `StaffFault.password`.
    package func changePassword(of signedIn: SignedIn, from current: String, to password: String) async throws {
        let member = signedIn.member
        let kept = try await database.read { try $0.staff.passwordHash(of: member.id) }
        guard try await kept.map(PasswordHash.init(kept:))?.matches(current) == true else {
            throw StaffFault.wrongPassword
        }
        let hash = try await hash(password, name: member.name, email: member.email)
        try await transaction { session in
            try session.changePassword(hash, of: member)
            try session.connection.staffLinks.end(of: member.id)
            try session.connection.staffSessions.endAll(of: member.id, but: signedIn.session)
        }
    }

    /// Three days: over a weekend.
    private static let linkMilliseconds: Int64 = 72 * 3_600_000
}

extension Session {
    fileprivate func changePassword(_ hash: PasswordHash, of member: StaffMember) throws {
        try connection.staff.savePasswordHash(hash.text, of: member.id)
        try audit("changePassword", "staff", member.id.rawValue)
    }
}

extension Connection {
    fileprivate func holder(of token: SecretToken, at now: Instant) throws -> StaffMember {
        guard let id = try staffLinks.member(tokenHash: token.digest, at: now), let member = try staff.find(id),
            member.isActive
        else { throw StaffFault.linkOver }
        return member
    }
}
