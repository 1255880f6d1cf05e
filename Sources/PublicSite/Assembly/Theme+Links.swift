import Themes

extension Theme {
    /// The addresses of the style sheets that every page links: the default theme's, then, so that its rules win, that of
    /// a theme that stands on it.
    var stylesheets: [String] { addresses(of: ["broadsheet.css", "theme.css"]) }

    /// The script that reloads the page when the theme changes; the theme has it only while it is being watched.
    var scripts: [String] { addresses(of: ["watch-theme.js"]) }

    private func addresses(of names: [String]) -> [String] {
        names.compactMap { asset(named: $0)?.address }
    }
}
