import Documents
import Newspaper
import Storage
import Themes

extension PageMaker {
    /// The search form and, for a query, what was found, best first.
    func search(_ query: FormFields) throws -> SiteAnswer {
        guard let question = SearchQuestion(query) else {
            return try page(SearchPage(frame: frame(title: strings["searchTitle"], address: addresses.search)))
        }
        let asked = SearchQuery(question.words)
        let findings = try connection.search.find(
            asked, in: edition, filter: try filter(of: question),
            after: ListPosition.hit(query[ListPosition.parameter]), limit: Self.storiesAPage + 1)
        let shown = Array(findings.hits.prefix(Self.storiesAPage))
        var page = SearchPage(frame: searchFrame(question), query: question.words)
        page.results = try results(shown, query: asked)
        page.summary = summary(of: question, findings)
        page.filters = try filters(for: question, asked, findings)
        page.chosen = try chosen(in: question)
        if findings.hits.count > shown.count, let last = shown.last {
            page.olderAddress =
                "\(addresses.search)\(question.address)&\(ListPosition.parameter)=\(ListPosition.text(last))"
        }
        page.suggestion = findings.suggestion.map { words in
            Link(label: words, address: addresses.search + question.with { $0.words = words }.address)
        }
        if findings.found == 0 { page.nothingFound = try nothingFound(question.words) }
        return try self.page(page)
    }

    private func searchFrame(_ question: SearchQuestion) -> Frame {
        var frame = frame(title: question.words, address: nil, hidden: true)
        frame.feeds = FeedFormat.allCases.map {
            FeedLink(
                title: "\(question.words) – \(edition.name)",
                address: "\(addresses.search)/\($0.rawValue)\(question.address)", contentType: $0.contentType)
        }
        return frame
    }

    private func summary(of question: SearchQuestion, _ findings: SearchFindings) -> String? {
        guard findings.found > 0 else { return nil }
        let count = strings.counted("resultCount", findings.found)
        return strings.text(
            findings.isCutOff ? "resultsForMany" : "resultsForCount", ["query": question.words, "count": count])
    }

    /// What the question narrows the search to. A section or writer that is not there leaves nothing.
    func filter(of question: SearchQuestion) throws -> SearchFilter {
        let nowhere: Int64 = -1
        return SearchFilter(
            section: question.section.map { sections[path: $0]?.id ?? Identifier(rawValue: nowhere) },
            format: question.format,
            contributor: try question.contributor.map {
                try connection.contributors.find(slug: $0)?.id ?? Identifier(rawValue: nowhere)
            }, from: question.from, through: question.through)
    }

    private func results(_ hits: [SearchHit], query: SearchQuery) throws -> [SearchResult] {
        try connection.articles.cards(hits.map(\.article)).map { found in
            let text = try connection.articles.find(found.id)?.content.body.plainText ?? ""
            let matches = SearchExcerpt.parts(of: text, query: query)
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

}
