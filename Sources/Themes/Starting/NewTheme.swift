import Foundation

/// The small theme that an author starts from: it stands on the default theme and changes nothing until somebody does.
package struct NewTheme {
    private let name: String
    private let defaultFolder: String

    package init(named name: String, over defaultFolder: String) {
        self.name = name
        self.defaultFolder = defaultFolder
    }

    /// Writes the theme's files.
    /// - Throws: `ThemeError.folderTaken` when there is something in the folder, and what the file system throws.
    package func write(to folder: String) throws {
        let manager = FileManager.default
        if manager.fileExists(atPath: folder) {
            guard let content = try? manager.contentsOfDirectory(atPath: folder), content.isEmpty else {
                throw ThemeError.folderTaken(path: folder)
            }
        }
        let stylesheet = try text(of: "assets/\(Self.stylesheet)")
        let template = try text(of: "templates/\(Self.exampleTemplate)")
        for part in ["assets", "templates", "strings"] {
            try manager.createDirectory(atPath: "\(folder)/\(part)", withIntermediateDirectories: true)
        }
        try Data(themeStylesheet(from: stylesheet).utf8).write(to: URL(fileURLWithPath: "\(folder)/assets/theme.css"))
        // A file that ends otherwise is no template, so Broadsheet's own stays in use until the author says so.
        try Data(template.utf8).write(
            to: URL(fileURLWithPath: "\(folder)/templates/\(Self.exampleTemplate).example"))
        try Data(readMe.utf8).write(to: URL(fileURLWithPath: "\(folder)/README.md"))
    }

    private static let stylesheet = "broadsheet.css"
    private static let exampleTemplate = "nameplate.mustache"

    private func text(of file: String) throws -> String {
        do {
            let bytes = try Data(contentsOf: URL(fileURLWithPath: "\(defaultFolder)/\(file)"))
            return String(decoding: bytes, as: UTF8.self)
        } catch {
            throw ThemeError.unreadable(file: file, reason: error.localizedDescription)
        }
    }

    private func themeStylesheet(from stylesheet: String) -> String {
        """
        /* \(name.replacing("*/", with: "")): what differs from Broadsheet. This sheet is linked after Broadsheet's, so
           what is said here wins. Below is every variable that Broadsheet has, with its value: take a line out of its
           comment and change it. A colour that is changed wants its counterpart in the dark changed too. */

        \(StylesheetVariables(stylesheet: stylesheet).text)
        """
    }

    private var readMe: String {
        """
        # \(name)

        A theme for Stoppress. It stands on Broadsheet, the theme that comes with the program: what is not here comes
        from there, so this folder holds only what differs.

        - `assets/theme.css` is linked after Broadsheet's style sheet. Begin here: colours and type are variables.
        - `templates/NAME.mustache` takes the place of Broadsheet's template of that name. To begin with one, take
          `.example` off the end of `templates/\(Self.exampleTemplate).example`.
        - `strings/LANGUAGE.json` holds what the theme itself says, such as `{"published": "Printed"}` in `en.json`; keys
          that are not in it are Broadsheet's.
        - Any other file in `assets/` takes the place of Broadsheet's of that name, such as `icon.svg`.

        To use it, name this folder in the newspaper's `stoppress.yaml`:

            theme:
              folder: "/path/to/this/folder"

        To see each change in the browser as it is saved: `stoppress serve DIR --watch-theme`. What is broken is left
        out, named in the log with its line, and shown by `stoppress check DIR`; readers see Broadsheet's part instead.

        Every value that each template receives is listed in `docs/theme.md` of Stoppress.

        """
    }
}
