package import Newspaper

/// A story with the moment for which it is planned.
package struct PlannedStory: Sendable {
    package enum Kind: String, Sendable {
        case due, scheduled, embargo
    }

    package let line: StoryLine
    package let at: Instant
    package let kind: Kind
}

/// What is to happen when.
package struct PlanStore {
    let connection: any Connection

    /// What an edition has before it in a time, the earliest first, up to `limit` of each kind.
    package func stories(
        edition: Identifier<Edition>, from: Instant, until: Instant, limit: Int
    ) throws -> [PlannedStory] {
        let kinds: [(PlannedStory.Kind, Statement)] = [
            (.due, Self.due), (.scheduled, Self.scheduled), (.embargo, Self.underEmbargo),
        ]
        return try kinds.flatMap { kind, statement in
            let values: [Value] = [.id(edition), .instant(from), .instant(until), .integer(limit)]
            let keys = try connection.all(statement, values) {
                ListingKey(published: try $0.instant(0), article: try $0.id(1))
            }
            let lines = try connection.storyLines.find(keys.map(\.article))
            let times = Dictionary(keys.map { ($0.article, $0.published) }) { first, _ in first }
            return lines.compactMap { line in
                times[line.id].map { PlannedStory(line: line, at: $0, kind: kind) }
            }
        }.sorted { ($0.at, $0.line.id.rawValue) < ($1.at, $1.line.id.rawValue) }
    }

    private static let due: Statement = """
        SELECT due_at, article_id FROM assignment WHERE due_at >= $2 AND due_at < $3 AND EXISTS (
            SELECT 1 FROM article WHERE article.id = assignment.article_id AND article.edition_id = $1)
        ORDER BY due_at, article_id LIMIT $4
        """
    private static let scheduled: Statement = """
        SELECT published_at, id FROM article
        WHERE edition_id = $1 AND state = 'scheduled' AND published_at >= $2 AND published_at < $3
        ORDER BY published_at, id LIMIT $4
        """
    private static let underEmbargo: Statement = """
        SELECT embargo_at, id FROM article
        WHERE edition_id = $1 AND embargo_at IS NOT NULL AND embargo_at >= $2 AND embargo_at < $3
        ORDER BY embargo_at, id LIMIT $4
        """
}

extension Connection {
    package var plans: PlanStore { PlanStore(connection: self) }
}
