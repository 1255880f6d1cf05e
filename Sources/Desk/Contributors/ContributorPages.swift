import Themes

/// Those whom bylines name.
struct ContributorsPage: ThemePage {
    static let template = "contributors"

    struct Line: Encodable, Sendable {
        var address: String
        var name: String
        var kind: String
        var portrait: String?
        /// The member of staff who they are.
        var staff: String?
    }

    var frame: DeskFrame
    var action: String
    var words: String
    var contributors: [Line]
    var fault: String?
    var emptyText: String
    var nextAddress: String?
    var language: String { frame.language }
}

/// One whom bylines name.
struct ContributorPage: ThemePage {
    static let template = "contributor"

    struct Fields: Encodable, Sendable {
        var name: String
        var slug: String
        var biography: String
        var portrait: String
    }

    /// Somebody who may be the same.
    struct Other: Encodable, Sendable {
        var id: Int
        var name: String
        var kind: String
        var stories: String
        var question: String
    }

    var frame: DeskFrame
    /// Nil for those who may see their own only.
    var listAddress: String?
    var action: String
    var address: String
    var publicAddress: String
    var stories: String
    var fields: Fields
    var changes: Int
    var kinds: [DeskChoice]
    var staff: [DeskChoice]
    var portrait: String?
    var mayManage: Bool
    var fault: String?
    var standing: [StandingField]
    var findPictures: String
    var addPicture: String
    var tokenAddress: String
    var scriptWords: String
    var mergeAction: String
    var otherWords: String
    /// None while nobody was looked for.
    var others: [Other]
    var isNobodyFound: Bool
    var language: String { frame.language }
}
