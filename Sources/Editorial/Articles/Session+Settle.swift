import Newspaper
import Storage

/// What a verb leaves to the end of its transaction, because many stories together cost less than each by itself.
///
/// SQLite's full-text index writes out what it has gathered whenever a statement of several rows begins. Stories that
/// are indexed one after another are gathered; stories that are indexed between other statements are each written
/// alone and merged again later, which makes an import take twice as long.
struct Unsettled {
    struct Month: Hashable {
        let edition: Identifier<Edition>
        let year: Int
        let month: Int
    }

    /// A story whose words the search index must learn or forget.
    struct Indexing {
        /// Whether the index knew the story before the transaction.
        let wasIndexed: Bool
        /// What it is to know from now on; nil for nothing.
        var story: (article: Article, body: KeptBody)?
    }

    /// How a month of the archive changes.
    struct Count {
        var articles = 0
        var modified = Instant(milliseconds: 0)
    }

    var counts: [Month: Count] = [:]
    private(set) var indexing: [Identifier<Article>: Indexing] = [:]
    /// The stories in the order in which they came.
    private(set) var order: [Identifier<Article>] = []

    mutating func index(_ id: Identifier<Article>, as story: (Article, KeptBody)?, wasIndexed: Bool) {
        if indexing[id] == nil {
            indexing[id] = Indexing(wasIndexed: wasIndexed)
            order.append(id)
        }
        indexing[id]?.story = story
    }
}

extension Session {
    /// Writes what was left to the end of the transaction.
    func settle() throws {
        let unsettled = memory.unsettled
        memory.unsettled = Unsettled()
        for (month, count) in unsettled.counts {
            try connection.archive.add(
                count.articles, to: CivilDay(year: month.year, month: month.month, day: 1), edition: month.edition,
                modified: count.modified)
        }
        for id in unsettled.order {
            guard let indexing = unsettled.indexing[id] else { continue }
            if indexing.wasIndexed { try connection.search.remove(id) }
            guard let (article, body) = indexing.story else { continue }
            try connection.search.add(article, body: body, names: try names(in: article.content))
        }
    }

    private func names(in content: ArticleContent) throws -> [String] {
        try memory.names(of: content.byline.contributors, in: connection)
            + memory.names(of: content.topics, in: connection)
    }
}
