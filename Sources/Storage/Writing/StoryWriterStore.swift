package import Newspaper

/// Who writes a story, and who has it open at this moment.
package struct StoryWriterStore {
    let connection: any Connection

    /// Notes that somebody wrote in a story, which makes it theirs too.
    package func touch(_ article: Identifier<Article>, by staff: Identifier<StaffMember>, at: Instant) throws {
        try connection.run(
            """
            INSERT INTO story_writer (article_id, staff_id, touched_at) VALUES ($1, $2, $3)
            ON CONFLICT (article_id, staff_id) DO UPDATE SET touched_at = excluded.touched_at
            """, [.id(article), .id(staff), .instant(at)])
    }

    /// Whether the story is somebody's to write in: they wrote in it before, or it is assigned to them.
    package func isWriter(_ staff: Identifier<StaffMember>, of article: Identifier<Article>) throws -> Bool {
        try connection.first(Self.isWriter, [.id(article), .id(staff)]) { _ in true } ?? false
    }

    /// Those who write the story, in the order in which they came to the newspaper.
    package func writers(of article: Identifier<Article>) throws -> [StaffMember] {
        try connection.all(Self.writers, [.id(article)], StaffStore.member)
    }

    /// Notes that somebody has the story open.
    package func notePresence(
        of staff: Identifier<StaffMember>, in article: Identifier<Article>, at: Instant
    ) throws {
        try connection.run(
            """
            INSERT INTO story_presence (article_id, staff_id, seen_at) VALUES ($1, $2, $3)
            ON CONFLICT (article_id, staff_id) DO UPDATE SET seen_at = excluded.seen_at
            """, [.id(article), .id(staff), .instant(at)])
    }

    /// Who had the story open at a moment or since.
    package func present(in article: Identifier<Article>, since: Instant) throws -> [StaffMember] {
        try connection.all(Self.present, [.id(article), .instant(since)], StaffStore.member)
    }

    private static let isWriter: Statement = """
        SELECT 1 FROM story_writer WHERE article_id = $1 AND staff_id = $2
        UNION ALL SELECT 1 FROM assignment WHERE article_id = $1 AND staff_id = $2
        """
    private static let writers = Statement(
        """
        SELECT \(StaffStore.columns) FROM story_writer JOIN staff ON staff.id = story_writer.staff_id
        WHERE story_writer.article_id = $1 ORDER BY story_writer.staff_id
        """)
    private static let present = Statement(
        """
        SELECT \(StaffStore.columns) FROM story_presence JOIN staff ON staff.id = story_presence.staff_id
        WHERE story_presence.article_id = $1 AND story_presence.seen_at >= $2
        """)
}

extension Connection {
    package var storyWriters: StoryWriterStore { StoryWriterStore(connection: self) }
}
