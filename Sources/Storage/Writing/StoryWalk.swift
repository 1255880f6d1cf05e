import Newspaper

/// A way along an index to the stories of a list, and what is asked of each on the way.
struct StoryWalk {
    let filter: StoryFilter
    private let list: StoryList
    /// Whose stories are walked instead of all: one person's are few.
    private let writer: Identifier<StaffMember>?
    private let states: [ArticleState]?
    private let edition: Identifier<Edition>?
    private let topic: Identifier<Topic>?
    private let sections: [Identifier<Section>]
    private let person: Identifier<StaffMember>?
    private let subject: ListingSubject

    /// - Parameter drives: Whether the filter may choose another index; else all of it is asked of each story.
    init(_ list: StoryList, _ filter: StoryFilter, drives: Bool = true) {
        self.list = list
        self.filter = filter
        let isOfEdition = list.edition != nil
        writer = drives && isOfEdition ? filter.person : nil
        person = writer == nil ? filter.person : nil
        states = writer == nil ? nil : list.states
        edition = writer == nil ? nil : list.edition
        var isPublished = false
        if case .published = list { isPublished = drives && writer == nil }
        subject =
            !isPublished
            ? .edition : filter.topic.map { .topic($0) } ?? filter.sections.first.map { .section($0) } ?? .edition
        topic = isPublished ? nil : filter.topic
        sections = isPublished && filter.topic == nil ? [] : filter.sections
    }

    /// Whether every story on the way is one that is sought.
    var asksNothing: Bool {
        topic == nil && sections.isEmpty && person == nil && states == nil && edition == nil && filter.words.isEmpty
    }

    /// Where the walk begins: behind a key, and at the filter's first time.
    func start(after key: ListingKey?) -> ListingKey {
        if list.isAscending {
            let first = ListingKey(
                published: filter.from ?? Instant(milliseconds: .min), article: Identifier(rawValue: .min))
            return key.map { Self.isBefore(first, $0) ? $0 : first } ?? first
        }
        let first = filter.before.map { ListingKey(published: $0, article: Identifier(rawValue: .min)) } ?? .start
        return key.map { Self.isBefore($0, first) ? $0 : first } ?? first
    }

    /// The next stories, at most `limit`; fewer only at the end.
    func keys(after key: ListingKey, limit: Int, _ connection: any Connection) throws -> [ListingKey] {
        let all = try streams.map { statement, values in
            try connection.all(
                statement, [.instant(key.published), .id(key.article), .integer(limit)] + values
            ) { ListingKey(published: try $0.instant(0), article: try $0.id(1)) }
        }
        let merged =
            all.count == 1
            ? all[0] : Array(all.flatMap(\.self).sorted { Self.isBefore($1, $0) }.prefix(limit))
        return merged.filter { key in
            if list.isAscending { return filter.before.map { key.published < $0 } ?? true }
            return filter.from.map { key.published >= $0 } ?? true
        }
    }

    private static func isBefore(_ one: ListingKey, _ other: ListingKey) -> Bool {
        (one.published, one.article.rawValue) < (other.published, other.article.rawValue)
    }

    private var streams: [(Statement, [Value])] {
        if let writer { return [(Self.written, [.id(writer)])] }
        switch list {
        case .mine(let staff): return [(Self.written, [.id(staff)])]
        case .assigned(let staff): return [(Self.assigned, [.id(staff)])]
        case .beingWritten: return [(Self.beingWritten, [])]
        case .inState(let state, let edition): return [inState(state, edition)]
        case .published(let edition): return [listed(subject, edition)]
        case .inWork(let edition): return inWork(edition)
        case .everything(let edition): return inWork(edition) + [listed(.edition, edition)]
        }
    }

    private func inWork(_ edition: Identifier<Edition>) -> [(Statement, [Value])] {
        ArticleState.allCases.filter { $0 != .published }.map { inState($0, edition) }
    }

    private func inState(_ state: ArticleState, _ edition: Identifier<Edition>) -> (Statement, [Value]) {
        (Self.inState, [.id(edition), .text(state.rawValue)])
    }

    private func listed(_ subject: ListingSubject, _ edition: Identifier<Edition>) -> (Statement, [Value]) {
        (Self.listed, [.id(edition), .text(subject.kind), .integer(subject.subject)])
    }

    /// What is asked of the stories `$1`, with the values behind those: their identifiers and headlines come back.
    var question: (Statement, [Value]) {
        var values: [Value] = []
        var conditions: [String] = []
        func ask(_ value: Value, _ condition: (String) -> String) {
            values.append(value)
            conditions.append(" AND " + condition("$\(values.count + 1)"))
        }
        if let edition { ask(.id(edition)) { "article.edition_id = \($0)" } }
        if let states {
            let names = states.map { "'\($0.rawValue)'" }.joined(separator: ", ")
            conditions.append(" AND article.state IN (\(names))")
        }
        if !sections.isEmpty {
            ask(.members(sections)) {
                """
                EXISTS (SELECT 1 FROM article_section WHERE article_section.article_id = article.id
                    AND article_section.section_id IN {members \($0)})
                """
            }
        }
        if let topic {
            ask(.id(topic)) {
                """
                EXISTS (SELECT 1 FROM article_topic WHERE article_topic.article_id = article.id
                    AND article_topic.topic_id = \($0))
                """
            }
        }
        if let person {
            ask(.id(person)) {
                """
                EXISTS (SELECT 1 FROM story_writer WHERE story_writer.article_id = article.id
                    AND story_writer.staff_id = \($0))
                """
            }
        }
        return (
            Statement(
                """
                SELECT article.id, article.headline, draft.headline FROM article
                LEFT JOIN draft ON draft.article_id = article.id
                WHERE article.id IN {members $1}\(conditions.joined())
                """), values
        )
    }

    private static let written: Statement = """
        SELECT touched_at, article_id FROM story_writer WHERE (touched_at, article_id) < ($1, $2) AND staff_id = $4
        ORDER BY touched_at DESC, article_id DESC LIMIT $3
        """
    private static let assigned: Statement = """
        SELECT due_at, article_id FROM assignment WHERE (due_at, article_id) > ($1, $2) AND staff_id = $4
        ORDER BY due_at, article_id LIMIT $3
        """
    private static let beingWritten: Statement = """
        SELECT saved_at, article_id FROM draft WHERE (saved_at, article_id) < ($1, $2)
        ORDER BY saved_at DESC, article_id DESC LIMIT $3
        """
    private static let inState: Statement = """
        SELECT modified_at, id FROM article WHERE (modified_at, id) < ($1, $2) AND edition_id = $4 AND state = $5
            AND state <> 'published'
        ORDER BY modified_at DESC, id DESC LIMIT $3
        """
    private static let listed: Statement = """
        SELECT published_at, article_id FROM listing WHERE (published_at, article_id) < ($1, $2) AND edition_id = $4
            AND kind = $5 AND subject_id = $6
        ORDER BY published_at DESC, article_id DESC LIMIT $3
        """
}
