import Newspaper

/// Every address of the desk.
enum DeskAddresses {
    static let home = "/desk/"
    static let signIn = "/desk/sign-in/"
    static let signOut = "/desk/sign-out/"
    static let firstPerson = "/desk/first-person/"
    static let account = "/desk/account/"
    static let password = "/desk/account/password/"
    static let accountLanguage = "/desk/account/language/"
    static let otherSessions = "/desk/account/other-sessions/"
    static let signInByCode = "/desk/sign-in/code/"
    static let secondFactor = "/desk/account/second-factor/"
    static let recoveryCodes = "/desk/account/second-factor/codes/"
    static let secondFactorRemoval = "/desk/account/second-factor/removal/"
    static let people = "/desk/people/"
    static let secondFactorRoles = "/desk/people/second-factor/"
    static let audit = "/desk/audit/"

    static let stories = "/desk/stories/"
    static let counts = "/desk/counts/"
    static let filters = "/desk/filters/"
    static let bulk = "/desk/bulk/"
    static let bulkUndo = "/desk/bulk/undo/"
    static let board = "/desk/board/"
    static let planning = "/desk/planning/"
    static let findStories = "/desk/find/stories/"
    static let findContributors = "/desk/find/contributors/"
    static let findTopics = "/desk/find/topics/"
    static let findPictures = "/desk/find/pictures/"
    static let pictures = "/desk/pictures/"
    static let contributors = "/desk/contributors/"
    static let topics = "/desk/topics/"
    static let token = "/desk/token/"
    static let notices = "/desk/notices/"
    static let checks = "/desk/checks/"

    static let fronts = "/desk/fronts/"
    static let findFrontStories = "/desk/find/front-stories/"

    /// The entrance, from which one goes on to an address of the desk.
    static func signIn(next: String?) -> String {
        guard let next, next != home else { return signIn }
        return "\(signIn)?next=\(PercentEncoding.queryValue(next))"
    }

    static func story(_ id: Int64) -> String { "\(stories)\(id)/" }
    /// What can be done at a story, as the table of routes has it: `draft`, `publication`, `correction` and so on.
    static func story(_ id: Int64, _ deed: String) -> String { "\(story(id))\(deed)/" }
    /// Two of a story's revisions beside each other; `to` is nil for the text that is being written.
    static func revisions(_ id: Int64, from: Int, to: Int?) -> String {
        "\(story(id, "revisions"))?from=\(from)" + (to.map { "&to=\($0)" } ?? "")
    }
    static func comment(_ id: Int64, of story: Int64) -> String { "\(Self.story(story, "comments"))\(id)/" }
    static func sharedPreview(_ token: String) -> String { "/desk/preview/\(token)/" }
    static func filterRemoval(_ id: Int64) -> String { "\(filters)\(id)/removal/" }
    static func picture(_ id: Int64) -> String { "\(pictures)\(id)/" }
    /// What can be done with a picture: `description`, `file`, `former-file`, `deletion`.
    static func picture(_ id: Int64, _ deed: String) -> String { "\(picture(id))\(deed)/" }
    static func contributor(_ id: Int64) -> String { "\(contributors)\(id)/" }
    static func merger(_ id: Int64) -> String { "\(contributor(id))merger/" }
    static func front(_ place: FrontPlace) -> String { "\(fronts)\(place.text)/" }
    /// What can be done at a front: `draft`, `preview`, `history`, `publication`, `schedule`, `unscheduling`,
    /// `restoration`; at an edition's own also `breaking`, `breaking-removal`.
    static func front(_ place: FrontPlace, _ deed: String) -> String { "\(front(place))\(deed)/" }
    static func session(_ id: Int64) -> String { "\(account)sessions/\(id)/" }
    static func choosePassword(_ token: String) -> String { "/desk/password/\(token)/" }
    static func role(_ id: Int64) -> String { "\(people)\(id)/role/" }
    static func sections(of id: Int64) -> String { "\(people)\(id)/sections/" }
    static func link(_ id: Int64) -> String { "\(people)\(id)/link/" }
    static func deactivation(_ id: Int64) -> String { "\(people)\(id)/deactivation/" }
    static func secondFactorRemoval(of id: Int64) -> String { "\(people)\(id)/second-factor-removal/" }
    static func activation(_ id: Int64) -> String { "\(people)\(id)/activation/" }
}
