import ArgumentParser
import Editorial
import Newspaper
import Storage

/// `stoppress user remove-second-factor`: the way back in for who has lost both app and recovery codes.
struct RemoveSecondFactorCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "remove-second-factor", abstract: "Let somebody sign in by their password alone again.",
        discussion: "They are signed out everywhere. Where their role needs a second factor, they set up a new one.")

    @Argument(help: "The person's e-mail address.")
    var email: String

    @OptionGroup var into: IntoOptions

    func run() async throws {
        let database = try await into.folder.openDatabase(try await into.settings(), for: .takingIn)
        let newsroom = Newsroom(database: database, clock: .system, actor: "operator")
        let address = EmailAddress(email)
        let found = try await database.read { connection in try address.flatMap { try connection.staff.find($0) } }
        guard let member = found else {
            try await database.close()
            throw CommandFailure("nobody has the address \(email)")
        }
        try await newsroom.removeSecondFactor(of: member.id)
        try await database.close()
        Terminal.say("\(member.name) can sign in by password alone.")
    }
}
