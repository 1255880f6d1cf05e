package import Newspaper

/// What a reader narrows a search to.
package struct SearchFilter: Hashable, Sendable {
    /// With all sections below it.
    package var section: Identifier<Section>?
    package var format: Format?
    package var contributor: Identifier<Contributor>?
    /// The first day, in the edition's zone.
    package var from: CivilDay?
    /// The last day, in the edition's zone.
    package var through: CivilDay?

    package init(
        section: Identifier<Section>? = nil, format: Format? = nil, contributor: Identifier<Contributor>? = nil,
        from: CivilDay? = nil, through: CivilDay? = nil
    ) {
        self.section = section
        self.format = format
        self.contributor = contributor
        self.from = from
        self.through = through
    }

    /// What must be asked of the index; `years` are those that have stories. Nil when no story can match.
    func terms(years: ClosedRange<Int>) -> [SearchTerm]? {
        var terms: [SearchTerm] = []
        if let section { terms.append(.listed([ListingSubject.section(section).searchWord])) }
        if let format { terms.append(.listed([ListingSubject.format(format).searchWord])) }
        if let contributor { terms.append(.listed([ListingSubject.contributor(contributor).searchWord])) }
        if from != nil || through != nil {
            let days = SearchDays.words(from: from, through: through, years: years)
            if days.isEmpty { return nil }
            terms.append(.listed(days))
        }
        return terms
    }
}

extension ListingSubject {
    /// The name of the list in the search index. No text has such a word, for the colon ends a word.
    var searchWord: String {
        switch self {
        case .edition: ":edition"
        case .section(let id): ":section\(id.rawValue)"
        case .topic(let id): ":topic\(id.rawValue)"
        case .contributor(let id): ":contributor\(id.rawValue)"
        case .format(let format): ":format" + format.rawValue.lowercased()
        }
    }
}
