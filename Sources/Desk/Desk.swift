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

    let keepPicture: KeepPicture

    /// Keeps the bytes of a picture under a name; throws `PictureNotKept`.
    package typealias KeepPicture = @Sendable (_ bytes: [UInt8], _ name: String) async throws -> StoredPicture
    package typealias Preview = @Sendable (Article) async throws -> String?

    package init(
        database: any Database, theme: Theme, editor: EditorFiles, clock: NewsroomClock, origin: String?,
        passwordCost: PasswordCost = .today, preview: @escaping Preview,
        keepPicture: @escaping KeepPicture
    ) {
        self.database = database
        newsroom = Newsroom(database: database, clock: clock, actor: "desk", passwordCost: passwordCost)
        self.theme = theme
        self.clock = clock
        self.origin = origin
        brake = SignInBrake()
        self.editor = editor
        self.preview = preview
        self.keepPicture = keepPicture
    }

    /// Whether browsers reach the desk by https only, so that cookies may be kept to it.
    var isSecure: Bool { origin?.hasPrefix("https://") ?? false }
}
