import Themes

/// The newsroom's lists.
struct StoriesPage: ThemePage {
    static let template = "stories"

    /// A list that can be chosen, with the number of its stories where that says something.
    struct Tab: Encodable, Sendable {
        var key: String
        var label: String
        var address: String
        /// Empty for none, and where nobody counts.
        var count: String
        var isCurrent: Bool
    }

    struct Story: Encodable, Sendable {
        var id: Int
        /// Where its text stands.
        var point: String
        var address: String
        var headline: String
        var isUntitled: Bool
        /// Of the headline, as BCP 47 has it.
        var language: String
        var state: String
        var stateName: String
        /// Whether there are words that readers do not have yet.
        var isAhead: Bool
        var section: String
        var words: String
        var touched: DeskMoment
        var published: DeskMoment?
        var writer: String
        var task: StoryTask?
    }

    /// A view that somebody keeps under a name.
    struct Kept: Encodable, Sendable {
        var name: String
        var address: String
        var removeAction: String
        var isCurrent: Bool
    }

    /// What may be done to several stories at once.
    struct Bulk: Encodable, Sendable {
        var action: String
        var states: [DeskChoice]
        var mayAssign: Bool
        /// What a script says of the number of chosen stories.
        var chosenWords: String
    }

    /// What became of several stories.
    struct Outcome: Encodable, Sendable {
        var text: String
        var refused: [Refused]
    }

    struct Refused: Encodable, Sendable {
        var address: String
        var headline: String
        var reason: String
    }

    struct Undo: Encodable, Sendable {
        var action: String
        var label: String
    }

    var frame: DeskFrame
    var views: [Tab]
    var countsAddress: String
    var editions: [DeskChoice]
    var hasEditions: Bool
    var sections: [DeskChoice]
    var people: [DeskChoice]
    var maySearch: Bool
    var view: String
    /// What was searched for.
    var words: String
    var topic: String
    var from: String
    var through: String
    var isNarrowed: Bool
    /// The list without what it is narrowed to.
    var plainAddress: String
    /// The same search in all lists; nil when this is it.
    var everywhereAddress: String?
    var findTopics: String
    var action: String
    var edition: String
    /// What the address says of the list.
    var query: String
    var filters: [Kept]
    var keepAction: String
    var stories: [Story]
    var emptyText: String
    /// What is said when there may be more than was looked at.
    var cutShortText: String?
    var olderAddress: String?
    var bulk: Bulk?
    var outcome: Outcome?
    var undo: Undo?
    var language: String { frame.language }
}

/// What is to be done with a story.
struct StoryTask: Encodable, Sendable {
    var person: String?
    var task: String
    var due: DeskMoment?
    var isOverdue: Bool
}

/// The fields in which a story is assigned.
struct StoryAssignment: Encodable, Sendable {
    /// Nil for whoever may only read it.
    var action: String?
    var people: [DeskChoice]
    var task: String
    /// As a field for date and time has it, in the edition's zone.
    var due: String
    var shown: StoryTask?
}
