import Newspaper

extension SearchStore {
    /// The query with each word that no headline, byline or topic has replaced by the likest that one has; nil when
    /// there is none, or when that would find nothing either.
    func suggestion(
        for query: SearchQuery, edition: Identifier<Edition>, filter: SearchFilter
    ) throws -> String? {
        let words = query.parts.compactMap { part in if case .word(let word) = part { word } else { nil } }
        let known = try connection.vocabulary.stories(with: words, edition: edition)
        var replacements: [String: String] = [:]
        for word in words where known[word] == nil && !word.contains(where: \.isNumber) {
            replacements[word] = try connection.vocabulary.words(like: word, edition: edition).first
        }
        guard !replacements.isEmpty, let filters = try terms(of: filter, edition: edition) else { return nil }
        let suggested = query.replacing(replacements)
        let terms = SearchQuery(suggested).terms { [$0] }
        return try matches(terms + filters, edition: edition, limit: 1).isEmpty ? nil : suggested
    }
}
