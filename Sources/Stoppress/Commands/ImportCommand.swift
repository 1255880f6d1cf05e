import ArgumentParser

/// `stoppress import`: what others wrote becomes part of the newspaper.
struct ImportCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "import", abstract: "Take in an archive.",
        subcommands: [ImportWXRCommand.self, ImportArticlesCommand.self, ImportRedirectsCommand.self])
}
