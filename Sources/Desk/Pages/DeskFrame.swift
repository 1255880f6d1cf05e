import Themes

/// What surrounds every page of the desk.
struct DeskFrame: Encodable, Sendable {
    var language: String
    /// `ltr` or `rtl`.
    var direction: String
    /// The document's title.
    var title: String
    var paperName: String
    var stylesheets: [String]
    var scripts: [String]
    var iconAddress: String?
    var siteAddress: String
    /// What every form carries in its field `token`.
    var token: String
    /// Who is signed in.
    var person: DeskPerson?
    var rail: [DeskLink] = []
    /// What has just been done.
    var notice: String?
}

/// Who is at work.
struct DeskPerson: Encodable, Sendable {
    var name: String
    /// As people say it.
    var role: String
    var accountAddress: String
    var signOutAddress: String
}

/// A way to another page.
struct DeskLink: Encodable, Sendable {
    var label: String
    var address: String
    var isCurrent = false
}

/// A point in time in words and, for machines, in RFC 3339.
struct DeskMoment: Encodable, Sendable {
    var text: String
    var machine: String
}

/// A choice among several.
struct DeskChoice: Encodable, Sendable {
    var key: String
    var name: String
    var isCurrent = false
}
