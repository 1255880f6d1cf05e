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

    /// A public story as readers find it. Stories are large, so they are handed on, not copied.
    final class PublicStory {
        let article: Article
        let text: KeptText
        /// The lists that show it.
        let lists: Set<ListingSubject>

        init(article: Article, text: KeptText, lists: Set<ListingSubject>) {
            self.article = article
            self.text = text
            self.lists = lists
        }
    }

    /// A story that readers are to find from now on, or find no longer.
    final class Change {
        let id: Identifier<Article>
        /// The story as readers found it before the transaction; nil when they did not.
        let formerly: Article?
        /// As they find it from now on; nil for nowhere.
        fileprivate(set) var story: PublicStory?

        fileprivate init(of id: Identifier<Article>, formerly: Article?) {
            self.id = id
            self.formerly = formerly
        }
    }

    /// How a month of the archive changes.
    struct Count {
        var articles = 0
        var modified = Instant(milliseconds: 0)
    }

    var counts: [Month: Count] = [:]
    /// In the order in which they came.
    private(set) var changes: [Change] = []
    private var places: [Identifier<Article>: Int] = [:]

    /// Remembers how readers are to find a story; only the first of its changes tells how they found it before.
    mutating func change(_ id: Identifier<Article>, to story: PublicStory?, from formerly: Article?) {
        let place = places[id] ?? changes.count
        if place == changes.count {
            changes.append(Change(of: id, formerly: formerly))
            places[id] = place
        }
        changes[place].story = story
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
        try countWords(of: unsettled.changes)
        try list(unsettled.changes)
        for change in unsettled.changes {
            if change.formerly != nil { try connection.search.remove(change.id) }
            guard let story = change.story else { continue }
            try connection.search.add(
                story.article, text: story.text, names: try names(in: story.article.content), lists: story.lists,
                day: try day(of: story.article))
        }
        try relate(unsettled.changes)
    }

    private func list(_ changes: [Unsettled.Change]) throws {
        for change in changes where change.formerly != nil { try connection.listings.remove(change.id) }
        try connection.listings.add(
            changes.compactMap { change in
                guard let story = change.story, let published = story.article.times.published else { return nil }
                return ListedArticle(
                    article: change.id, edition: story.article.edition, published: published, lists: story.lists)
            })
    }

    private func countWords(of changes: [Unsettled.Change]) throws {
        var counts: [Identifier<Edition>: [String: Int]] = [:]
        for change in changes {
            if let story = change.formerly {
                for word in try headWords(of: story) { counts[story.edition, default: [:]][word, default: 0] -= 1 }
            }
            if let story = change.story {
                let words = try headWords(of: story.article, headline: story.text.headlineWords)
                for word in words { counts[story.article.edition, default: [:]][word, default: 0] += 1 }
            }
        }
        for (edition, words) in counts { try connection.vocabulary.add(words, edition: edition) }
    }

    /// The words by which a story is known: those of its headline, byline and topics. `headline` is the first of them
    /// when they have been made ready already.
    func headWords(of article: Article, headline: [String]? = nil) throws -> Set<String> {
        var words = Set(headline ?? SearchText.allWords(of: article.content.headline))
        for name in try names(in: article.content) { words.formUnion(memory.words(of: name)) }
        return words
    }

    func day(of article: Article) throws -> CivilDay {
        CivilDay(article.times.published ?? now, in: try edition(article.edition).edition.timeZone)
    }

    func names(in content: ArticleContent) throws -> [String] {
        try memory.names(of: content.byline.contributors, in: connection)
            + memory.names(of: content.topics, in: connection)
    }
}
