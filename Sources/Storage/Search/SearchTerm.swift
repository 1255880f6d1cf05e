/// A part of a query as an engine is asked for it. All parts must match. Words hold letters and digits only.
package enum SearchTerm: Hashable, Sendable {
    /// One of the words; each may go on when they are unfinished.
    case anyOf([String], unfinished: Bool)
    /// The words side by side; the last may go on when it is unfinished.
    case phrase([String], unfinished: Bool)
    /// One of the lists (`ListingSubject.searchWord`) or days shows the story.
    case listed([String])

    package var isList: Bool {
        if case .listed = self { true } else { false }
    }
}

extension SearchQuery {
    /// The query with each word as one of the words that `forms` gives for it.
    func terms(_ forms: (String) -> [String]) -> [SearchTerm] {
        parts.enumerated().map { index, part in
            let unfinished = isUnfinished && index == parts.count - 1
            return switch part {
            case .word(let word): .anyOf(forms(word), unfinished: unfinished)
            case .phrase(let words): .phrase(words, unfinished: unfinished)
            }
        }
    }
}
