import ArgumentParser
import Foundation
import Themes

/// `stoppress theme new`: a small theme to start from, which stands on the default one.
struct NewThemeCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "new", abstract: "Make a theme that stands on Broadsheet and changes only what you change.")

    @Argument(help: "The theme's name.")
    var name: String

    @Argument(help: "The folder to make; it must not be there yet, or be empty.", completion: .directory)
    var directory: String

    func run() async throws {
        try NewTheme(named: name, over: ThemeFolders.standard()).write(to: directory)
        let path = URL(fileURLWithPath: directory).standardizedFileURL.path
        Terminal.say("The theme \(name) is ready in \(directory). Begin with assets/theme.css.")
        Terminal.say("To use it, put this into the newspaper's \(Settings.fileName):")
        Terminal.say("theme:\n  folder: \"\(path)\"")
        Terminal.say("To see each change as you save it: stoppress serve NEWSPAPER --watch-theme")
    }
}
