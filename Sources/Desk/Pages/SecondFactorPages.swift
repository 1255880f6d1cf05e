import Themes

/// Where somebody whose password was right shows the code of their app.
struct CodePage: ThemePage {
    static let template = "code"

    var frame: DeskFrame
    var action: String
    /// What stands for the password that was shown.
    var half: String
    var next: String
    var fault: String?
    var language: String { frame.language }
}

/// One's own second factor.
struct SecondFactorPage: ThemePage {
    static let template = "second-factor"

    /// The secret as a square for a camera.
    struct Picture: Encodable, Sendable {
        var viewBox: String
        var path: String
    }

    var frame: DeskFrame
    var fault: String?
    /// Recovery codes that are shown this once.
    var codes: [String]
    var codesLeft: String
    var isConfirmed: Bool
    /// Whether the person's role needs one and they have none.
    var isOwed: Bool
    var mayRemove: Bool
    /// To be typed by hand; nil when the app has it already.
    var secret: String?
    var picture: Picture?
    var confirmAction: String
    var renewAction: String
    var removeAction: String
    var language: String { frame.language }
}
