package import Newspaper

/// The breaking bars, at most one an edition.
package struct BreakingBarStore {
    let connection: any Connection

    /// Also those whose time is over.
    package func all() throws -> [Identifier<Edition>: BreakingBar] {
        let bars: [(Identifier<Edition>, BreakingBar)] = try connection.all(
            "SELECT edition_id, words, link, until_at FROM breaking_bar", []
        ) { row in
            (
                try row.id(0),
                BreakingBar(text: try row.text(1), link: try row.text(2), until: try row.instant(3))
            )
        }
        return Dictionary(bars) { first, _ in first }
    }

    package func keep(_ bar: BreakingBar, edition: Identifier<Edition>) throws {
        try connection.run(
            """
            INSERT INTO breaking_bar (edition_id, words, link, until_at) VALUES ($1, $2, $3, $4)
            ON CONFLICT (edition_id) DO UPDATE SET words = excluded.words, link = excluded.link,
                until_at = excluded.until_at
            """, [.id(edition), .text(bar.text), .text(bar.link), .instant(bar.until)])
    }

    /// False when there was none.
    package func remove(edition: Identifier<Edition>) throws -> Bool {
        try connection.run("DELETE FROM breaking_bar WHERE edition_id = $1", [.id(edition)]) > 0
    }
}

extension Connection {
    package var breakingBars: BreakingBarStore { BreakingBarStore(connection: self) }
}
