/// What `publication.yaml` said of one place when it was last applied, and what came of it.
package struct AppliedPlace: Hashable, Sendable {
    /// Names the place, as `edition/en/section/news`.
    package var place: String
    package var declared: String
    /// What stood there once it was applied; empty where that is the same.
    package var standing: String
    /// The number of what was made by it: a section or page may have moved since.
    package var subject: Int64?

    package init(place: String, declared: String, standing: String = "", subject: Int64? = nil) {
        self.place = place
        self.declared = declared
        self.standing = standing
        self.subject = subject
    }
}

package struct AppliedPlaceStore {
    let connection: any Connection

    package func all() throws -> [String: AppliedPlace] {
        let places = try connection.all(
            "SELECT place, declared, standing, subject_id FROM applied_place ORDER BY place"
        ) { row in
            AppliedPlace(
                place: try row.text(0), declared: try row.text(1), standing: try row.text(2),
                subject: try row.integerOrNil(3))
        }
        return Dictionary(places.map { ($0.place, $0) }) { first, _ in first }
    }

    package func keep(_ place: AppliedPlace) throws {
        try connection.run(
            """
            INSERT INTO applied_place (place, declared, standing, subject_id) VALUES ($1, $2, $3, $4)
            ON CONFLICT (place) DO UPDATE SET declared = excluded.declared, standing = excluded.standing,
                subject_id = excluded.subject_id
            """,
            [
                .text(place.place), .text(place.declared), .text(place.standing),
                place.subject.map { .integer($0) } ?? .null,
            ])
    }
}

extension Connection {
    package var appliedPlaces: AppliedPlaceStore { AppliedPlaceStore(connection: self) }
}
