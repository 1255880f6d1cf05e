package import Credentials
import Newspaper
import Storage

extension Newsroom {
    /// Signs somebody in who has shown their password, by the code of their app or by one of their recovery codes. Nil when
    /// the code is wrong or was used, or when it took them too long or too many tries: then the password comes first again.
    package func signIn(half token: SecretToken, code: String, agent: String) async throws -> SignedIn? {
        let now = clock.now()
        // The try counts also when it fails; so it is no part of what is rolled back.
        let found = try await database.write { connection -> StaffMember? in
            try connection.secondFactors.attempt(tokenHash: token.digest, at: now, most: Self.mostTries)
                .flatMap { try connection.staff.find($0) }
        }
        guard let member = found, member.may(.enterDesk) else { return nil }
        return try await acting(as: member).transaction { session in
            guard try session.isRight(code, of: member) else { return nil }
            try session.connection.secondFactors.end(member.id)
            return try session.enter(member, agent: agent)
        }
    }

    /// How many codes may be tried after one password.
    private static let mostTries = 5
}

extension Session {
    /// Whether somebody must show a code after their password.
    func needsCode(_ member: StaffMember) throws -> Bool {
        try connection.secondFactors.find(member.id)?.isConfirmed ?? false
    }

    /// What somebody gets who has shown their password: a new session, or a token to go on with to the code.
    func admit(_ member: StaffMember, agent: String) throws -> Admission {
        guard try needsCode(member) else { return .signedIn(try enter(member, agent: agent)) }
        let token = SecretToken()
        try connection.secondFactors.begin(
            tokenHash: token.digest, of: member.id, ends: now.adding(seconds: Self.halfSeconds))
        return .half(token)
    }

    /// Uses up a code of the app, or a recovery code.
    fileprivate func isRight(_ code: String, of member: StaffMember) throws -> Bool {
        guard var factor = try connection.secondFactors.find(member.id), factor.isConfirmed else { return false }
        if let step = TimeCode(base32: factor.secret)?.step(of: code, at: now.milliseconds, after: factor.lastStep) {
            factor.lastStep = step
            try connection.secondFactors.keep(factor, of: member.id)
            return true
        }
        guard try connection.secondFactors.use(RecoveryCode.digest(of: code), of: member.id) else { return false }
        try audit("useRecoveryCode", "staff", member.id.rawValue)
        return true
    }

    private static let halfSeconds = 300.0
}

/// What a right password leads to.
enum Admission: Sendable {
    case signedIn(SignedIn)
    case half(SecretToken)

    /// Throws `StaffFault.codeNeeded` for who must show a code yet.
    func get() throws -> SignedIn {
        switch self {
        case .signedIn(let signedIn): return signedIn
        case .half(let token): throw StaffFault.codeNeeded(token)
        }
    }
}
