package import Newspaper

/// A month of the archive and how many stories became public in it.
package struct ArchiveMonth: Hashable, Sendable {
    package let year: Int
    package let month: Int
    package let articles: Int

    package init(year: Int, month: Int, articles: Int) {
        self.year = year
        self.month = month
        self.articles = articles
    }
}

/// How many stories each month has; kept up to date, never counted when a page is made.
package struct ArchiveStore {
    let connection: any Connection

    /// All months with stories, newest first.
    package func months(edition: Identifier<Edition>) throws -> [ArchiveMonth] {
        try connection.all(
            """
            SELECT year, month, articles FROM archive_month WHERE edition_id = $1 AND articles > 0
            ORDER BY year DESC, month DESC
            """, [.id(edition)]
        ) {
            ArchiveMonth(
                year: Int(try $0.integer(0)), month: Int(try $0.integer(1)), articles: Int(try $0.integer(2)))
        }
    }

    /// Adds to (or, with a negative number, takes from) the count of the month that a day lies in.
    package func add(_ articles: Int, to day: CivilDay, edition: Identifier<Edition>) throws {
        try connection.run(
            """
            INSERT INTO archive_month (edition_id, year, month, articles) VALUES ($1, $2, $3, $4)
            ON CONFLICT (edition_id, year, month) DO UPDATE SET articles = archive_month.articles + excluded.articles
            """, [.id(edition), .integer(day.year), .integer(day.month), .integer(articles)])
    }

    /// Counts an edition's public stories anew, because its time zone, and so the day of each, has changed.
    package func recount(_ edition: Edition) throws {
        var counts: [CivilDay: Int] = [:]
        try connection.forEachRow(Self.times, [.id(edition.id)]) { row in
            let day = CivilDay(try row.instant(0), in: edition.timeZone)
            counts[CivilDay(year: day.year, month: day.month, day: 1), default: 0] += 1
        }
        try connection.run("DELETE FROM archive_month WHERE edition_id = $1", [.id(edition.id)])
        for (month, articles) in counts { try add(articles, to: month, edition: edition.id) }
    }

    private static let times: Statement =
        "SELECT published_at FROM listing WHERE edition_id = $1 AND kind = 'edition' AND subject_id = 0"
}

extension Connection {
    package var archive: ArchiveStore { ArchiveStore(connection: self) }
}
