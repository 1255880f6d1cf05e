package import Credentials
package import Newspaper
import Storage

extension Newsroom {
    /// Makes a new secret for the person's app. It counts once a code has shown that the app has it; one that counts already
    /// stays until it is taken away.
    ///
    /// Throws `StaffFault.hasSecondFactor`.
    package func beginSecondFactor() async throws -> TimeCode {
        let id = try self.id
        return try await transaction { session in
            let factors = session.connection.secondFactors
            let known = try factors.find(id)
            guard known?.isConfirmed != true else { throw StaffFault.hasSecondFactor }
            // Whoever loads the page again goes on with what their app has read.
            if let known, let code = TimeCode(base32: known.secret) { return code }
            let code = TimeCode()
            try factors.keep(SecondFactor(secret: code.base32, isConfirmed: false, lastStep: 0), of: id)
            return code
        }
    }

    /// Counts the person's app from now on and gives the recovery codes, which are shown this once.
    ///
    /// Throws `StaffFault.wrongCode`.
    package func confirmSecondFactor(_ code: String) async throws -> [String] {
        let id = try self.id
        return try await transaction { session in
            let factors = session.connection.secondFactors
            guard var factor = try factors.find(id), !factor.isConfirmed,
                let step = TimeCode(base32: factor.secret)?
                    .step(of: code, at: session.now.milliseconds, after: factor.lastStep)
            else { throw StaffFault.wrongCode }
            factor.isConfirmed = true
            factor.lastStep = step
            try factors.keep(factor, of: id)
            try session.audit("addSecondFactor", "staff", id.rawValue)
            return try session.newRecoveryCodes(of: id)
        }
    }

    /// New recovery codes in the place of the old, for somebody who knows their password.
    ///
    /// Throws `StaffFault.wrongPassword` or `StaffFault.wrongCode`.
    package func renewRecoveryCodes(password: String) async throws -> [String] {
        let id = try await idOfOwner(password: password)
        return try await transaction { session in
            guard try session.connection.secondFactors.find(id)?.isConfirmed == true else { throw StaffFault.wrongCode }
            try session.audit("renewRecoveryCodes", "staff", id.rawValue)
            return try session.newRecoveryCodes(of: id)
        }
    }

    /// Takes one's own second factor away. Throws `StaffFault.wrongPassword`.
    package func removeSecondFactor(password: String) async throws {
        let id = try await idOfOwner(password: password)
        try await transaction { try $0.removeSecondFactor(of: id) }
    }

    /// Takes somebody's second factor away, who has lost it, and signs them out everywhere.
    ///
    /// Throws `NewsroomError.forbidden` or `StaffFault.unknownPerson`.
    package func removeSecondFactor(of id: Identifier<StaffMember>) async throws {
        try require(.managePeople)
        try await transaction { session in
            guard try session.connection.staff.find(id) != nil else { throw StaffFault.unknownPerson }
            try session.removeSecondFactor(of: id)
            try session.connection.staffSessions.endAll(of: id)
        }
    }

    /// Says whose roles need a second factor. Throws `NewsroomError.forbidden`.
    package func requireSecondFactor(of roles: Set<Role>) async throws {
        try require(.managePeople)
        try await transaction { session in
            guard try session.connection.secondFactors.roles() != roles else { return }
            try session.connection.secondFactors.save(roles)
            try session.audit(
                "requireSecondFactor", "publication", nil,
                detail: roles.map(\.rawValue).sorted().joined(separator: ", "))
        }
    }

    private var id: Identifier<StaffMember> {
        get throws {
            guard let person else { throw StaffFault.unknownPerson }
            return person.id
        }
    }

    private func idOfOwner(password: String) async throws -> Identifier<StaffMember> {
        let id = try self.id
        let kept = try await database.read { try $0.staff.passwordHash(of: id) }
        guard try await kept.map(PasswordHash.init(kept:))?.matches(password) == true else {
            throw StaffFault.wrongPassword
        }
        return id
    }
}

extension Session {
    fileprivate func removeSecondFactor(of id: Identifier<StaffMember>) throws {
        guard try connection.secondFactors.find(id) != nil else { return }
        try connection.secondFactors.remove(id)
        try audit("removeSecondFactor", "staff", id.rawValue)
    }

    fileprivate func newRecoveryCodes(of id: Identifier<StaffMember>) throws -> [String] {
        let codes = (0..<RecoveryCode.count).map { _ in RecoveryCode.make() }
        try connection.secondFactors.replaceCodes(codes.map(RecoveryCode.digest), of: id)
        return codes
    }
}
