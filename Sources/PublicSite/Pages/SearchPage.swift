import Themes

/// The search form and, when something was asked for, what was found.
package struct SearchPage: ThemePage {
    package static let template = "search"

    package var frame: Frame
    package var query: String?
    /// "12 results" in words.
    package var summary: String?
    /// What the search can be narrowed to, with how many stories each would leave.
    package var filters: [SearchFilterGroup] = []
    /// What it is narrowed to; each link takes one away.
    package var chosen: [Link] = []
    /// The query that the reader may have meant.
    package var suggestion: Link?
    package var results: [SearchResult]
    package var olderAddress: String?
    package var nothingFound: NothingFound?
    package var language: String { frame.language }

    package init(
        frame: Frame, query: String? = nil, summary: String? = nil, results: [SearchResult] = [],
        olderAddress: String? = nil, nothingFound: NothingFound? = nil
    ) {
        self.frame = frame
        self.query = query
        self.summary = summary
        self.results = results
        self.olderAddress = olderAddress
        self.nothingFound = nothingFound
    }
}

/// One kind of filter, such as sections.
package struct SearchFilterGroup: Encodable, Sendable {
    package var name: String
    package var choices: [SearchFilterChoice]

    package init(name: String, choices: [SearchFilterChoice]) {
        self.name = name
        self.choices = choices
    }
}

/// Something that a search can be narrowed to.
package struct SearchFilterChoice: Encodable, Sendable {
    package var label: String
    package var address: String
    /// How many of the found stories are left.
    package var count: String

    package init(label: String, address: String, count: String) {
        self.label = label
        self.address = address
        self.count = count
    }
}

/// A story that was found, with the places where the words stand.
package struct SearchResult: Encodable, Sendable {
    package var story: StoryCard
    package var matches: [ExcerptPart]

    package init(story: StoryCard, matches: [ExcerptPart]) {
        self.story = story
        self.matches = matches
    }
}

/// A piece of an excerpt; the pieces that match what was asked for are marked.
package struct ExcerptPart: Encodable, Sendable {
    package var text: String
    package var isMatch: Bool

    package init(text: String, isMatch: Bool) {
        self.text = text
        self.isMatch = isMatch
    }
}

/// What to read instead when nothing matches.
package struct NothingFound: Encodable, Sendable {
    package var title: String
    package var topics: [Link]
    package var stories: [StoryCard]

    package init(title: String, topics: [Link], stories: [StoryCard]) {
        self.title = title
        self.topics = topics
        self.stories = stories
    }
}
