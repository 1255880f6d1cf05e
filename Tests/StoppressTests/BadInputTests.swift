import Foundation
import Testing

@Suite("What the program says of bad input")
struct BadInputTests {
    /// A command line and what standard error must name.
    struct Case: Sendable, CustomTestStringConvertible {
        let arguments: [String]
        let names: [String]

        var testDescription: String { arguments.joined(separator: " ") }
    }

    private static let cases = [
        Case(arguments: ["import", "articles", "missing.jsonl", "--into", "paper"], names: ["missing.jsonl"]),
        Case(arguments: ["import", "articles", "folder", "--into", "paper"], names: ["folder", "directory"]),
        Case(arguments: ["import", "articles", "utf16.jsonl", "--into", "paper"], names: ["UTF-16"]),
        Case(arguments: ["import", "wxr", "picture.xml", "--into", "paper"], names: ["picture.xml"]),
        Case(
            arguments: ["import", "wxr", "export.xml", "--into", "paper", "--edition", "xx"], names: ["\"xx\"", "en"]),
        Case(arguments: ["import", "articles", "utf16.jsonl", "--into", "nowhere"], names: ["nowhere"]),
        Case(
            arguments: ["new", "other", "--from", "wrong.yaml"], names: ["wrong.yaml:5", "timeZone", "Mars/Olympus"]),
        Case(arguments: ["serve", "nowhere"], names: ["nowhere"]),
        Case(arguments: ["serve", "paper", "--port", "99999"], names: ["99999"]),
        Case(arguments: ["serve", "newer"], names: ["made by a newer stoppress"]),
        Case(arguments: ["export", "articles", "garbage"], names: ["not a database"]),
        Case(arguments: ["publish"], names: ["publish"]),
    ]

    @Test("the message names what is wrong, and the status says so", arguments: cases)
    func messages(_ bad: Case) async throws {
        try await Program.withPaper { program in
            try prepare(program)
            let run = try await Running(program.start(bad.arguments, input: FileHandle.nullDevice)).end()
            #expect(run.status != 0)
            for name in bad.names { #expect(run.errors.contains(name), "\(run.errors)") }
        }
    }

    private func prepare(_ program: Program) throws {
        let folder = program.folder
        let files = FileManager.default
        try files.createDirectory(at: folder.appendingPathComponent("folder"), withIntermediateDirectories: true)
        try Data([0xFF, 0xFE, 0x7B, 0x00]).write(to: folder.appendingPathComponent("utf16.jsonl"))
        try Data([0xFF, 0xD8, 0xFF, 0xE0, 0x00]).write(to: folder.appendingPathComponent("picture.xml"))
        try program.write("<rss></rss>", to: "export.xml")
        try program.write(
            "name: A\neditions:\n  - code: en\n    language: en\n    timeZone: Mars/Olympus\n", to: "wrong.yaml")
        for copy in ["newer", "garbage"] {
            try files.copyItem(at: folder.appendingPathComponent("paper"), to: folder.appendingPathComponent(copy))
        }
        try program.write(String(repeating: "no database ", count: 100), to: "garbage/stoppress.sqlite")
        for ending in ["-wal", "-shm"] {
            try? files.removeItem(at: folder.appendingPathComponent("garbage/stoppress.sqlite\(ending)"))
        }
        try makeNewer(folder.appendingPathComponent("newer/stoppress.sqlite").path)
    }

    /// Raises the version that the database says it is of.
    private func makeNewer(_ path: String) throws {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        process.arguments = [
            "python3", "-c",
            "import sqlite3,sys; d=sqlite3.connect(sys.argv[1]); d.execute('INSERT INTO schema_version VALUES (9999)'); d.commit()",
            path,
        ]
        try process.run()
        process.waitUntilExit()
        #expect(process.terminationStatus == 0)
    }

    @Test("a port that another program uses is named, with what to do")
    func portInUse() async throws {
        try await Program.withPaper { program in
            let first = Running(
                try program.start(["serve", "paper", "--port", "0"], input: FileHandle.nullDevice))
            try await first.says("http://127.0.0.1:")
            let log =
                try String(contentsOf: first.started.output, encoding: .utf8)
                + String(contentsOf: first.started.errors, encoding: .utf8)
            let port = try #require(log.firstMatch(of: #/http://127\.0\.0\.1:(\d+)/#)).output.1
            let second = try await program.run("serve", "paper", "--port", String(port))
            #expect(second.status != 0)
            #expect(second.errors.contains("the port is in use by another program"))
            first.started.process.terminate()
            #expect(try await first.end().status == 0)
        }
    }

    @Test("check says that all is well, and what is not when a menu leads nowhere")
    func check() async throws {
        try await Program.inFolder { program in
            let plan = """
                name: The Courier
                editions:
                  - code: en
                    language: en
                    timeZone: Europe/Lisbon
                    sections: [{name: News, slug: news}]
                    menus:
                      footer: [{section: news}, {page: terms}]
                """
            try program.write(plan, to: "publication.yaml")
            _ = try await program.run("new", "paper", "--from", "publication.yaml")
            let lacking = try await program.run("check", "paper")
            #expect(lacking.status == 1)
            #expect(lacking.output.contains("menu \"footer\" of edition en: there is no public page terms"))
            let pages = "\n    pages: [{slug: terms, title: Terms, html: \"<p>Ours.</p>\"}]\n"
            try program.write(plan + pages, to: "publication.yaml")
            _ = try await program.run("new", "paper", "--from", "publication.yaml")
            let whole = try await program.run("check", "paper")
            #expect(whole.output.contains("Everything is well."))
            #expect(whole.status == 0)
        }
    }
}
