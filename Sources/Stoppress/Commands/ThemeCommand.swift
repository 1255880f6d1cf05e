import ArgumentParser

/// `stoppress theme`: what theme authors need.
struct ThemeCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "theme", abstract: "Work on a theme.", subcommands: [NewThemeCommand.self])
}
