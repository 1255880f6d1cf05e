package import Newspaper

/// Every layout that readers had: added, never altered.
package struct FrontHistoryStore {
    let connection: any Connection

    package func find(_ id: Identifier<PublishedFront>) throws -> PublishedFront? {
        try connection.first(Self.byID, [.id(id)], Self.published)
    }

    /// The newest layouts of a front, older than one of them when that is given.
    package func page(
        _ place: FrontPlace, before: Identifier<PublishedFront>?, limit: Int
    ) throws -> [PublishedFront] {
        try connection.all(
            Self.newest, place.values + [.integer(before?.rawValue ?? .max), .integer(limit)], Self.published)
    }

    package func add(_ front: Front, at published: Instant, author: String, source: FrontSource) throws {
        try connection.run(
            Self.adding,
            front.place.values + [
                .instant(published), .text(author), .text(source.rawValue), .text(try front.json),
            ])
    }

    private static func published(_ row: Row) throws -> PublishedFront {
        let place = FrontPlace(edition: try row.id(1), storedSection: try row.integer(2))
        return PublishedFront(
            id: try row.id(0), front: try Front(place, json: try row.text(6)), published: try row.instant(3),
            author: try row.text(4), source: try stored(try row.text(5)))
    }

    private static let columns = "id, edition_id, section_id, published_at, author, source, slots"
    private static let byID = Statement("SELECT \(columns) FROM front_layout WHERE id = $1")
    private static let newest = Statement(
        """
        SELECT \(columns) FROM front_layout WHERE edition_id = $1 AND section_id = $2 AND id < $3
        ORDER BY id DESC LIMIT $4
        """)
    private static let adding: Statement = """
        INSERT INTO front_layout (edition_id, section_id, published_at, author, source, slots)
        VALUES ($1, $2, $3, $4, $5, $6)
        """
}

extension Connection {
    package var frontHistory: FrontHistoryStore { FrontHistoryStore(connection: self) }
}
