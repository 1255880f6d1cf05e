import Themes

/// The fronts of every edition.
struct FrontsPage: ThemePage {
    static let template = "fronts"

    struct Front: Encodable, Sendable {
        var address: String
        var name: String
        /// How far below the front page its section lies.
        var depth: Int
        var isLaidOut: Bool
        var state: String
        var stateName: String
        /// Whether there is a layout that readers do not have yet.
        var isAhead: Bool
        var author: String
        var published: DeskMoment?
        var draftAuthor: String
        var drafted: DeskMoment?
        /// When a scheduled layout will be public.
        var next: DeskMoment?
    }

    struct Edition: Encodable, Sendable {
        var code: String
        var name: String
        var frontLanguage: String
        /// Nil for who lays out fronts of some sections only.
        var breakingAction: String?
        /// Nil while no breaking bar is shown.
        var removeAction: String?
        var breakingText: String
        var breakingLink: String
        var breakingUntil: String
        var fault: String?
        /// The time zone in which times are given.
        var zone: String
        var fronts: [Front]
    }

    var frame: DeskFrame
    var editions: [Edition]
    var findStories: String
    var language: String { frame.language }
}

/// A front as it is laid out.
struct FrontDeskPage: ThemePage {
    static let template = "front"

    struct Scheduled: Encodable, Sendable {
        var moment: DeskMoment
        var author: String
        /// In milliseconds.
        var due: String
    }

    var frame: DeskFrame
    var place: String
    var name: String
    var editionName: String
    var frontLanguage: String
    var frontDirection: String
    /// Of the draft that is on the page.
    var number: Int
    var isAhead: Bool
    var isLaidOut: Bool
    var published: DeskMoment?
    var publishedBy: String
    /// The draft, what scripts say, the shapes of slots and the sections, as JSON.
    var data: String
    var words: String
    var layouts: String
    var sections: String
    var saveAction: String
    var previewAddress: String
    var historyAddress: String
    var publishAction: String
    var scheduleAction: String
    var unscheduleAction: String
    var restoreAction: String
    var publicAddress: String
    var tokenAddress: String
    var signInAddress: String
    var findStories: String
    var findPictures: String
    var addPicture: String
    /// The time zone of the edition, in which times are given.
    var zone: String
    var scheduled: [Scheduled]
    var language: String { frame.language }
}

/// The layouts that readers had.
struct FrontHistoryPage: ThemePage {
    static let template = "front-history"

    struct Slot: Encodable, Sendable {
        var layout: String
        var title: String
        /// Headlines of what was picked for it.
        var stories: [String]
    }

    struct Layout: Encodable, Sendable {
        var id: Int
        var moment: DeskMoment
        var author: String
        var source: String
        /// Whether the draft is no other.
        var isStanding: Bool
        var slots: [Slot]
    }

    var frame: DeskFrame
    var name: String
    var editionName: String
    var frontLanguage: String
    var frontAddress: String
    var restoreAction: String
    /// Of the draft that a restored layout would replace.
    var number: Int
    var layouts: [Layout]
    var olderAddress: String?
    var language: String { frame.language }
}
