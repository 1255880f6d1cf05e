import Themes

/// The menus of an edition, and the items of one of them.
struct MenusPage: ThemePage {
    static let template = "menus"

    struct Item: Encodable, Sendable {
        /// As `2.0`: below the third, the first.
        var place: String
        /// Names the row in the page.
        var row: String
        var depth: Int
        /// What readers read.
        var label: String
        /// The label of its own; empty to show the target's name.
        var ownLabel: String
        /// What it points to, in words.
        var target: String
        var isGone: Bool
        var goneText: String
        var targets: [DeskChoice]
        /// What the choice leaves to be typed: a topic or an address.
        var typed: String
        var mayGoUp: Bool
        var mayGoDown: Bool
        var mayGoIn: Bool
        var mayGoOut: Bool
    }

    struct Form: Encodable, Sendable {
        var label = ""
        var typed = ""
    }

    var frame: DeskFrame
    var head: SettingsHead
    var menus: [DeskLink]
    var name: String
    var hint: String
    var exists: Bool
    var items: [Item]
    var isEmpty: Bool
    var mark: String
    var action: String
    var addAction: String
    var removeAction: String
    var targets: [DeskChoice]
    var form: Form
    var fault: String?
    var language: String { frame.language }
}
