package import Newspaper

/// A month of the archive and how many stories became public in it.
package struct ArchiveMonth: Hashable, Sendable {
    package let year: Int
    package let month: Int
    package let articles: Int
    /// When any of them last changed; nil where that was never noted.
    package let modified: Instant?

    package init(year: Int, month: Int, articles: Int, modified: Instant? = nil) {
        self.year = year
        self.month = month
        self.articles = articles
        self.modified = modified
    }
}

/// How many stories each month has; kept up to date, never counted when a page is made.
package struct ArchiveStore {
    let connection: any Connection

    /// All months with stories, newest first.
    package func months(edition: Identifier<Edition>) throws -> [ArchiveMonth] {
        try connection.all(
            """
            SELECT year, month, articles, modified_at FROM archive_month WHERE edition_id = $1 AND articles > 0
            ORDER BY year DESC, month DESC
            """, [.id(edition)]
        ) {
            ArchiveMonth(
                year: Int(try $0.integer(0)), month: Int(try $0.integer(1)), articles: Int(try $0.integer(2)),
                modified: try $0.integer(3) == 0 ? nil : try $0.instant(3))
        }
    }

    /// Adds to (or, with a negative number, takes from) the count of the month that a day lies in, and notes that one of
    /// its stories changed.
    package func add(_ articles: Int, to day: CivilDay, edition: Identifier<Edition>, modified: Instant) throws {
        try connection.run(
            """
            INSERT INTO archive_month (edition_id, year, month, articles, modified_at) VALUES ($1, $2, $3, $4, $5)
            ON CONFLICT (edition_id, year, month) DO UPDATE SET articles = archive_month.articles + excluded.articles,
                modified_at = CASE WHEN excluded.modified_at > archive_month.modified_at
                    THEN excluded.modified_at ELSE archive_month.modified_at END
            """,
            [.id(edition), .integer(day.year), .integer(day.month), .integer(articles), .instant(modified)])
    }

    /// Counts an edition's public stories anew, because its time zone, and so the day of each, has changed.
    package func recount(_ edition: Edition) throws {
        var counts: [CivilDay: (articles: Int, modified: Instant)] = [:]
        try connection.forEachRow(Self.times, [.id(edition.id)]) { row in
            let day = CivilDay(try row.instant(0), in: edition.timeZone)
            let month = CivilDay(year: day.year, month: day.month, day: 1)
            let known = counts[month] ?? (0, Instant(milliseconds: 0))
            counts[month] = (known.articles + 1, max(known.modified, try row.instant(1)))
        }
        try connection.run("DELETE FROM archive_month WHERE edition_id = $1", [.id(edition.id)])
        for (month, count) in counts {
            try add(count.articles, to: month, edition: edition.id, modified: count.modified)
        }
    }

    private static let times: Statement = """
        SELECT listing.published_at, article.modified_at
        FROM listing JOIN article ON article.id = listing.article_id
        WHERE listing.edition_id = $1 AND listing.kind = 'edition' AND listing.subject_id = 0
        """
}

extension Connection {
    package var archive: ArchiveStore { ArchiveStore(connection: self) }
}
