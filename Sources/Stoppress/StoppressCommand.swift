import ArgumentParser

/// `stoppress`: a whole newspaper in one program.
@main
struct StoppressCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "stoppress",
        abstract: "A whole newspaper in one program.",
        version: "0.1.0",
        subcommands: [
            NewCommand.self, ServeCommand.self, ImportCommand.self, ExportCommand.self, CheckCommand.self,
            UserCommand.self, ThemeCommand.self,
        ])

    /// Runs a command; whatever goes wrong is told in one place, on standard error.
    static func main() async {
        do {
            var command = try parseAsRoot()
            if var command = command as? any AsyncParsableCommand {
                try await command.run()
            } else {
                try command.run()
            }
        } catch {
            exit(withError: CommandFailure.explained(error))
        }
    }
}
