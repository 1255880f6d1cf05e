import Foundation
import Testing

@Suite("Settings")
struct SettingsTests {
    @Test("the environment goes before the file, and a flag before both")
    func order() async throws {
        try await Program.withPaper { program in
            let settings = try program.text(of: "paper/stoppress.yaml")
            try program.write(
                settings.replacing("port: \"8080\"", with: "port: \"in-file\""), to: "paper/stoppress.yaml")
            let environment = ["STOPPRESS_SERVER_PORT": "in-environment"]
            let file = try await program.run("serve", "paper")
            #expect(file.errors.contains("the port \"in-file\" is not a number"), "\(file.errors)")
            let over = try await program.run("serve", "paper", environment: environment)
            #expect(over.errors.contains("the port \"in-environment\" is not a number"), "\(over.errors)")
            let flag = try await program.run("serve", "paper", "--port", "in-flag", environment: environment)
            #expect(flag.errors.contains("the port \"in-flag\" is not a number"), "\(flag.errors)")
        }
    }

    /// Addresses with a password at which no database answers, and one that is none.
    private static let addresses = [
        "postgres://someone:very-secret@127.0.0.1:1/newspaper", "mysql://someone:very-secret@127.0.0.1/newspaper",
    ]

    @Test("no command prints the database's password, wherever it stands", arguments: addresses)
    func secrets(address: String) async throws {
        try await Program.withPaper { program in
            var runs = [
                try await program.run("serve", "paper", "--database", address),
                try await program.run("serve", "paper", environment: ["STOPPRESS_DATABASE": address]),
                try await program.run("check", "paper", environment: ["STOPPRESS_DATABASE": address]),
            ]
            let settings = try program.text(of: "paper/stoppress.yaml")
            try program.write(
                settings.replacing("database: \"sqlite\"", with: "database: \"\(address)\""), to: "paper/stoppress.yaml"
            )
            runs.append(try await program.run("serve", "paper"))
            for run in runs {
                #expect(run.status != 0)
                #expect(run.errors.contains("database") || run.output.contains("database"), "\(run.errors)")
                #expect(!run.errors.contains("very-secret") && !run.output.contains("very-secret"), "\(run.errors)")
            }
        }
    }
}
