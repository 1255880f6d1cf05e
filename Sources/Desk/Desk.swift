package import Credentials
import Editorial
package import Newspaper
package import Storage
package import Themes

/// Why a picture that somebody sent was not kept, in words.
package struct PictureNotKept: Error {
    package let reason: String

    package init(reason: String) {
        self.reason = reason
    }
}

/// Where a newsroom works: everything below `/desk/`.
package struct Desk: Sendable {
    let database: any Database
    let newsroom: Newsroom
    let theme: Theme
    let clock: NewsroomClock
    /// The site's own origin without a slash at its end, as `https://courier.example`; nil to take it from each request,
    /// as on a machine of one's own.
    let origin: String?
    let brake: SignInBrake
    let editor: EditorFiles
    /// The page that readers would get of a story as it is; nil when its edition is gone.
    let preview: Preview
    /// The same of a front in a layout that is not public.
    let previewFront: PreviewFront

    let keepPicture: KeepPicture
    let removePicture: RemovePicture
    /// What the site would answer, and how lists of redirects are read.
    let settingsTools: SettingsTools
    /// The language of its pages.
    private(set) var language = DeskLanguage.english

    /// Keeps the bytes of a picture under a name; throws `PictureNotKept`.
    package typealias KeepPicture = @Sendable (_ bytes: [UInt8], _ name: String) async throws -> StoredPicture
    /// Throws away a picture's file.
    package typealias RemovePicture = @Sendable (_ contentHash: String, _ type: PictureType) async throws -> Void
    package typealias Preview = @Sendable (Article) async throws -> String?
    package typealias PreviewFront = @Sendable (Front) async throws -> String?

    package init(
        database: any Database, theme: Theme, editor: EditorFiles, clock: NewsroomClock, origin: String?,
        passwordCost: PasswordCost = .today, preview: @escaping Preview,
        previewFront: @escaping PreviewFront, keepPicture: @escaping KeepPicture,
        removePicture: @escaping RemovePicture,
        settingsTools: SettingsTools
    ) {
        self.database = database
        newsroom = Newsroom(database: database, clock: clock, actor: "desk", passwordCost: passwordCost)
        self.theme = theme
        self.clock = clock
        self.origin = origin
        brake = SignInBrake()
        self.editor = editor
        self.preview = preview
        self.previewFront = previewFront
        self.keepPicture = keepPicture
        self.removePicture = removePicture
        self.settingsTools = settingsTools
    }

    /// The same desk in another language.
    func speaking(_ language: DeskLanguage) -> Desk {
        var desk = self
        desk.language = language
        return desk
    }

    /// Whether browsers reach the desk by https only, so that cookies may be kept to it.
    var isSecure: Bool { origin?.hasPrefix("https://") ?? false }
}
