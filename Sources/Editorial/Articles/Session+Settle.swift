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

    /// A public story as readers find it.
    struct PublicStory {
        let article: Article
        let body: KeptBody
        /// The lists that show it.
        let lists: Set<ListingSubject>
    }

    /// A story whose words the search index must learn or forget.
    struct Indexing {
        /// The story as the index knew it before the transaction; nil when it did not.
        let formerly: Article?
        /// What it is to know from now on; nil for nothing.
        var story: PublicStory?
    }

    /// How a month of the archive changes.
    struct Count {
        var articles = 0
        var modified = Instant(milliseconds: 0)
    }

    var counts: [Month: Count] = [:]
    private var indexing: [Identifier<Article>: Indexing] = [:]
    private var order: [Identifier<Article>] = []

    /// The stories in the order in which they came.
    var indexed: [(id: Identifier<Article>, indexing: Indexing)] {
        order.compactMap { id in indexing[id].map { (id, $0) } }
    }

    /// Remembers what is to be known of a story; either of the two is there.
    mutating func index(_ story: PublicStory?, replacing formerly: Article?) {
        guard let id = story?.article.id ?? formerly?.id else { return }
        if indexing[id] == nil {
            indexing[id] = Indexing(formerly: formerly)
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
        try countWords(of: unsettled)
        for (id, indexing) in unsettled.indexed {
            if indexing.formerly != nil { try connection.search.remove(id) }
            guard let story = indexing.story else { continue }
            try connection.search.add(
                story.article, body: story.body, names: try names(in: story.article.content), lists: story.lists,
                day: try day(of: story.article))
        }
        try relate(unsettled)
    }

    private func countWords(of unsettled: Unsettled) throws {
        var changes: [Identifier<Edition>: [String: Int]] = [:]
        for (_, indexing) in unsettled.indexed {
            for (story, number) in [(indexing.formerly, -1), (indexing.story?.article, 1)] {
                guard let story else { continue }
                for word in try headWords(of: story) {
                    changes[story.edition, default: [:]][word, default: 0] += number
                }
            }
        }
        for (edition, words) in changes { try connection.vocabulary.add(words, edition: edition) }
    }

    /// The words by which a story is known: those of its headline, byline and topics.
    func headWords(of article: Article) throws -> Set<String> {
        var words = Set(SearchText.allWords(of: article.content.headline))
        for name in try names(in: article.content) { words.formUnion(memory.words(of: name)) }
        return words
    }

    private func day(of article: Article) throws -> CivilDay {
        CivilDay(article.times.published ?? now, in: try edition(article.edition).edition.timeZone)
    }

    private func names(in content: ArticleContent) throws -> [String] {
        try memory.names(of: content.byline.contributors, in: connection)
            + memory.names(of: content.topics, in: connection)
    }
}
