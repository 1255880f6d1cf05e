import Themes

/// One thing that was chosen for a story.
struct Chosen: Encodable, Sendable {
    var id: Int
    var name: String
}

/// A story as it is written.
struct StoryPage: ThemePage {
    static let template = "story"

    struct Lead: Encodable, Sendable {
        var address: String
    }

    struct Revision: Encodable, Sendable {
        /// Where it is compared with the one before.
        var address: String
        var author: String
        var note: String
        var stateName: String
        var moment: DeskMoment
    }

    /// What can be done with the story; an action that is nil cannot.
    struct Moves: Encodable, Sendable {
        var action: String
        var publishAction: String?
        var publishLabel = ""
        var isPublic = false
        var scheduleAction: String?
        var withdrawAction: String?
        /// States to go to, by key.
        var others: [DeskChoice] = []
        /// Whether the first of `others` is what the person does next.
        var isFirst = false
    }

    var frame: DeskFrame
    var id: Int
    /// Where the text on the page stands.
    var point: String
    var edition: String
    var editionName: String
    var storyLanguage: String
    var storyDirection: String
    var mayWrite: Bool
    /// The text and choices by the names of the form's fields.
    var fields: [String: String]
    var saveAction: String
    var textAddress: String
    var presenceAction: String
    /// Where it is asked what the text suggests.
    var suggestionsAddress: String
    var previewAddress: String
    var tokenAddress: String
    var signInAddress: String
    var findStories: String?
    var findPictures: String
    var addPicture: String
    var findContributors: String
    var addContributor: String
    var findTopics: String
    var addTopic: String
    /// What scripts say, as JSON.
    var words: String
    var state: String
    var stateName: String
    var isAhead: Bool
    var savedBy: String
    var saved: DeskMoment
    var published: DeskMoment?
    /// Where readers find it.
    var publicAddress: String?
    /// Until when nobody outside may see it; nil when there is no embargo or it is over.
    var embargo: DeskMoment?
    var conversation: Conversation
    var checks: Checks
    var before: BeforePublication
    var corrections: Corrections?
    var formats: [DeskChoice]
    var sections: [Chosen]
    var allSections: [Chosen]
    var byline: [Chosen]
    var topics: [Chosen]
    var related: [Chosen]
    var picture: Lead?
    var writers: [String]
    var revisions: [Revision]
    var moves: Moves
    /// What is to be done with it.
    var assignment: StoryAssignment
    /// The time zone of the edition, in which times are given.
    var zone: String
    /// Modules to load at once, before one names the other.
    var modules: [String] = []
    var language: String { frame.language }
}
