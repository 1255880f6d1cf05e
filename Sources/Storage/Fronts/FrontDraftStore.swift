package import Newspaper

/// A draft in a list.
package struct FrontDraftLine: Hashable, Sendable {
    package let place: FrontPlace
    package let author: String
    package let saved: Instant
}

/// Fronts as they are being laid out: one draft a front, and the saves that led to it, from which others may have begun.
package struct FrontDraftStore {
    let connection: any Connection

    /// Nil while nobody has saved anything.
    package func find(_ place: FrontPlace) throws -> FrontDraft? {
        try connection.first(Self.byPlace, place.values) { row in
            FrontDraft(
                front: try Front(place, json: try row.text(3)), number: Int(try row.integer(0)),
                author: try row.text(1), saved: try row.instant(2))
        }
    }

    /// The slots as they were saved under a number; nil when that is too long ago.
    package func slots(_ place: FrontPlace, number: Int) throws -> [Slot]? {
        try connection.first(Self.save, place.values + [.integer(number)]) {
            try Front(place, json: try $0.text(0)).slots
        }
    }

    /// The drafts of an edition that are not what readers see.
    package func ahead(edition: Identifier<Edition>) throws -> [FrontDraftLine] {
        try connection.all(Self.aheadOfPublic, [.id(edition)]) { row in
            FrontDraftLine(
                place: FrontPlace(edition: edition, storedSection: try row.integer(0)), author: try row.text(1),
                saved: try row.instant(2))
        }
    }

    /// Keeps a draft in the place of the former one, and remembers it as something from which others may begin.
    package func keep(_ draft: FrontDraft, at saved: Instant) throws {
        try remember(draft.front, number: draft.number)
        try connection.run(
            Self.keeping,
            draft.front.place.values + [
                .integer(draft.number), .text(draft.author), .instant(saved), .text(try draft.front.json),
            ])
        try connection.run(Self.forgetting, draft.front.place.values + [.integer(draft.number - Self.savesKept)])
    }

    /// Remembers slots under a number, as something from which somebody began.
    package func remember(_ front: Front, number: Int) throws {
        try connection.run(Self.remembering, front.place.values + [.integer(number), .text(try front.json)])
    }

    /// Saves from which somebody's page may still go on.
    private static let savesKept = 300

    private static let byPlace: Statement = """
        SELECT number, author, saved_at, slots FROM front_draft WHERE edition_id = $1 AND section_id = $2
        """
    private static let save: Statement =
        "SELECT slots FROM front_save WHERE edition_id = $1 AND section_id = $2 AND number = $3"
    private static let aheadOfPublic: Statement = """
        SELECT front_draft.section_id, front_draft.author, front_draft.saved_at FROM front_draft
        LEFT JOIN front ON front.edition_id = front_draft.edition_id AND front.section_id = front_draft.section_id
        WHERE front_draft.edition_id = $1 AND (front.slots IS NULL OR front.slots <> front_draft.slots)
        ORDER BY front_draft.section_id
        """
    private static let keeping: Statement = """
        INSERT INTO front_draft (edition_id, section_id, number, author, saved_at, slots)
        VALUES ($1, $2, $3, $4, $5, $6)
        ON CONFLICT (edition_id, section_id) DO UPDATE SET number = excluded.number, author = excluded.author,
            saved_at = excluded.saved_at, slots = excluded.slots
        """
    private static let remembering: Statement = """
        INSERT INTO front_save (edition_id, section_id, number, slots) VALUES ($1, $2, $3, $4)
        ON CONFLICT (edition_id, section_id, number) DO UPDATE SET slots = excluded.slots
        """
    private static let forgetting: Statement =
        "DELETE FROM front_save WHERE edition_id = $1 AND section_id = $2 AND number < $3"
}

extension Connection {
    package var frontDrafts: FrontDraftStore { FrontDraftStore(connection: self) }
}
