import Themes

/// An edition's static pages.
struct StaticPagesPage: ThemePage {
    static let template = "pages"

    struct Row: Encodable, Sendable {
        var title: String
        var path: String
        var address: String
        var state: String
        var stateName: String
        var modified: DeskMoment
    }

    struct Form: Encodable, Sendable {
        var title = ""
        var path = ""
    }

    var frame: DeskFrame
    var head: SettingsHead
    var rows: [Row]
    var action: String
    var form: Form
    var fault: String?
    var language: String { frame.language }
}

/// A static page as it is written.
struct StaticPagePage: ThemePage {
    static let template = "page-text"

    struct Revision: Encodable, Sendable {
        var number: Int
        var author: String
        var moment: DeskMoment
    }

    var frame: DeskFrame
    var id: Int
    var point: String
    var edition: String
    var editionName: String
    var pageLanguage: String
    var pageDirection: String
    var title: String
    var body: String
    var path: String
    var state: String
    var stateName: String
    var isAhead: Bool
    var isPublic: Bool
    /// Who wrote last; nil for what came from elsewhere.
    var savedBy: String?
    var saved: DeskMoment
    var publicAddress: String?
    var saveAction: String
    var textAddress: String
    var tokenAddress: String
    var signInAddress: String
    var previewAddress: String
    var findStories: String
    var findPictures: String
    var addPicture: String
    var publishAction: String
    var publishLabel: String
    var unpublishAction: String
    var moveAction: String
    var restoreAction: String
    var removeAction: String
    var listAddress: String
    var revisions: [Revision]
    /// What scripts say, as JSON.
    var words: String
    var modules: [String]
    var fault: String?
    var language: String { frame.language }
}
