import Themes

/// The folders that a newspaper's theme is read from: the one that comes with the program and, above it, the newspaper's
/// own.
struct ThemeFolders {
    let standard: String
    /// Nil for a newspaper that uses the default theme as it is.
    let own: String?

    /// A relative path in the settings is meant from the newspaper's folder.
    init(_ settings: Settings, of publication: PublicationFolder) throws {
        standard = try Self.standard()
        own = settings.themeFolder.map { $0.hasPrefix("/") ? $0 : "\(publication.path)/\($0)" }
    }

    static func standard() throws -> String {
        try Installation.folder() + "/Themes/Broadsheet"
    }

    /// The desk's own look, which no newspaper changes.
    static func desk() throws -> String {
        try Installation.folder() + "/Themes/Desk"
    }

    /// Reads the theme; `Theme.load(at:over:lastGood:report:)` says what becomes of its faults.
    func load(lastGood: Theme? = nil, report: @escaping @Sendable (ThemeError) -> Void = { _ in }) throws -> Theme {
        guard let own else { return try Theme.load(at: standard) }
        return try Theme.load(at: own, over: standard, lastGood: lastGood, report: report)
    }
}
