package import Credentials
package import Newspaper
package import Storage

extension Newsroom {
    /// Signs somebody in; nil when there is nobody of that address, when they may not enter, or when the password is
    /// another: these three look and last alike. Throws `StaffFault.codeNeeded` for who has a second factor.
    package func signIn(email: String, password: String, agent: String) async throws -> SignedIn? {
        let known = try await database.read { connection -> (StaffMember, PasswordHash)? in
            guard let address = EmailAddress(email), let member = try connection.staff.find(address),
                let hash = try connection.staff.passwordHash(of: member.id)
            else { return nil }
            return (member, PasswordHash(kept: hash))
        }
        // Longer words than any password has are not worth the work.
        let words = password.utf8.count <= PasswordRule.longestBytes ? password : ""
        let isRight = try await (known?.1 ?? .ofNobody(cost: passwordCost)).matches(words)
        guard let (member, hash) = known, isRight, member.may(.enterDesk) else { return nil }
        let renewed =
            hash.isOutdated(at: passwordCost) ? try await PasswordHash(hashing: words, cost: passwordCost) : nil
        let admission = try await acting(as: member).transaction { session -> Admission? in
            // Whoever was let go while the hash was made stays outside.
            guard let member = try session.connection.staff.find(member.id), member.may(.enterDesk) else { return nil }
            if let renewed { try session.connection.staff.savePasswordHash(renewed.text, of: member.id) }
            return try session.admit(member, agent: agent)
        }
        return try admission?.get()
    }

    /// Who shows a token; nil when it is nobody's any more.
    package func recognise(_ token: SecretToken) async throws -> SignedIn? {
        let now = clock.now()
        let found = try await database.read { connection -> (StaffMember, StaffSession, Bool)? in
            guard let session = try connection.staffSessions.find(tokenHash: token.digest),
                let member = try connection.staff.find(session.member)
            else { return nil }
            return (member, session, try connection.owesSecondFactor(member))
        }
        guard let (member, session, owes) = found, member.may(.enterDesk), SessionLimits.holds(session, at: now) else {
            return nil
        }
        if now.milliseconds - session.seen.milliseconds >= SessionLimits.noticeMilliseconds {
            do {
                try await database.write { try $0.staffSessions.touch(session.id, at: now) }
            } catch is StorageError {
                // Whoever is known stays known while the disk is full or the newspaper stands still.
            }
        }
        return SignedIn(member: member, session: session.id, token: token, owesSecondFactor: owes)
    }

    package func signOut(_ signedIn: SignedIn) async throws {
        try await transaction { session in
            _ = try session.connection.staffSessions.end(signedIn.session, of: signedIn.member.id)
            try session.audit("signOut", "staff", signedIn.member.id.rawValue)
        }
    }

    /// Ends a session of one's own; tells whether there was one.
    package func endSession(_ id: Identifier<StaffSession>, of member: StaffMember) async throws -> Bool {
        try await transaction { session in
            guard try session.connection.staffSessions.end(id, of: member.id) else { return false }
            try session.audit("endSession", "staff", member.id.rawValue)
            return true
        }
    }

    /// Signs somebody out everywhere but here.
    package func endOtherSessions(of signedIn: SignedIn) async throws {
        try await transaction { session in
            try session.connection.staffSessions.endAll(of: signedIn.member.id, but: signedIn.session)
            try session.audit("endSessions", "staff", signedIn.member.id.rawValue)
        }
    }
}

/// How long a browser stays signed in.
package enum SessionLimits {
    /// Without a request.
    static let idleMilliseconds: Int64 = 12 * 3_600_000
    /// At all.
    package static let wholeSeconds = 14 * 24 * 3600
    /// How exactly it is known when a browser last asked.
    static let noticeMilliseconds: Int64 = 60_000

    static func holds(_ session: StaffSession, at now: Instant) -> Bool {
        now.milliseconds - session.seen.milliseconds < idleMilliseconds
            && now.milliseconds - session.began.milliseconds < Int64(wholeSeconds) * 1000
    }
}

extension Session {
    /// A new session with a token that nobody has seen, whatever the browser showed before.
    func enter(_ member: StaffMember, agent: String) throws -> SignedIn {
        let token = SecretToken()
        for old in try connection.staffSessions.all(of: member.id) where !SessionLimits.holds(old, at: now) {
            _ = try connection.staffSessions.end(old.id, of: member.id)
        }
        let session = try connection.staffSessions.add(
            tokenHash: token.digest, member: member.id, agent: String(agent.prefix(300)), at: now)
        try audit("signIn", "staff", member.id.rawValue)
        return SignedIn(member: member, session: session.id, token: token)
    }
}

extension Connection {
    fileprivate func owesSecondFactor(_ member: StaffMember) throws -> Bool {
        guard try secondFactors.roles().contains(member.role) else { return false }
        return try secondFactors.find(member.id)?.isConfirmed != true
    }
}
