import Themes

/// The script that pages carry while their theme is watched: it loads the page anew when another version is announced.
enum ThemeWatchScript {
    /// The script of one version. Its bytes, and so its address, change with each version.
    static func asset(version: String) -> ThemeAsset {
        let text = """
            const shown = "\(version)";
            const changes = new EventSource("\(ThemeChanges.path)");
            changes.onmessage = (event) => {
              if (event.data === shown) return;
              changes.close();
              location.reload();
            };

            """
        return ThemeAsset(name: "watch-theme.js", bytes: Array(text.utf8))
    }
}
