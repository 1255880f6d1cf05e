package import Newspaper

/// A list of the newsroom.
package enum StoryList: Hashable, Sendable {
    /// Everything that somebody wrote in, in all editions, by when they did.
    case mine(Identifier<StaffMember>)
    /// What is assigned to somebody, in all editions, the most urgent first.
    case assigned(Identifier<StaffMember>)
    /// Stories in one state that are not public, by when they were last touched.
    case inState(ArticleState, Identifier<Edition>)
    /// Stories with words that are not kept yet, in all editions.
    case beingWritten
    /// Public stories, by the time that readers are shown.
    case published(Identifier<Edition>)
    /// What is not public, in whatever state.
    case inWork(Identifier<Edition>)
    /// All of an edition, by when it was published or last touched.
    case everything(Identifier<Edition>)

    /// Whether the first stories are those with the earliest time.
    var isAscending: Bool {
        if case .assigned = self { return true }
        return false
    }

    /// The edition that it is of, where it is of one.
    var edition: Identifier<Edition>? {
        switch self {
        case .mine, .assigned, .beingWritten: nil
        case .inState(_, let edition), .published(let edition), .inWork(let edition), .everything(let edition): edition
        }
    }

    /// The states that its stories may be in, where it says so.
    var states: [ArticleState]? {
        switch self {
        case .mine, .assigned, .beingWritten, .everything: nil
        case .inState(let state, _): [state]
        case .published: [.published]
        case .inWork: ArticleState.allCases.filter { $0 != .published }
        }
    }
}

/// What a list is narrowed to; nil or empty for everything.
package struct StoryFilter: Hashable, Sendable {
    /// A section, and all below it behind it.
    package var sections: [Identifier<Section>] = []
    package var topic: Identifier<Topic>?
    /// Who wrote in it.
    package var person: Identifier<StaffMember>?
    /// The time by which the list is ordered: from one on, and before another.
    package var from: Instant?
    package var before: Instant?
    /// Words of the headline, or their beginnings.
    package var words: String = ""

    package init() {}
}

/// A part of a list.
package struct StoryLinePage: Sendable {
    package var lines: [StoryLine]
    /// Where the list goes on; nil at its end.
    package var next: ListingKey?
    /// Whether the search for lines was given up before its end, so that there may be more of them.
    package var isCutShort: Bool

    package init(lines: [StoryLine], next: ListingKey?, isCutShort: Bool) {
        self.lines = lines
        self.next = next
        self.isCutShort = isCutShort
    }
}
