import Themes

extension Theme {
    /// The addresses of the style sheets that every page links: the default theme's, then, so that its rules win, that of
    /// a theme that stands on it.
    var stylesheets: [String] { addresses(of: ["broadsheet.css", "theme.css"]) }

    /// The scripts that every page links: the small comforts that a page is whole without, and, only while the theme is
    /// being watched, the one that reloads the page when it changes.
    var scripts: [String] { addresses(of: ["comforts.js", "watch-theme.js"]) }

    private func addresses(of names: [String]) -> [String] {
        names.compactMap { asset(named: $0)?.address }
    }
}
