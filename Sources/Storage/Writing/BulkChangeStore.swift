import Foundation
package import Newspaper

/// What each person changed together last.
package struct BulkChangeStore {
    let connection: any Connection

    package func find(_ staff: Identifier<StaffMember>) throws -> BulkChange? {
        try connection.first(
            "SELECT changed_at, stories FROM bulk_change WHERE staff_id = $1", [.id(staff)]
        ) { row in
            let stories = try JSONDecoder().decode([ChangedStory].self, from: Data(try row.text(1).utf8))
            return BulkChange(at: try row.instant(0), stories: stories)
        }
    }

    /// Keeps a change in the place of the one before it.
    package func keep(_ change: BulkChange, of staff: Identifier<StaffMember>) throws {
        let stories = String(decoding: try JSONEncoder().encode(change.stories), as: UTF8.self)
        try connection.run(
            """
            INSERT INTO bulk_change (staff_id, changed_at, stories) VALUES ($1, $2, $3)
            ON CONFLICT (staff_id) DO UPDATE SET changed_at = excluded.changed_at, stories = excluded.stories
            """, [.id(staff), .instant(change.at), .text(stories)])
    }

    package func remove(of staff: Identifier<StaffMember>) throws {
        try connection.run("DELETE FROM bulk_change WHERE staff_id = $1", [.id(staff)])
    }
}

extension Connection {
    package var bulkChanges: BulkChangeStore { BulkChangeStore(connection: self) }
}
