import ArgumentParser
import Credentials
import Editorial
import Foundation
import Newspaper
import Storage

/// `stoppress user`: who works at the desk.
struct UserCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "user", abstract: "Say who works at the desk.",
        subcommands: [AddUserCommand.self, RemoveSecondFactorCommand.self])
}

/// `stoppress user add`: an account, with a password from standard input or with a link to choose one.
struct AddUserCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "add", abstract: "Give somebody an account at the desk.",
        discussion: """
            A password is read from standard input, to the end of its first line. Without one, as on a terminal, a link is \
            printed by which the person chooses a password once.
            """)

    @Argument(help: "The person's e-mail address, with which they sign in.")
    var email: String

    @Option(help: "The person's name, as colleagues see it.")
    var name: String

    @Option(help: "What they are: \(Role.allCases.map(\.rawValue).joined(separator: ", ")).")
    var role: Role

    @OptionGroup var into: IntoOptions

    func run() async throws {
        let settings = try await into.settings()
        let password = isatty(STDIN_FILENO) == 0 ? readLine(strippingNewline: true) ?? "" : ""
        let database = try await into.folder.openDatabase(settings, for: .takingIn)
        let newsroom = Newsroom(database: database, clock: .system, actor: "operator")
        do {
            if password.isEmpty {
                let member = try await newsroom.addStaff(email: email, name: name, role: role)
                let (token, ends) = try await newsroom.giveLink(to: member.id)
                Terminal.say("\(member.name) can sign in when they have chosen a password here, until \(ends.rfc3339):")
                Terminal.say("\(settings.siteAddress ?? settings.ownOrigin())/desk/password/\(token.text)/")
            } else {
                let member = try await newsroom.addStaff(email: email, name: name, role: role, password: password)
                Terminal.say("\(member.name) can sign in.")
            }
        } catch let fault as StaffFault {
            try await database.close()
            throw CommandFailure(fault.explanation(email: email, name: name))
        }
        try await database.close()
    }
}

extension Role: ExpressibleByArgument {}

extension StaffFault {
    fileprivate func explanation(email: String, name: String) -> String {
        switch self {
        case .notAnEmail: "\"\(email)\" is no e-mail address"
        case .notAName: "\"\(name)\" is no name: it is empty or longer than \(StaffMember.longestName) characters"
        case .emailTaken: "somebody has the address \(email) already"
        case .password(.tooShort): "the password is too short: it needs at least 12 characters"
        case .password(.tooLong): "the password is too long: it may have 256 bytes at most"
        case .password(.common): "the password is one of those that are tried first; choose another"
        case .password(.ownName): "the password is hardly more than the person's name; choose another"
        case .unknownPerson, .lastPublisher, .linkOver, .wrongPassword, .notTheFirst, .codeNeeded, .wrongCode,
            .hasSecondFactor:
            "this cannot be done"
        }
    }
}
