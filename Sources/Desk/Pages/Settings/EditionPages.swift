import Themes

/// Addresses of the past, and where they lead.
struct RedirectsPage: ThemePage {
    static let template = "redirects"

    struct Row: Encodable, Sendable {
        var from: String
        var to: String
        var isGone: Bool
        var hits: String
        var statuses: [DeskChoice]
    }

    struct Form: Encodable, Sendable {
        var from = ""
        var to = ""
    }

    /// What an address was found to be.
    struct Trial: Encodable, Sendable {
        var address: String
        var text: String
    }

    var frame: DeskFrame
    var head: SettingsHead
    var words: String
    var action: String
    var rows: [Row]
    var patterns: [Row]
    var emptyText: String
    var nextAddress: String?
    var removeAction: String
    var listAction: String
    var list: String
    var left: [String]
    var statuses: [DeskChoice]
    var form: Form
    var trial: Trial?
    var trialAddress: String
    var fault: String?
    var language: String { frame.language }
}

/// What an edition is.
struct EditionPage: ThemePage {
    static let template = "edition"

    var frame: DeskFrame
    var head: SettingsHead
    var action: String
    var code: String
    var name: String
    var tagline: String
    /// Of the edition itself, as BCP 47 has it.
    var editionLanguage: String
    var directions: [DeskChoice]
    var timeZone: String
    var zones: [String]
    var permalink: String
    /// What the pattern makes of a story of today.
    var example: String
    var about: String
    var copyright: String
    var hosting: String
    var fault: String?
    var language: String { frame.language }
}

/// What an edition calls its formats.
struct FormatsPage: ThemePage {
    static let template = "formats"

    struct Row: Encodable, Sendable {
        var key: String
        /// What the desk calls it.
        var label: String
        /// The edition's own name; empty for the theme's.
        var name: String
    }

    var frame: DeskFrame
    var head: SettingsHead
    var action: String
    var formatLanguage: String
    var formats: [Row]
    var fault: String?
    var language: String { frame.language }
}

/// The colours in which an edition is printed.
struct InksPage: ThemePage {
    static let template = "colours"

    struct Row: Encodable, Sendable {
        var key: String
        var label: String
        /// The edition's own; empty for the theme's.
        var own: String
        var usual: String
    }

    struct Scheme: Encodable, Sendable {
        var key: String
        var title: String
        var rows: [Row]
    }

    var frame: DeskFrame
    var head: SettingsHead
    var action: String
    var schemes: [Scheme]
    var publicAddress: String
    var fault: String?
    var language: String { frame.language }
}
