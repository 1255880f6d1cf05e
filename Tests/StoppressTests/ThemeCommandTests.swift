import Foundation
import Testing

#if canImport(FoundationNetworking)
import FoundationNetworking
#endif

@Suite("Working on a theme")
struct ThemeCommandTests {
    @Test("A new theme is made once, and a newspaper with it is well; a relative folder is the newspaper's own")
    func newTheme() async throws {
        try await Program.withPaper { program in
            let made = try await program.run("theme", "new", "Harbour", "paper/harbour")
            #expect(made.status == 0)
            #expect(made.output.contains("folder: \"/"))
            let again = try await program.run("theme", "new", "Harbour", "paper/harbour")
            #expect(again.status == 1)
            #expect(again.errors.contains("a new theme wants an empty folder"))
            try use("harbour", program)
            let check = try await program.run("check", "paper")
            #expect(check.output.contains("well      theme: paper/harbour is whole"), "\(check.output)")
        }
    }

    @Test("check names the file and the line of what is broken in a theme")
    func check() async throws {
        try await Program.withPaper { program in
            _ = try await program.run("theme", "new", "Harbour", "paper/harbour")
            try use("harbour", program)
            try program.write("<p>\n{{#about}}", to: "paper/harbour/templates/footer.mustache")
            let check = try await program.run("check", "paper")
            #expect(check.status == 1)
            #expect(check.output.contains("NOT WELL  theme: templates/footer.mustache, line 2"))
        }
    }

    @Test("While the theme is watched each change is taken in, a broken one is told, and the program ends when asked")
    func watch() async throws {
        try await Program.withPaper { program in
            _ = try await program.run("theme", "new", "Harbour", "paper/harbour")
            try use("harbour", program)
            let arguments = ["serve", "paper", "--port", "0", "--watch-theme"]
            let running = Running(try program.start(arguments, input: FileHandle.nullDevice))
            try await running.says("Readers: ")
            try program.write("\n{{>none}}", to: "paper/harbour/templates/footer.mustache")
            try await running.says("templates/footer.mustache, line 2: there is no template named none")
            try program.write("<footer></footer>", to: "paper/harbour/templates/footer.mustache")
            try await running.says("faults=0")
            running.started.process.terminate()
            #expect(try await running.end().status == 0)
        }
    }

    @Test(
        "Pages carry the script and the address of changes answers only while the theme is watched",
        arguments: [true, false])
    func changes(isWatched: Bool) async throws {
        try await Program.withPaper { program in
            let arguments = ["serve", "paper", "--port", "0"] + (isWatched ? ["--watch-theme"] : [])
            let running = Running(try program.start(arguments, input: FileHandle.nullDevice))
            try await running.says("Desk: ")
            let output = String(decoding: try Data(contentsOf: running.started.output), as: UTF8.self)
            let origin = try #require(output.firstMatch(of: /http:[^ ]+:[0-9]+/)?.0)
            let front = try await text(at: "\(origin)/")
            #expect(front.contains("/watch-theme.js") == isWatched)
            async let changes = text(at: "\(origin)/theme-changes")
            try await Task.sleep(for: .seconds(1))
            // The address answers until the program ends.
            running.started.process.terminate()
            #expect(try await changes.contains("data: ") == isWatched)
            #expect(try await running.end().status == 0)
        }
    }

    private func text(at address: String) async throws -> String {
        let (data, _) = try await URLSession.shared.data(from: try #require(URL(string: address)))
        return String(decoding: data, as: UTF8.self)
    }

    private func use(_ theme: String, _ program: Program) throws {
        let settings = try program.text(of: "paper/stoppress.yaml")
        try program.write(settings + "\ntheme:\n  folder: \"\(theme)\"\n", to: "paper/stoppress.yaml")
    }
}
