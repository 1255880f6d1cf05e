import Themes

/// Where staff come in.
struct SignInPage: ThemePage {
    static let template = "sign-in"

    var frame: DeskFrame
    var action: String
    var email = ""
    /// Where to go on to; an address of the desk.
    var next = ""
    var fault: String?
    /// Says that somebody has to wait, and how long.
    var waits: String?
    var language: String { frame.language }
}

/// Where the first account of all is made.
struct FirstPersonPage: ThemePage {
    static let template = "first-person"

    var frame: DeskFrame
    var action: String
    var name = ""
    var email = ""
    var fault: String?
    var passwordRule: String
    var language: String { frame.language }
}

/// Where somebody with a link chooses a password.
struct ChoosePasswordPage: ThemePage {
    static let template = "choose-password"

    var frame: DeskFrame
    var action: String
    var personName: String
    var email: String
    var fault: String?
    var passwordRule: String
    var language: String { frame.language }
}

/// Says that something cannot be shown or done.
struct TroublePage: ThemePage {
    static let template = "trouble"

    var frame: DeskFrame
    var status: String
    var title: String
    var text: String
    /// What the operator can look for in the log.
    var reference: String?
    var language: String { frame.language }
}
