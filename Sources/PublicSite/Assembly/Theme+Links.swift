import Themes

extension Theme {
    /// The addresses of the style sheets that every page links: the default theme's, then, so that its rules win, that of
    /// a theme that stands on it.
    var stylesheets: [String] { addresses(of: ["broadsheet.css", "theme.css"]) }

    /// The script that reloads a page when its theme changes, while the theme is being watched.
    var scripts: [String] { addresses(of: ["watch-theme.js"]) }

    /// The small comforts of a story's page.
    var storyScripts: [String] { addresses(of: ["comforts.js"]) }

    /// What gives a text the size that its reader has chosen before.
    var textSizeScripts: [String] { addresses(of: ["text-size.js"]) }

    private func addresses(of names: [String]) -> [String] {
        names.compactMap { asset(named: $0)?.address }
    }
}
