import Newspaper

/// Every address of the desk.
enum DeskAddresses {
    static let home = "/desk/"
    static let signIn = "/desk/sign-in/"
    static let signOut = "/desk/sign-out/"
    static let firstPerson = "/desk/first-person/"
    static let account = "/desk/account/"
    static let password = "/desk/account/password/"
    static let otherSessions = "/desk/account/other-sessions/"
    static let people = "/desk/people/"
    static let audit = "/desk/audit/"

    static let stories = "/desk/stories/"
    static let findStories = "/desk/find/stories/"
    static let findContributors = "/desk/find/contributors/"
    static let findTopics = "/desk/find/topics/"
    static let findPictures = "/desk/find/pictures/"
    static let pictures = "/desk/pictures/"
    static let contributors = "/desk/contributors/"
    static let topics = "/desk/topics/"
    static let token = "/desk/token/"

    /// The entrance, from which one goes on to an address of the desk.
    static func signIn(next: String?) -> String {
        guard let next, next != home else { return signIn }
        return "\(signIn)?next=\(PercentEncoding.queryValue(next))"
    }

    static func story(_ id: Int64) -> String { "\(stories)\(id)/" }
    /// What can be done at a story: `draft`, `text`, `presence`, `preview`, `move`, `publication`, `schedule`, `withdrawal`.
    static func story(_ id: Int64, _ deed: String) -> String { "\(story(id))\(deed)/" }
    /// Two of a story's revisions beside each other; `to` is nil for the text that is being written.
    static func revisions(_ id: Int64, from: Int, to: Int?) -> String {
        "\(story(id, "revisions"))?from=\(from)" + (to.map { "&to=\($0)" } ?? "")
    }
    static func session(_ id: Int64) -> String { "\(account)sessions/\(id)/" }
    static func choosePassword(_ token: String) -> String { "/desk/password/\(token)/" }
    static func role(_ id: Int64) -> String { "\(people)\(id)/role/" }
    static func link(_ id: Int64) -> String { "\(people)\(id)/link/" }
    static func deactivation(_ id: Int64) -> String { "\(people)\(id)/deactivation/" }
    static func activation(_ id: Int64) -> String { "\(people)\(id)/activation/" }
}
