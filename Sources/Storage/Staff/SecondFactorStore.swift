package import Newspaper

/// Somebody's second factor as it is kept.
package struct SecondFactor: Hashable, Sendable {
    /// Base32; it must be read to be compared with, so it is kept as it is.
    package var secret: String
    /// Whether a code has shown that the app has it.
    package var isConfirmed: Bool
    /// The step of the newest code that was used.
    package var lastStep: Int64

    package init(secret: String, isConfirmed: Bool, lastStep: Int64) {
        self.secret = secret
        self.isConfirmed = isConfirmed
        self.lastStep = lastStep
    }
}

/// Second factors, recovery codes, and those who are between password and code.
package struct SecondFactorStore {
    let connection: any Connection

    package func find(_ staff: Identifier<StaffMember>) throws -> SecondFactor? {
        try connection.first(
            "SELECT secret, is_confirmed, last_step FROM second_factor WHERE staff_id = $1", [.id(staff)]
        ) { row in
            SecondFactor(
                secret: try row.text(0), isConfirmed: try row.flag(1), lastStep: try row.integer(2))
        }
    }

    package func keep(_ factor: SecondFactor, of staff: Identifier<StaffMember>) throws {
        try connection.run(
            Self.keeping,
            [.id(staff), .text(factor.secret), .flag(factor.isConfirmed), .integer(factor.lastStep)])
    }

    /// Forgets somebody's factor and their codes.
    package func remove(_ staff: Identifier<StaffMember>) throws {
        for table in ["second_factor", "recovery_code", "half_sign_in"] {
            try connection.run(Statement("DELETE FROM \(table) WHERE staff_id = $1"), [.id(staff)])
        }
    }

    // MARK: Recovery codes

    /// Keeps new codes in the place of the old.
    package func replaceCodes(_ digests: [String], of staff: Identifier<StaffMember>) throws {
        try connection.run("DELETE FROM recovery_code WHERE staff_id = $1", [.id(staff)])
        for digest in digests {
            try connection.run(
                "INSERT INTO recovery_code (code_hash, staff_id) VALUES ($1, $2)", [.text(digest), .id(staff)])
        }
    }

    /// Uses up a code; says whether it was one of theirs.
    package func use(_ digest: String, of staff: Identifier<StaffMember>) throws -> Bool {
        try connection.run(
            "DELETE FROM recovery_code WHERE staff_id = $1 AND code_hash = $2", [.id(staff), .text(digest)]) > 0
    }

    package func codesLeft(of staff: Identifier<StaffMember>) throws -> Int {
        try connection.first("SELECT COUNT(*) FROM recovery_code WHERE staff_id = $1", [.id(staff)]) {
            Int(try $0.integer(0))
        } ?? 0
    }

    // MARK: Between password and code

    /// Keeps that somebody has shown their password; what they began before ends.
    package func begin(tokenHash: String, of staff: Identifier<StaffMember>, ends: Instant) throws {
        try connection.run("DELETE FROM half_sign_in WHERE staff_id = $1", [.id(staff)])
        try connection.run(
            "INSERT INTO half_sign_in (token_hash, staff_id, ends_at, tries) VALUES ($1, $2, $3, 0)",
            [.text(tokenHash), .id(staff), .instant(ends)])
    }

    /// Counts one more try and gives whose it is; nil when it is over, or was tried too often.
    package func attempt(
        tokenHash: String, at now: Instant, most: Int
    ) throws -> Identifier<StaffMember>? {
        try connection.run("UPDATE half_sign_in SET tries = tries + 1 WHERE token_hash = $1", [.text(tokenHash)])
        return try connection.first(
            "SELECT staff_id FROM half_sign_in WHERE token_hash = $1 AND ends_at > $2 AND tries <= $3",
            [.text(tokenHash), .instant(now), .integer(most)]
        ) { try $0.id(0) }
    }

    package func end(_ staff: Identifier<StaffMember>) throws {
        try connection.run("DELETE FROM half_sign_in WHERE staff_id = $1", [.id(staff)])
    }

    // MARK: Whom the publication asks for one

    package func roles() throws -> Set<Role> {
        let text = try connection.first("SELECT second_factor_roles FROM publication WHERE id = 1") { try $0.text(0) }
        return Set((text ?? "").split(separator: ",").compactMap { Role(rawValue: String($0)) })
    }

    package func save(_ roles: Set<Role>) throws {
        let names = Role.allCases.filter(roles.contains).map(\.rawValue).joined(separator: ",")
        try connection.run("UPDATE publication SET second_factor_roles = $1 WHERE id = 1", [.text(names)])
    }

    private static let keeping: Statement = """
        INSERT INTO second_factor (staff_id, secret, is_confirmed, last_step) VALUES ($1, $2, $3, $4)
        ON CONFLICT (staff_id) DO UPDATE SET secret = excluded.secret, is_confirmed = excluded.is_confirmed,
            last_step = excluded.last_step
        """
}

extension Connection {
    package var secondFactors: SecondFactorStore { SecondFactorStore(connection: self) }
}
