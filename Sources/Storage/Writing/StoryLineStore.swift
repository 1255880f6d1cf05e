package import Newspaper

/// A list of the newsroom.
package enum StoryList: Hashable, Sendable {
    /// Everything that somebody wrote in, in all editions.
    case mine(Identifier<StaffMember>)
    /// Stories in one state that are not public, by when they were last touched.
    case inState(ArticleState, Identifier<Edition>)
    /// Stories with words that are not kept yet, in all editions.
    case beingWritten
    /// Public stories, by the time that readers are shown.
    case published(ListingSubject, Identifier<Edition>)
}

/// Stories as the newsroom sees them, whatever their state; the newest first, paged by key.
package struct StoryLineStore {
    let connection: any Connection

    /// The key of a line in a list, for the page after it.
    package static func key(of line: StoryLine, in list: StoryList) -> ListingKey {
        let time: Instant =
            switch list {
            case .published: line.published ?? line.touched
            case .mine, .inState, .beingWritten: line.touched
            }
        return ListingKey(published: time, article: line.id)
    }

    package func page(_ list: StoryList, after key: ListingKey = .start, limit: Int) throws -> [StoryLine] {
        let place: [Value] = [.instant(key.published), .id(key.article), .integer(limit)]
        switch list {
        case .mine(let staff): return try connection.all(Self.mine, place + [.id(staff)], StoryLine.init)
        case .inState(let state, let edition):
            return try connection.all(
                Self.inState, place + [.id(edition), .text(state.rawValue)], StoryLine.init)
        case .beingWritten: return try connection.all(Self.beingWritten, place, StoryLine.init)
        case .published(let subject, let edition):
            return try connection.all(
                Self.published, place + [.id(edition), .text(subject.kind), .integer(subject.subject)], StoryLine.init)
        }
    }

    /// Given stories, in the order asked for.
    package func find(_ ids: [Identifier<Article>]) throws -> [StoryLine] {
        guard !ids.isEmpty else { return [] }
        let found = try connection.all(Self.byIDs, [.members(ids)], StoryLine.init)
        let byID = Dictionary(found.map { ($0.id, $0) }) { first, _ in first }
        return ids.compactMap { byID[$0] }
    }

    /// Scheduled stories in the order in which they will be public.
    package func scheduled(after: Instant, limit: Int) throws -> [StoryLine] {
        try connection.all(Self.byTime, [.instant(after), .integer(limit)], StoryLine.init)
    }

    /// How many stories of an edition are in each state that is not public, up to `limit` in each.
    package func counts(edition: Identifier<Edition>, limit: Int) throws -> [ArticleState: Int] {
        var counts: [ArticleState: Int] = [:]
        for state in ArticleState.allCases where state != .published {
            counts[state] = try connection.first(
                Self.count, [.id(edition), .text(state.rawValue), .integer(limit)]
            ) { Int(try $0.integer(0)) }
        }
        return counts
    }

    /// A story's own words go before what an open draft has made of them.
    private static let columns = """
        article.id, article.edition_id, article.state, article.headline, article.primary_section_id, \
        article.word_count, article.modified_at, article.published_at, article.permalink, \
        draft.headline, draft.word_count, draft.author
        """
    private static let mine = Statement(
        """
        SELECT \(columns), story_writer.touched_at FROM story_writer
        JOIN article ON article.id = story_writer.article_id LEFT JOIN draft ON draft.article_id = article.id
        WHERE story_writer.staff_id = $4 AND (story_writer.touched_at, story_writer.article_id) < ($1, $2)
        ORDER BY story_writer.touched_at DESC, story_writer.article_id DESC LIMIT $3
        """)
    private static let inState = Statement(
        """
        SELECT \(columns), article.modified_at FROM article LEFT JOIN draft ON draft.article_id = article.id
        WHERE article.edition_id = $4 AND article.state = $5 AND article.state <> 'published'
            AND (article.modified_at, article.id) < ($1, $2)
        ORDER BY article.modified_at DESC, article.id DESC LIMIT $3
        """)
    private static let beingWritten = Statement(
        """
        SELECT \(columns), draft.saved_at FROM draft JOIN article ON article.id = draft.article_id
        WHERE (draft.saved_at, draft.article_id) < ($1, $2)
        ORDER BY draft.saved_at DESC, draft.article_id DESC LIMIT $3
        """)
    private static let published = Statement(
        """
        SELECT \(columns), COALESCE(draft.saved_at, article.modified_at) FROM listing
        JOIN article ON article.id = listing.article_id LEFT JOIN draft ON draft.article_id = article.id
        WHERE listing.edition_id = $4 AND listing.kind = $5 AND listing.subject_id = $6
            AND (listing.published_at, listing.article_id) < ($1, $2)
        ORDER BY listing.published_at DESC, listing.article_id DESC LIMIT $3
        """)
    private static let byTime = Statement(
        """
        SELECT \(columns), article.modified_at FROM article LEFT JOIN draft ON draft.article_id = article.id
        WHERE article.state = 'scheduled' AND article.published_at >= $1
        ORDER BY article.published_at, article.id LIMIT $2
        """)
    private static let byIDs = Statement(
        """
        SELECT \(columns), COALESCE(draft.saved_at, article.modified_at) FROM article
        LEFT JOIN draft ON draft.article_id = article.id WHERE article.id IN {members $1}
        """)
    private static let count: Statement = """
        SELECT COUNT(*) FROM (SELECT 1 AS one FROM article
            WHERE edition_id = $1 AND state = $2 AND state <> 'published' LIMIT $3) AS counted
        """
}

extension StoryLine {
    fileprivate init(_ row: Row) throws {
        let isAhead = !row.isNull(9)
        self.init(
            id: try row.id(0), edition: try row.id(1), state: try stored(try row.text(2)),
            headline: isAhead ? try row.text(9) : try row.text(3), primarySection: try row.idOrNil(4),
            wordCount: Int(isAhead ? try row.integer(10) : try row.integer(5)), touched: try row.instant(12),
            published: try row.instantOrNil(7), permalink: try row.textOrNil(8), writer: try row.textOrNil(11),
            isAhead: isAhead)
    }
}

extension Connection {
    package var storyLines: StoryLineStore { StoryLineStore(connection: self) }
}
