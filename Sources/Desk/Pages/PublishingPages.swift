import Themes

/// What colleagues say about a story.
struct Conversation: Encodable, Sendable {
    struct Answer: Encodable, Sendable {
        var author: String
        var moment: DeskMoment
        var text: String
    }

    /// Something that was said, with the answers that it got.
    struct Thread: Encodable, Sendable {
        var id: Int
        var author: String
        var moment: DeskMoment
        /// The words that it is about; nil for the whole story.
        var passage: String?
        var text: String
        var answers: [Answer]
        var isSettled: Bool
        var settledBy: String?
        var sayAction: String
        var settleAction: String
    }

    /// Where it is read anew, and where something is said.
    var address: String
    var threads: [Thread]
    var open: Int
    var hasOpen: Bool
    /// Another one whenever something was said or settled.
    var mark: String
}

/// The conversation alone, to be put in the place of an older one.
struct CommentsPage: ThemePage {
    static let template = "comments"

    var frame: DeskFrame
    var threads: [Conversation.Thread]
    var language: String { frame.language }
}

/// What should be looked at before readers get a story.
struct Checks: Encodable, Sendable {
    struct Finding: Encodable, Sendable {
        var text: String
        var isBlocking: Bool
        var places: [String]
    }

    /// Where they are read anew.
    var address: String
    var count: Int
    var isOpen: Bool
    var findings: [Finding]
}

/// The findings alone.
struct FindingsPage: ThemePage {
    static let template = "findings"

    var frame: DeskFrame
    var findings: [Checks.Finding]
    var language: String { frame.language }
}

/// Asks once more before a story goes before readers.
struct LookAgainPage: ThemePage {
    static let template = "look-again"

    var frame: DeskFrame
    var storyAddress: String
    var findings: [Checks.Finding]
    /// Nil when something stands in the way.
    var action: String?
    var label: String
    /// What the form carried; `name` is the value.
    var fields: [DeskChoice]
    var language: String { frame.language }
}

/// What is decided about a story besides its words.
struct BeforePublication: Encodable, Sendable {
    /// Links that show the story to others.
    struct OpenLinks: Encodable, Sendable {
        var text: String
        var until: DeskMoment
    }

    var slug: String
    var addressAction: String
    var mayReaddress: Bool
    /// Nil when it can have no embargo any more.
    var embargoAction: String?
    /// As a field for date and time takes it.
    var embargoTime: String?
    var shareAction: String?
    var endAction: String
    var days: [DeskChoice]
    var openLinks: OpenLinks?
}

/// The public notes on what was wrong.
struct Corrections: Encodable, Sendable {
    struct Made: Encodable, Sendable {
        var moment: DeskMoment
        var text: String
    }

    /// Nil for those who may add none.
    var action: String?
    var made: [Made]
}

/// A link to a story that is not public, shown this once.
struct PreviewLinkPage: ThemePage {
    static let template = "preview-link"

    var frame: DeskFrame
    var storyAddress: String
    var address: String
    var until: DeskMoment
    var language: String { frame.language }
}

/// What somebody was told.
struct NoticesPage: ThemePage {
    static let template = "notices"

    struct Notice: Encodable, Sendable {
        var actor: String
        var text: String
        var headline: String
        /// Of the headline.
        var language: String
        var address: String
        var moment: DeskMoment
        var isSeen: Bool
    }

    var frame: DeskFrame
    var notices: [Notice]
    var hasUnseen: Bool
    var action: String
    var olderAddress: String?
    var language: String { frame.language }
}

/// How the publication weighs what is looked at before publishing.
struct CheckRulesPage: ThemePage {
    static let template = "check-rules"

    struct Rule: Encodable, Sendable {
        var key: String
        var name: String
        var weights: [DeskChoice]
    }

    var frame: DeskFrame
    var action: String
    var rules: [Rule]
    var language: String { frame.language }
}
