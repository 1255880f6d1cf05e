import Newspaper
import Storage

extension Session {
    /// Puts a public story into the lists and under the words by which it is found from now on; its own words are the same.
    func relist(_ article: Article, from former: Article, by work: Restructuring) throws {
        guard article.state.isPublic, let published = article.times.published else { return }
        let lists = try subjects(of: article)
        try connection.listings.remove(article.id)
        try connection.listings.add([
            ListedArticle(article: article.id, edition: article.edition, published: published, lists: lists)
        ])
        try connection.search.remove(article.id)
        try connection.search.add(
            article, names: try names(in: article.content), lists: lists, day: try day(of: article))
        if !work.kind.isOfSections { try recount(from: former, to: article, by: work) }
    }

    /// Counts the words of topics' names anew.
    private func recount(from former: Article, to article: Article, by work: Restructuring) throws {
        let now = try headWords(of: article)
        var named = former
        if work.kind == .topicName { named.content.topics.removeAll { $0.rawValue == work.subject } }
        var before = try headWords(of: named)
        if work.kind == .topicName { before.formUnion(memory.words(of: work.former)) }
        let gone = before.subtracting(now).map { ($0, -1) }
        let new = now.subtracting(before).map { ($0, 1) }
        try connection.vocabulary.add(
            Dictionary(gone + new) { first, _ in first }, edition: article.edition)
    }
}
