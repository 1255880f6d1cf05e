package import Newspaper

/// A hit of a search and where it stands in the order of hits.
package struct SearchHit: Hashable, Sendable {
    package let article: Identifier<Article>
    /// The lower the better; of the engine's own scale.
    package let score: Double

    package init(article: Identifier<Article>, score: Double) {
        self.article = article
        self.score = score
    }
}

/// What a search has found.
package struct SearchFindings: Hashable, Sendable {
    /// One page of hits, best first.
    package var hits: [SearchHit] = []
    /// How many hits all pages have together.
    package var found = 0
    /// Whether older stories match too, but were not looked at: the newest thousand are.
    package var isCutOff = false
    /// How many of the found stories each list shows.
    package var facets = SearchFacets()
    /// What the reader may have meant, when nothing was found and this finds something.
    package var suggestion: String?

    package init() {}
}

/// How many of the found stories stand in each section (with those below it), have each format, and so on; those of
/// none are left out.
package struct SearchFacets: Hashable, Sendable {
    package var sections: [Identifier<Section>: Int] = [:]
    package var formats: [Format: Int] = [:]
    package var contributors: [Identifier<Contributor>: Int] = [:]
    /// By the edition's calendar.
    package var days: [CivilDay: Int] = [:]

    package init() {}
}
