package import Newspaper

/// Who laid out what readers see, and when.
package struct FrontLine: Hashable, Sendable {
    package let place: FrontPlace
    package let published: Instant
    package let author: String
    package let source: FrontSource
}

/// Fronts laid out by hand, as readers see them.
package struct FrontStore {
    let connection: any Connection

    /// The front of a section, or the edition's own for nil; nil when nobody has laid one out.
    package func find(edition: Identifier<Edition>, section: Identifier<Section>?) throws -> Front? {
        try find(FrontPlace(edition: edition, section: section))
    }

    package func find(_ place: FrontPlace) throws -> Front? {
        try connection.first("SELECT slots FROM front WHERE edition_id = $1 AND section_id = $2", place.values) {
            try Front(place, json: try $0.text(0))
        }
    }

    package func all(edition: Identifier<Edition>) throws -> [Front] {
        try connection.all(
            "SELECT section_id, slots FROM front WHERE edition_id = $1 ORDER BY section_id", [.id(edition)]
        ) { row in
            try Front(FrontPlace(edition: edition, storedSection: try row.integer(0)), json: try row.text(1))
        }
    }

    /// Nil when nobody has laid it out.
    package func line(_ place: FrontPlace) throws -> FrontLine? {
        try connection.first(Self.line, place.values) { try Self.line($0, edition: place.edition) }
    }

    package func lines(edition: Identifier<Edition>) throws -> [FrontLine] {
        try connection.all(Self.lines, [.id(edition)]) { try Self.line($0, edition: edition) }
    }

    package func save(
        _ front: Front, at published: Instant = Instant(milliseconds: 0), author: String = "publication.yaml",
        source: FrontSource = .file
    ) throws {
        try connection.run(
            Self.keeping,
            front.place.values + [
                .text(try front.json), .instant(published), .text(author), .text(source.rawValue),
            ])
    }

    private static func line(_ row: Row, edition: Identifier<Edition>) throws -> FrontLine {
        FrontLine(
            place: FrontPlace(edition: edition, storedSection: try row.integer(0)), published: try row.instant(1),
            author: try row.text(2), source: try stored(try row.text(3)))
    }

    private static let line: Statement =
        "SELECT section_id, published_at, author, source FROM front WHERE edition_id = $1 AND section_id = $2"
    private static let lines: Statement = """
        SELECT section_id, published_at, author, source FROM front WHERE edition_id = $1 ORDER BY section_id
        """
    private static let keeping: Statement = """
        INSERT INTO front (edition_id, section_id, slots, published_at, author, source) VALUES ($1, $2, $3, $4, $5, $6)
        ON CONFLICT (edition_id, section_id) DO UPDATE SET slots = excluded.slots,
            published_at = excluded.published_at, author = excluded.author, source = excluded.source
        """
}

extension Connection {
    package var fronts: FrontStore { FrontStore(connection: self) }
}
