import Foundation
import Testing

@Suite("A rehearsed import")
struct RehearsalTests {
    @Test("a rehearsal that is stopped leaves nothing behind, and says so")
    func stopped() async throws {
        try await Program.withPaper { program in
            try program.write(Self.export(stories: 20_000), to: "export.xml")
            let running = try start(program)
            try await running.says(" items")
            running.started.process.interrupt()
            let run = try await running.end()
            #expect(run.status != 0)
            #expect(run.errors.contains("Stopped. It was a rehearsal: nothing was changed."), "\(run.errors)")
            #expect(!run.errors.contains("is kept"))
            try expectNothing(in: program)
        }
    }

    @Test("a rehearsal that fails leaves nothing behind")
    func failing() async throws {
        try await Program.withPaper { program in
            try program.write("no export", to: "export.xml")
            #expect(try await start(program).end().status != 0)
            try expectNothing(in: program)
        }
    }

    @Test("a rehearsal that ends well reports, and leaves the newspaper and the temporary folder as they were")
    func whole() async throws {
        try await Program.withPaper { program in
            try program.write(Self.export(stories: 3), to: "export.xml")
            let run = try await start(program).end()
            #expect(run.status == 0, "\(run.errors)")
            #expect(run.output.contains("3 items: 3 carried over"))
            try expectNothing(in: program)
            #expect(try await program.run("export", "articles", "paper").output == "")
        }
    }

    private func start(_ program: Program) throws -> Running {
        let temporary = program.folder.appendingPathComponent("temporary")
        try FileManager.default.createDirectory(at: temporary, withIntermediateDirectories: true)
        return Running(
            try program.start(
                ["import", "wxr", "export.xml", "--into", "paper", "--dry-run"], input: FileHandle.nullDevice,
                environment: ["TMPDIR": temporary.path]))
    }

    private func expectNothing(in program: Program) throws {
        let left = try FileManager.default.contentsOfDirectory(
            atPath: program.folder.appendingPathComponent("temporary").path)
        #expect(left == [])
    }

    private static func export(stories: Int) -> String {
        let items = (1...stories).map { number in
            """
            <item><title>Story \(number)</title><link>https://old.example/?p=\(number)</link>
            <wp:post_id>\(number)</wp:post_id><wp:post_date_gmt>2020-01-02 03:04:05</wp:post_date_gmt>
            <wp:status>publish</wp:status><wp:post_type>post</wp:post_type>
            <content:encoded><![CDATA[It opened.]]></content:encoded></item>
            """
        }
        return """
            <?xml version="1.0" encoding="UTF-8"?>
            <rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" \
            xmlns:wp="http://wordpress.org/export/1.2/"><channel><wp:wxr_version>1.2</wp:wxr_version>
            <link>https://old.example</link>\(items.joined(separator: "\n"))</channel></rss>
            """
    }
}
