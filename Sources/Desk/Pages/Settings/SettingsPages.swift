import Themes

/// What stands at the head of each page of the settings: the ways to the others, and to those of the other editions.
struct SettingsHead: Encodable, Sendable {
    var rooms: [DeskLink]
    var editions: [DeskLink]
    var hasEditions: Bool
    /// The code of the edition that is shown.
    var edition: String
    /// Of the edition, as BCP 47 has it.
    var language: String
}

/// Where the settings begin: what can be changed here, and how much of it there is.
struct SettingsPage: ThemePage {
    static let template = "settings"

    struct Room: Encodable, Sendable {
        var label: String
        var address: String
        var text: String
    }

    var frame: DeskFrame
    var rooms: [Room]
    var action: String
    var name: String
    var services: [DeskChoice]
    var fault: String?
    var language: String { frame.language }
}

/// Asks whether something is to be done that is not easily undone.
struct ConfirmPage: ThemePage {
    static let template = "confirm"

    struct Field: Encodable, Sendable {
        var name: String
        var value: String
    }

    var frame: DeskFrame
    var title: String
    /// What will come of it.
    var lines: [String]
    var action: String
    var fields: [Field]
    var deed: String
    var backAddress: String
    var language: String { frame.language }
}

/// The tree of an edition's sections.
struct SectionsPage: ThemePage {
    static let template = "sections"

    struct Row: Encodable, Sendable {
        var id: Int
        var name: String
        var path: String
        var address: String
        /// How many sections stand above it.
        var depth: Int
        var stories: String
        /// How far its stories have been moved; nil when nothing is left to do.
        var progress: String?
        var upAction: String?
        var downAction: String?
    }

    struct Form: Encodable, Sendable {
        var name = ""
        var slug = ""
    }

    var frame: DeskFrame
    var head: SettingsHead
    var rows: [Row]
    var addAction: String
    var placeAction: String
    var parents: [DeskChoice]
    var form: Form
    var fault: String?
    var language: String { frame.language }
}

/// One section, and what can be done with it.
struct SectionPage: ThemePage {
    static let template = "section"

    var frame: DeskFrame
    var head: SettingsHead
    var name: String
    var slug: String
    var description: String
    var publicAddress: String
    var stories: String
    var progress: String?
    var hasStories: Bool
    var hasSections: Bool
    var mayBeRemoved: Bool
    var movesStories: Bool
    var changeAction: String
    var placeAction: String
    var parents: [DeskChoice]
    var mergeAction: String
    var targets: [DeskChoice]
    var removeAction: String
    var listAddress: String
    var fault: String?
    var language: String { frame.language }
}

/// An edition's topics.
struct TopicsPage: ThemePage {
    static let template = "topics"

    struct Row: Encodable, Sendable {
        var name: String
        var slug: String
        var address: String
        var stories: String
        var progress: String?
    }

    var frame: DeskFrame
    var head: SettingsHead
    var words: String
    var action: String
    var rows: [Row]
    var emptyText: String
    var nextAddress: String?
    var language: String { frame.language }
}

/// One topic, and what can be done with it.
struct TopicPage: ThemePage {
    static let template = "topic-settings"

    var frame: DeskFrame
    var head: SettingsHead
    var name: String
    var slug: String
    var publicAddress: String
    var stories: String
    var progress: String?
    var hasStories: Bool
    var changeAction: String
    var mergeAction: String
    /// What was typed as the topic to merge into.
    var into: String
    var removeAction: String
    var findTopics: String
    var listAddress: String
    var fault: String?
    var language: String { frame.language }
}
