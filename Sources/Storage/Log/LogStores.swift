package import Newspaper

/// What staff and imports did, for people to read.
package struct AuditEntry: Hashable, Sendable {
    package var at: Instant
    package var actor: String
    package var verb: String
    package var subjectKind: String
    package var subject: Int64?
    package var detail: String

    package init(
        at: Instant, actor: String, verb: String, subjectKind: String, subject: Int64? = nil, detail: String = ""
    ) {
        self.at = at
        self.actor = actor
        self.verb = verb
        self.subjectKind = subjectKind
        self.subject = subject
        self.detail = detail
    }
}

/// What happened to the newspaper, for the program's own followers (page cache, newsletters, webhooks).
package struct Event: Hashable, Sendable {
    package let id: Int64
    package var at: Instant
    package var kind: EventKind
    package var subject: Int64?
    package var detail: String
}

/// The kinds of events.
package enum EventKind: String, Hashable, Sendable, CaseIterable {
    case articleAdded
    case articleChanged
    case articlePublished
    case pageChanged
    case pictureAdded
    case pictureChanged
    case pictureRemoved
    case contributorChanged
    case publicationChanged
}

/// The audit log: entries are added, never altered.
package struct AuditLog {
    let connection: any Connection

    package func add(_ entry: AuditEntry) throws {
        try connection.run(
            Self.insertion,
            [
                .instant(entry.at), .text(entry.actor), .text(entry.verb), .text(entry.subjectKind),
                entry.subject.map { .integer($0) } ?? .null, .text(entry.detail),
            ])
    }

    /// The newest entries, each with its number, older than one of them when that is given. An empty text asks for every
    /// actor or verb; who asks for some is not shown the stories that imports took in, of which there may be millions.
    package func newest(
        before: Int64?, actor: String = "", verb: String = "", limit: Int
    ) throws -> [(id: Int64, entry: AuditEntry)] {
        let statement: Statement
        switch (actor.isEmpty, verb.isEmpty) {
        case (true, true): statement = Self.newestOfAll
        case (false, true): statement = Self.newestOfActor
        case (true, false): statement = Self.newestOfVerb
        case (false, false): statement = Self.newestOfBoth
        }
        let chosen = [actor, verb].filter { !$0.isEmpty }.map { Value.text($0) }
        return try connection.all(statement, [.integer(before ?? Int64.max), .integer(limit)] + chosen) { row in
            (
                id: try row.integer(0),
                entry: AuditEntry(
                    at: try row.instant(1), actor: try row.text(2), verb: try row.text(3),
                    subjectKind: try row.text(4), subject: try row.integerOrNil(5), detail: try row.text(6))
            )
        }
    }

    private static func newest(where condition: String) -> Statement {
        Statement(
            """
            SELECT id, at, actor, verb, subject_kind, subject_id, detail FROM audit
            WHERE id < $1\(condition) ORDER BY id DESC LIMIT $2
            """)
    }
    private static let newestOfAll = newest(where: "")
    private static let newestOfActor = newest(where: " AND actor = $3 AND verb <> 'import'")
    private static let newestOfVerb = newest(where: " AND verb = $3 AND verb <> 'import'")
    private static let newestOfBoth = newest(
        where: " AND actor = $3 AND verb = $4 AND verb <> 'import'")

    private static let insertion: Statement = """
        INSERT INTO audit (at, actor, verb, subject_kind, subject_id, detail) VALUES ($1, $2, $3, $4, $5, $6)
        """
}

/// The event log: what happened, in order.
package struct EventLog {
    let connection: any Connection

    package func add(_ kind: EventKind, subject: Int64?, at: Instant, detail: String = "") throws {
        try connection.run(
            "INSERT INTO event (at, kind, subject_id, detail) VALUES ($1, $2, $3, $4)",
            [.instant(at), .text(kind.rawValue), subject.map { .integer($0) } ?? .null, .text(detail)])
    }

    /// Events after the one with the given number, oldest first.
    package func after(_ id: Int64, limit: Int) throws -> [Event] {
        try connection.all(
            "SELECT id, at, kind, subject_id, detail FROM event WHERE id > $1 ORDER BY id LIMIT $2",
            [.integer(id), .integer(limit)]
        ) { row in
            Event(
                id: try row.integer(0), at: try row.instant(1), kind: try stored(try row.text(2)),
                subject: try row.integerOrNil(3), detail: try row.text(4))
        }
    }

    /// The number of the newest event; 0 when nothing has happened yet.
    package func newest() throws -> Int64 {
        try connection.first("SELECT COALESCE(MAX(id), 0) FROM event") { try $0.integer(0) } ?? 0
    }
}

extension Connection {
    package var audit: AuditLog { AuditLog(connection: self) }
    package var events: EventLog { EventLog(connection: self) }
}
