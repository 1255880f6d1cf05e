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
    /// What makes the desk obey keys, on every page of somebody who is signed in.
    var keys: String?
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
    /// How much waits there; nil for nothing.
    var count: String?
    /// The key that leads there after `g`.
    var key: String?
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

/// What somebody else made of a field while it was being changed.
struct StandingField: Encodable, Sendable {
    var name: String
    var text: String
}
