import Foundation
package import Newspaper

extension SearchStore {
    /// One page of what an edition has for a query, after `hit`, with counts and, when there is nothing, a suggestion.
    package func find(
        _ query: SearchQuery, in edition: Edition, filter: SearchFilter = SearchFilter(), after hit: SearchHit? = nil,
        limit: Int
    ) throws -> SearchFindings {
        let (ranked, matches) = try ranked(query, edition: edition.id, filter: filter)
        var findings = SearchFindings()
        findings.hits = Self.page(of: ranked, after: hit, limit: limit)
        findings.found = ranked.count
        findings.isCutOff = ranked.count >= Self.storiesLookedAt
        findings.facets = try facets(of: matches, edition: edition)
        if ranked.isEmpty { findings.suggestion = try suggestion(for: query, edition: edition.id, filter: filter) }
        return findings
    }

    /// Best hits first, after `hit`; empty when the query has no word.
    package func find(
        _ query: String, edition: Identifier<Edition>, after hit: SearchHit? = nil, limit: Int
    ) throws -> [SearchHit] {
        let ranked = try ranked(SearchQuery(query), edition: edition, filter: SearchFilter()).hits
        return Self.page(of: ranked, after: hit, limit: limit)
    }

    /// How many stories of an edition match, at most as many as are looked at.
    package func count(
        _ query: SearchQuery, in edition: Identifier<Edition>, filter: SearchFilter = SearchFilter()
    ) throws -> Int {
        guard !query.parts.isEmpty, let filters = try terms(of: filter, edition: edition) else { return 0 }
        let forms = try forms(of: query, edition: edition)
        return try matches(
            query.terms { forms[$0] ?? [$0] } + filters, edition: edition, from: Identifier(rawValue: 0),
            limit: Self.storiesLookedAt
        ).count
    }

    /// Not every story that matches: a common word has hundreds of thousands, and each would have to be read.
    static let storiesLookedAt = 1000

    private func ranked(
        _ query: SearchQuery, edition: Identifier<Edition>, filter: SearchFilter
    ) throws -> (hits: [SearchHit], matches: [SearchMatch]) {
        guard !query.parts.isEmpty, let filters = try terms(of: filter, edition: edition) else { return ([], []) }
        let forms = try forms(of: query, edition: edition)
        let asked = query.terms { forms[$0] ?? [$0] }
        let matches = try matches(asked + filters, edition: edition, limit: Self.storiesLookedAt)
        guard let lowest = matches.map(\.article).min() else { return ([], []) }
        let near = { (terms: [SearchTerm]) in
            try self.matches(terms + filters, edition: edition, from: lowest, limit: Self.storiesLookedAt)
        }
        let written = query.terms { [$0] }
        let asWritten = written == asked ? nil : try near(written)
        let words = query.words
        let sideBySide = words.count < 2 ? [] : try near([.phrase(words, unfinished: query.isUnfinished)])
        let hits = SearchRanking.ranked(matches) { article in
            sideBySide.contains(article)
                ? .sideBySide : asWritten?.contains(article) == false ? .otherForms : .asWritten
        }
        return (hits, matches)
    }

    func terms(of filter: SearchFilter, edition: Identifier<Edition>) throws -> [SearchTerm]? {
        guard filter.from != nil || filter.through != nil else { return filter.terms(years: 0...0) }
        let years = try connection.archive.months(edition: edition).map(\.year)
        guard let first = years.min(), let last = years.max() else { return nil }
        return filter.terms(years: first...last)
    }

    /// The forms under which stories may have each word of a query. What is left of a word without the letters at its
    /// front counts when the newspaper uses that at least as often.
    private func forms(of query: SearchQuery, edition: Identifier<Edition>) throws -> [String: [String]] {
        let bases = Dictionary(query.words.map { ($0, WordForms.bases(of: $0)) }) { first, _ in first }
        let guesses = bases.filter { !$0.value.isEmpty }.flatMap { [$0.key] + $0.value }
        let stories = try connection.vocabulary.stories(with: Array(Set(guesses)), edition: edition)
        return bases.reduce(into: [:]) { forms, entry in
            let (word, bases) = entry
            let likely = [word] + bases.filter { stories[$0, default: 0] >= stories[word, default: 0] }
            forms[word] = unique(likely + likely.flatMap(WordForms.fronted))
        }
    }

    private func unique(_ words: [String]) -> [String] {
        var seen: Set<String> = []
        return words.filter { seen.insert($0).inserted }
    }

    /// Goes on after the hit where it stands now; where it stood, when it is no longer there.
    private static func page(of ranked: [SearchHit], after hit: SearchHit?, limit: Int) -> [SearchHit] {
        guard let hit else { return Array(ranked.prefix(limit)) }
        if let index = ranked.firstIndex(where: { $0.article == hit.article }) {
            return Array(ranked[(index + 1)...].prefix(limit))
        }
        return Array(ranked.filter { (hit.score, $0.article) < ($0.score, hit.article) }.prefix(limit))
    }
}
