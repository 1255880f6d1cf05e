package import Newspaper

/// Stories as the newsroom sees them, whatever their state; paged by key.
///
/// A list is walked along its own index. What it is narrowed to is asked of each story on the way, by primary keys, and
/// after a thousand stories the walk ends and says so: however large the newspaper, no page waits.
package struct StoryLineStore {
    let connection: any Connection

    /// How many stories are looked at for one page at most.
    package static let mostLookedAt = 1000
    private static let lookedAtOnce = 250

    /// Stories of a list after a key, narrowed by a filter.
    package func page(
        _ list: StoryList, _ filter: StoryFilter = StoryFilter(), after key: ListingKey? = nil, limit: Int
    ) throws -> StoryLinePage {
        let walk = StoryWalk(list, filter)
        var found: [ListingKey] = []
        var (last, looked, isAtEnd) = (walk.start(after: key), 0, false)
        while found.count <= limit, looked < Self.mostLookedAt, !isAtEnd {
            let wanted = walk.asksNothing ? limit + 1 : Self.lookedAtOnce
            let keys = try walk.keys(after: last, limit: wanted, connection)
            isAtEnd = keys.count < wanted
            looked += keys.count
            last = keys.last ?? last
            let fitting = try walk.asksNothing ? nil : matching(keys.map(\.article), walk)
            found += keys.filter { fitting?.contains($0.article) ?? true }
        }
        let shown = found.prefix(limit)
        let isFull = found.count > limit
        return StoryLinePage(
            lines: try find(shown.map(\.article)), next: isFull ? shown.last : isAtEnd ? nil : last,
            isCutShort: !isFull && !isAtEnd)
    }

    /// Those of some stories that a filter lets through, in their order.
    package func matching(_ ids: [Identifier<Article>], _ filter: StoryFilter) throws -> [Identifier<Article>] {
        let walk = StoryWalk(.published(Identifier(rawValue: 0)), filter, drives: false)
        let fitting = try matching(ids, walk)
        return ids.filter(fitting.contains)
    }

    private func matching(_ ids: [Identifier<Article>], _ walk: StoryWalk) throws -> Set<Identifier<Article>> {
        guard !ids.isEmpty else { return [] }
        let (statement, values) = walk.question
        let wanted = SearchText.allWords(of: walk.filter.words)
        let found: [(Identifier<Article>, String)] = try connection.all(statement, [.members(ids)] + values) { row in
            (try row.id(0), try row.textOrNil(2) ?? row.text(1))
        }
        return Set(
            found.filter { _, headline in
                guard !wanted.isEmpty else { return true }
                let own = SearchText.allWords(of: headline)
                return wanted.allSatisfy { word in own.contains { $0.hasPrefix(word) } }
            }.map(\.0))
    }

    /// Given stories, in the order asked for.
    package func find(_ ids: [Identifier<Article>]) throws -> [StoryLine] {
        guard !ids.isEmpty else { return [] }
        let found = try connection.all(Self.byIDs, [.members(ids)], StoryLine.init)
        let byID = Dictionary(found.map { ($0.id, $0) }) { first, _ in first }
        return ids.compactMap { byID[$0] }
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

    /// How many stories of an edition were published in a time, up to `limit`.
    package func publishedCount(
        edition: Identifier<Edition>, from: Instant, until: Instant, limit: Int
    ) throws -> Int {
        try connection.first(
            Self.publishedCount, [.id(edition), .instant(from), .instant(until), .integer(limit)]
        ) { Int(try $0.integer(0)) } ?? 0
    }

    /// A story's own words go before what an open draft has made of them.
    private static let byIDs: Statement = """
        SELECT article.id, article.edition_id, article.state, article.headline, article.primary_section_id,
            article.word_count, article.revision, article.published_at, article.permalink,
            draft.headline, draft.word_count, draft.author, COALESCE(draft.saved_at, article.modified_at),
            draft.revision, draft.saves, assignment.article_id, assignment.staff_id, assignment.task,
            assignment.due_at, assignee.name
        FROM article LEFT JOIN draft ON draft.article_id = article.id
        LEFT JOIN assignment ON assignment.article_id = article.id
        LEFT JOIN staff AS assignee ON assignee.id = assignment.staff_id WHERE article.id IN {members $1}
        """
    private static let count: Statement = """
        SELECT COUNT(*) FROM (SELECT 1 AS one FROM article
            WHERE edition_id = $1 AND state = $2 AND state <> 'published' LIMIT $3) AS counted
        """
    private static let publishedCount: Statement = """
        SELECT COUNT(*) FROM (SELECT 1 AS one FROM listing WHERE edition_id = $1 AND kind = 'edition'
            AND subject_id = 0 AND published_at >= $2 AND published_at < $3 LIMIT $4) AS counted
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
            isAhead: isAhead,
            point: TextPoint(
                revision: Int(isAhead ? try row.integer(13) : try row.integer(6)),
                saves: Int(isAhead ? try row.integer(14) : 0)),
            assignment: row.isNull(15) ? nil : try Assignment(row, from: 16), assignee: try row.textOrNil(19))
    }
}

extension Connection {
    package var storyLines: StoryLineStore { StoryLineStore(connection: self) }
}
