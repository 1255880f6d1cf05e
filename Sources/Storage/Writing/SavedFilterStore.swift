package import Newspaper

/// The views of the newsroom's lists that people keep under names.
package struct SavedFilterStore {
    let connection: any Connection

    /// Somebody's own, by name.
    package func all(of staff: Identifier<StaffMember>) throws -> [SavedFilter] {
        try connection.all(
            "SELECT id, name, query FROM saved_filter WHERE staff_id = $1 ORDER BY name", [.id(staff)]
        ) { SavedFilter(id: try $0.id(0), name: try $0.text(1), query: try $0.text(2)) }
    }

    /// Keeps a view under a name, in the place of the one that had it.
    package func keep(_ name: String, query: String, of staff: Identifier<StaffMember>) throws {
        try connection.run(
            """
            INSERT INTO saved_filter (staff_id, name, query) VALUES ($1, $2, $3)
            ON CONFLICT (staff_id, name) DO UPDATE SET query = excluded.query
            """, [.id(staff), .text(name), .text(query)])
    }

    /// Takes away one of somebody's own; another's stays.
    package func remove(_ id: Identifier<SavedFilter>, of staff: Identifier<StaffMember>) throws {
        try connection.run("DELETE FROM saved_filter WHERE id = $1 AND staff_id = $2", [.id(id), .id(staff)])
    }
}

extension Connection {
    package var savedFilters: SavedFilterStore { SavedFilterStore(connection: self) }
}
