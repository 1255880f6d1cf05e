package import Newspaper

/// What the settings need of the rooms beside the desk.
package struct SettingsTools: Sendable {
    /// The page that readers would get of a static page as it is; nil when its edition is gone.
    let previewPage: @Sendable (StaticPage) async throws -> String?
    /// What readers get at an address of the site; nil for what cannot be one.
    let answer: @Sendable (_ address: String) async throws -> ReadersAnswer?
    /// Reads a list of redirects, as comma-separated values, and has them kept by `keep`.
    let takeRedirects: @Sendable (_ text: String, _ keep: @escaping KeepRedirects) async throws -> RedirectsTaken

    package typealias KeepRedirects = @Sendable ([Redirect]) async throws -> [RedirectsTaken.Outcome]

    package init(
        previewPage: @escaping @Sendable (StaticPage) async throws -> String?,
        answer: @escaping @Sendable (_ address: String) async throws -> ReadersAnswer?,
        takeRedirects:
            @escaping @Sendable (_ text: String, _ keep: @escaping KeepRedirects) async throws -> RedirectsTaken
    ) {
        self.previewPage = previewPage
        self.answer = answer
        self.takeRedirects = takeRedirects
    }
}

/// What readers get at an address: a status as HTTP numbers it, and where they are sent on to.
package struct ReadersAnswer: Hashable, Sendable {
    package let status: Int
    package let target: String?

    package init(status: Int, target: String? = nil) {
        self.status = status
        self.target = target
    }
}

/// What became of a list of redirects.
package struct RedirectsTaken: Hashable, Sendable {
    package enum Outcome: Hashable, Sendable {
        case kept
        case refused(reason: String)
    }

    package var kept: Int
    /// What was left out, each with its line and the reason.
    package var left: [String]

    package init(kept: Int, left: [String]) {
        self.kept = kept
        self.left = left
    }
}
