package import Newspaper

/// Layouts that are to be public at a time to come; several a front, each at its own time.
package struct FrontScheduleStore {
    let connection: any Connection

    /// Those of one front, the next first.
    package func all(_ place: FrontPlace) throws -> [ScheduledFront] {
        try connection.all(Self.byPlace, place.values, Self.scheduled)
    }

    /// When the fronts of an edition change next.
    package func next(edition: Identifier<Edition>) throws -> [FrontPlace: Instant] {
        let times = try connection.all(Self.nextOfEdition, [.id(edition)]) { row in
            (FrontPlace(edition: edition, storedSection: try row.integer(0)), try row.instant(1))
        }
        return Dictionary(times) { first, _ in first }
    }

    /// Those whose time has come, in the order of their times.
    package func due(at now: Instant, limit: Int) throws -> [ScheduledFront] {
        try connection.all(Self.dueNow, [.instant(now), .integer(limit)], Self.scheduled)
    }

    package func keep(_ scheduled: ScheduledFront) throws {
        try connection.run(
            Self.keeping,
            scheduled.front.place.values + [
                .instant(scheduled.due), .text(scheduled.author), .text(try scheduled.front.json),
            ])
    }

    /// False when nothing was scheduled for that time.
    package func remove(_ place: FrontPlace, due: Instant) throws -> Bool {
        try connection.run(Self.removing, place.values + [.instant(due)]) > 0
    }

    private static func scheduled(_ row: Row) throws -> ScheduledFront {
        let place = FrontPlace(edition: try row.id(0), storedSection: try row.integer(1))
        return ScheduledFront(
            front: try Front(place, json: try row.text(4)), due: try row.instant(2), author: try row.text(3))
    }

    private static let columns = "edition_id, section_id, due_at, author, slots"
    private static let byPlace = Statement(
        "SELECT \(columns) FROM front_schedule WHERE edition_id = $1 AND section_id = $2 ORDER BY due_at")
    private static let nextOfEdition: Statement = """
        SELECT section_id, MIN(due_at) FROM front_schedule WHERE edition_id = $1 GROUP BY section_id
        """
    private static let dueNow = Statement(
        "SELECT \(columns) FROM front_schedule WHERE due_at <= $1 ORDER BY due_at LIMIT $2")
    private static let keeping: Statement = """
        INSERT INTO front_schedule (edition_id, section_id, due_at, author, slots) VALUES ($1, $2, $3, $4, $5)
        ON CONFLICT (edition_id, section_id, due_at) DO UPDATE SET author = excluded.author, slots = excluded.slots
        """
    private static let removing: Statement =
        "DELETE FROM front_schedule WHERE edition_id = $1 AND section_id = $2 AND due_at = $3"
}

extension Connection {
    package var frontSchedule: FrontScheduleStore { FrontScheduleStore(connection: self) }
}
