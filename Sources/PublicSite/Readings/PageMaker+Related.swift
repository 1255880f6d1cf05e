import Newspaper
import Storage

extension PageMaker {
    /// Editors' picks first, then the stories that are most like it; for one that still waits for that, those that share
    /// most topics, the newer before the older, then those of the same section.
    func related(to article: Article) throws -> [ArticleCard] {
        var ids = article.content.related
        if ids.count < Self.relatedStories {
            ids += try connection.likeness.of(article.id).filter { !ids.contains($0) }
        }
        if ids.count < Self.relatedStories {
            ids += try sharingTopics(with: article).filter { !ids.contains($0) }
        }
        if ids.count < Self.relatedStories, let section = article.content.primarySection {
            ids += try connection.listings.newest(
                .section(section), edition: edition.id, limit: Self.relatedStories * 2
            ).map(\.article).filter { $0 != article.id && !ids.contains($0) }
        }
        return Array(try connection.articles.cards(ids.filter { $0 != article.id }).prefix(Self.relatedStories))
    }

    private func sharingTopics(with article: Article) throws -> [Identifier<Article>] {
        var shared: [ListingKey: Int] = [:]
        for topic in article.content.topics {
            let newest = try connection.listings.newest(.topic(topic), edition: edition.id, limit: Self.candidates)
            for key in newest where key.article != article.id { shared[key, default: 0] += 1 }
        }
        return shared.sorted { left, right in
            left.value == right.value
                ? (left.key.published, left.key.article) > (right.key.published, right.key.article)
                : left.value > right.value
        }.prefix(Self.relatedStories * 2).map(\.key.article)
    }

    private static let relatedStories = 3
    private static let candidates = 20
}
