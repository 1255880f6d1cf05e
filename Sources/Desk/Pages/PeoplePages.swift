import Themes

/// One's own account: language, password and the browsers in which one is signed in.
struct AccountPage: ThemePage {
    static let template = "account"

    struct Session: Encodable, Sendable {
        var agent: String
        var began: DeskMoment
        var seen: DeskMoment
        var isThis: Bool
        var endAction: String
    }

    var frame: DeskFrame
    var sessions: [Session]
    var endOthersAction: String
    var passwordAction: String
    var secondFactorAddress: String
    var hasSecondFactor: Bool
    /// Who one is in bylines; nil for whoever is nobody there.
    var byline: DeskLink?
    var languageAction: String
    /// Whether the browser chooses the language.
    var isLanguageOpen: Bool
    /// The desk's languages, each by its own name.
    var languages: [DeskChoice]
    var fault: String?
    var passwordRule: String
    var language: String { frame.language }
}

/// Everybody who works at the desk.
struct PeoplePage: ThemePage {
    static let template = "people"

    struct Person: Encodable, Sendable {
        var name: String
        var email: String
        /// As people say it.
        var role: String
        var isActive: Bool
        /// Where an editor alone publishes; nil for everywhere.
        var ownSections: String?
        /// Those that an editor may be given, by editions.
        var editions: [EditionSections]
        /// Nil for who is no editor.
        var sectionsAction: String?
        var lastSeen: DeskMoment?
        var isSelf: Bool
        var roles: [DeskChoice]
        var changeAction: String
        var linkAction: String
        var deactivateAction: String
        var activateAction: String
        /// Nil for who has no second factor.
        var removeFactorAction: String?
    }

    struct EditionSections: Encodable, Sendable {
        var name: String
        var sections: [DeskChoice]
    }

    /// What was typed into the form for somebody new.
    struct Form: Encodable, Sendable {
        var name = ""
        var email = ""
        var role = ""
    }

    /// A link that is shown this once.
    struct Link: Encodable, Sendable {
        var address: String
        var forWhom: String
        var until: DeskMoment
    }

    var frame: DeskFrame
    var people: [Person]
    var canManage: Bool
    var addAction: String
    var roles: [DeskChoice]
    /// Those that need a second factor are current.
    var factorRoles: [DeskChoice]
    var factorAction: String
    var form: Form
    var fault: String?
    var link: Link?
    var language: String { frame.language }
}

/// What staff and the program did, newest first.
struct AuditPage: ThemePage {
    static let template = "audit"

    struct Entry: Encodable, Sendable {
        var moment: DeskMoment
        var actor: String
        var verb: String
        var subject: String
        var detail: String
    }

    struct Filter: Encodable, Sendable {
        var actor: String
        var verb: String
    }

    var frame: DeskFrame
    var entries: [Entry]
    var filter: Filter
    var filterAddress: String
    var verbs: [DeskChoice]
    var olderAddress: String?
    var emptyText: String
    var language: String { frame.language }
}
