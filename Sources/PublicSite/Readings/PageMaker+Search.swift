import Documents
import Newspaper
import Storage
import Themes

extension PageMaker {
    /// The search form and, for a query, what was found, best first.
    func search(_ query: String?, after hit: SearchHit?) throws -> SiteAnswer {
        let asked = query?.trimmed.nonEmpty.map { String($0.prefix(Self.queryCharacters)) }
        var page = SearchPage(
            frame: frame(
                title: asked ?? strings["searchTitle"], address: asked == nil ? addresses.search : nil,
                hidden: asked != nil),
            query: asked)
        if let asked {
            let question = "?q=\(PercentEncoding.queryValue(asked))"
            page.frame.feeds = FeedFormat.allCases.map {
                FeedLink(
                    title: "\(asked) – \(edition.name)", address: "\(addresses.search)/\($0.rawValue)\(question)",
                    contentType: $0.contentType)
            }
        }
        guard let asked else { return try self.page(page) }
        let hits = try connection.search.find(asked, edition: edition.id, after: hit, limit: Self.storiesAPage + 1)
        let shown = Array(hits.prefix(Self.storiesAPage))
        page.results = try results(shown, words: SearchText.words(of: asked))
        page.summary = strings.text("resultsFor", ["query": asked])
        if hits.count > shown.count, let last = shown.last {
            page.olderAddress =
                "\(addresses.search)?q=\(PercentEncoding.queryValue(asked))&\(ListPosition.parameter)=\(ListPosition.text(last))"
        }
        if hits.isEmpty { page.nothingFound = try nothingFound(asked) }
        return try self.page(page)
    }

    private func results(_ hits: [SearchHit], words: [String]) throws -> [SearchResult] {
        try connection.articles.cards(hits.map(\.article)).map { found in
            let text = try connection.articles.find(found.id)?.content.body.plainText ?? ""
            let matches = SearchExcerpt.parts(of: text, words: words)
            return SearchResult(story: card(found), matches: matches)
        }
    }

    /// What to read instead: the latest stories and their topics.
    private func nothingFound(_ query: String) throws -> NothingFound {
        let latest = try connection.listings.cards(.edition, edition: edition.id, limit: 6)
        var topics: [Identifier<Topic>] = []
        for card in latest {
            let known = try connection.articles.find(card.id)?.content.topics ?? []
            topics += known.filter { !topics.contains($0) }
        }
        let links = try connection.topics.find(Array(topics.prefix(8))).map {
            Link(label: $0.name, address: addresses.topic($0.slug))
        }
        return NothingFound(
            title: strings.text("nothingFoundFor", ["query": query]), topics: links, stories: cards(latest))
    }

    private static let queryCharacters = 200
}
