package import Newspaper

/// Links by which somebody chooses a password once.
package struct StaffLinkStore {
    let connection: any Connection

    /// Keeps a link; those that the person had before end.
    package func replace(tokenHash: String, of member: Identifier<StaffMember>, ends: Instant) throws {
        try end(of: member)
        try connection.run(
            "INSERT INTO staff_link (token_hash, staff_id, ends_at) VALUES ($1, $2, $3)",
            [.text(tokenHash), .id(member), .instant(ends)])
    }

    /// Whose link it is; nil when it was used, replaced or never given, or when its time is over.
    package func member(tokenHash: String, at: Instant) throws -> Identifier<StaffMember>? {
        try connection.first(
            "SELECT staff_id FROM staff_link WHERE token_hash = $1 AND ends_at > $2", [.text(tokenHash), .instant(at)]
        ) { try $0.id(0) }
    }

    package func end(of member: Identifier<StaffMember>) throws {
        try connection.run("DELETE FROM staff_link WHERE staff_id = $1", [.id(member)])
    }
}

extension Connection {
    package var staffLinks: StaffLinkStore { StaffLinkStore(connection: self) }
}
