package import Newspaper

/// What the desk tells its people.
package struct NoticeStore {
    let connection: any Connection

    package func add(
        _ kind: Notice.Kind, to staff: Identifier<StaffMember>, about article: Identifier<Article>, actor: String,
        detail: String, at: Instant
    ) throws {
        try connection.run(
            Self.insertion,
            [.id(staff), .instant(at), .text(kind.rawValue), .id(article), .text(actor), .text(detail)])
    }

    /// Somebody's notices, newest first, older than the given one.
    package func page(
        of staff: Identifier<StaffMember>, before: Identifier<Notice>?, limit: Int
    ) throws -> [Notice] {
        try connection.all(
            Self.newest, [.id(staff), .integer(before?.rawValue ?? .max), .integer(limit)]
        ) { row in
            Notice(
                id: try row.id(0), at: try row.instant(1), kind: try stored(try row.text(2)), article: try row.id(3),
                actor: try row.text(4), detail: try row.text(5), isSeen: try row.flag(6))
        }
    }

    /// How many notices somebody has not seen, counted up to a limit.
    package func unseen(of staff: Identifier<StaffMember>, limit: Int) throws -> Int {
        try connection.first(Self.counting, [.id(staff), .integer(limit)]) { Int(try $0.integer(0)) } ?? 0
    }

    /// Notes that somebody has seen all of theirs, or those about one story.
    package func see(_ staff: Identifier<StaffMember>, about article: Identifier<Article>?) throws {
        if let article {
            try connection.run(Self.seeingOne, [.id(staff), .id(article)])
        } else {
            try connection.run(Self.seeingAll, [.id(staff)])
        }
    }

    private static let insertion: Statement = """
        INSERT INTO notice (staff_id, at, kind, article_id, actor, detail, is_seen) VALUES ($1, $2, $3, $4, $5, $6, 0)
        """
    private static let newest: Statement = """
        SELECT id, at, kind, article_id, actor, detail, is_seen FROM notice
        WHERE staff_id = $1 AND id < $2 ORDER BY id DESC LIMIT $3
        """
    private static let counting: Statement = """
        SELECT COUNT(*) FROM (SELECT 1 FROM notice WHERE staff_id = $1 AND is_seen = 0 LIMIT $2) AS unseen
        """
    private static let seeingAll: Statement = "UPDATE notice SET is_seen = 1 WHERE staff_id = $1 AND is_seen = 0"
    private static let seeingOne: Statement =
        "UPDATE notice SET is_seen = 1 WHERE staff_id = $1 AND is_seen = 0 AND article_id = $2"
}

extension Connection {
    package var notices: NoticeStore { NoticeStore(connection: self) }
}
