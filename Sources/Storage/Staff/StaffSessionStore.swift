package import Newspaper

/// A browser in which somebody is signed in.
package struct StaffSession: Hashable, Sendable {
    package let id: Identifier<StaffSession>
    package var member: Identifier<StaffMember>
    /// What the browser calls itself.
    package var agent: String
    package var began: Instant
    /// When it last asked for something, to within a minute.
    package var seen: Instant
}

/// The browsers in which staff are signed in, known by the hash of their cookie.
package struct StaffSessionStore {
    let connection: any Connection

    package func add(
        tokenHash: String, member: Identifier<StaffMember>, agent: String, at: Instant
    ) throws -> StaffSession {
        let id = try connection.insert(Self.insertion, [.id(member), .text(tokenHash), .text(agent), .instant(at)])
        return StaffSession(id: Identifier(rawValue: id), member: member, agent: agent, began: at, seen: at)
    }

    package func find(tokenHash: String) throws -> StaffSession? {
        try connection.first(Self.byToken, [.text(tokenHash)], Self.session)
    }

    /// Those of one person, the one used last coming first.
    package func all(of member: Identifier<StaffMember>) throws -> [StaffSession] {
        try connection.all(Self.ofMember, [.id(member)], Self.session)
    }

    package func touch(_ id: Identifier<StaffSession>, at: Instant) throws {
        try connection.run("UPDATE staff_session SET seen_at = $2 WHERE id = $1", [.id(id), .instant(at)])
    }

    /// Ends one session of a person; tells whether it was theirs and there.
    package func end(_ id: Identifier<StaffSession>, of member: Identifier<StaffMember>) throws -> Bool {
        try connection.run("DELETE FROM staff_session WHERE id = $1 AND staff_id = $2", [.id(id), .id(member)]) > 0
    }

    /// Ends all sessions of a person but one.
    package func endAll(of member: Identifier<StaffMember>, but kept: Identifier<StaffSession>? = nil) throws {
        try connection.run(
            "DELETE FROM staff_session WHERE staff_id = $1 AND id <> $2",
            [.id(member), .integer(kept?.rawValue ?? 0)])
    }

    private static func session(_ row: Row) throws -> StaffSession {
        StaffSession(
            id: try row.id(0), member: try row.id(1), agent: try row.text(2), began: try row.instant(3),
            seen: try row.instant(4))
    }

    private static let columns = "id, staff_id, agent, began_at, seen_at"
    private static let byToken = Statement("SELECT \(columns) FROM staff_session WHERE token_hash = $1")
    private static let ofMember = Statement(
        "SELECT \(columns) FROM staff_session WHERE staff_id = $1 ORDER BY seen_at DESC, id DESC")
    private static let insertion: Statement = """
        INSERT INTO staff_session (staff_id, token_hash, agent, began_at, seen_at)
        VALUES ($1, $2, $3, $4, $4) RETURNING id
        """
}

extension Connection {
    package var staffSessions: StaffSessionStore { StaffSessionStore(connection: self) }
}
