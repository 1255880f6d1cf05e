import Foundation
import Testing

@Suite("The import commands")
struct ImportCommandTests {
    private static func line(_ number: Int) -> String {
        #"{"id": "a-\#(number)", "headline": "Story \#(number)", "html": "<p>Words of \#(number).</p>", "#
            + #""publishedAt": "2026-11-01T08:00:00Z", "byline": ["Ana Berg"], "sections": ["news"]}"#
    }

    @Test("an import reports each line, and doubles nothing when it is run again")
    func again() async throws {
        try await Program.withPaper { program in
            try program.write([Self.line(1), "{", Self.line(2)].joined(separator: "\n"), to: "lines.jsonl")
            for _ in 0..<2 {
                let run = try await program.run(
                    "import", "articles", "lines.jsonl", "--into", "paper", "--report", "r.json")
                #expect(run.status == 0, "\(run.errors)")
                let report = try program.report("r.json")
                #expect(report.items == 3 && report.carried == 2 && report.left.count == 1)
                #expect(report.left[0].item == "line 2")
            }
            let exported = try await program.run("export", "articles", "paper")
            #expect(exported.output.split(separator: "\n").count == 2)
        }
    }

    @Test("what one newspaper exports, another takes in and exports the same")
    func roundTrip() async throws {
        try await Program.withPaper { program in
            try program.write((1...3).map(Self.line).joined(separator: "\n"), to: "lines.jsonl")
            _ = try await program.run("import", "articles", "lines.jsonl", "--into", "paper")
            let articles = try await program.run("export", "articles", "paper").output
            let publication = try await program.run("export", "publication", "paper").output
            try program.write(articles, to: "articles.jsonl")
            try program.write(publication, to: "publication.yaml")
            #expect(try await program.run("new", "other", "--from", "publication.yaml").status == 0)
            #expect(try await program.run("import", "articles", "articles.jsonl", "--into", "other").status == 0)
            #expect(try await program.run("export", "articles", "other").output == articles)
            #expect(try await program.run("export", "publication", "other").output == publication)
            #expect(articles.contains("Words of 3."))
        }
    }

    @Test("a publication moves with its portraits, and fits its own newspaper without their files")
    func portraits() async throws {
        try await Program.inFolder { program in
            try Self.writePublication(program)
            let made = try await program.run("new", "paper", "--from", "publication.yaml")
            #expect(made.status == 0, "\(made.errors)")
            let export = try await program.run("export", "publication", "paper", "--pictures", "moved")
            #expect(export.errors == "")
            let portrait = try #require(export.output.firstMatch(of: #/portrait: "(pictures/.+)"/#)?.output.1)
            try program.write(export.output, to: "moved/publication.yaml")
            let moved = try await program.run("new", "other", "--from", "moved/publication.yaml")
            #expect(moved.status == 0, "\(moved.errors)")
            #expect(try await program.run("export", "publication", "other").output == export.output)
            #expect(FileManager.default.fileExists(atPath: program.folder.path + "/other/\(portrait)"))
            try program.write(export.output, to: "alone.yaml")
            let again = try await program.run("new", "paper", "--from", "alone.yaml")
            #expect(again.output.contains("Nothing has changed."), "\(again.errors)")
        }
    }

    @Test("portraits that are not there are all named, and nothing is changed")
    func missingPortraits() async throws {
        try await Program.inFolder { program in
            try Self.writePublication(program)
            try program.write(
                try program.text(of: "publication.yaml").replacing("portrait: ana.svg", with: "portrait: a.jpg")
                    .replacing("{name: Wire", with: "{name: Wire, portrait: w.jpg"), to: "lacking.yaml")
            _ = try await program.run("new", "paper")
            let before = try await program.run("export", "publication", "paper").output
            let run = try await program.run("new", "paper", "--from", "lacking.yaml")
            #expect(run.status != 0)
            #expect(run.errors.contains("the portrait of Ana Berg: a.jpg: there is no such picture"), "\(run.errors)")
            #expect(run.errors.contains("the portrait of Wire: w.jpg: there is no such picture"))
            #expect(try await program.run("export", "publication", "paper").output == before)
        }
    }

    @Test("a page's picture comes into the library, moves with the publication, and is named when it is not there")
    func pagePictures() async throws {
        try await Program.inFolder { program in
            try program.write(Self.picture, to: "team.svg")
            try program.write(
                """
                name: The Courier
                editions:
                  - code: en
                    language: en
                    timeZone: UTC
                    pages:
                      - {slug: team, title: Team, html: '<figure><img src="team.svg" alt="Us"></figure><p>We.</p>'}
                """, to: "publication.yaml")
            for said in ["A newspaper is ready", "Nothing has changed."] {
                let made = try await program.run("new", "paper", "--from", "publication.yaml")
                #expect(made.output.contains(said), "\(made.errors)")
            }
            let export = try await program.run("export", "publication", "paper", "--pictures", "moved").output
            let pictures = Set(export.matches(of: #/pictures/[0-9a-f]{2}/[0-9a-f]{64}\.[a-z]+/#).map(\.output))
            #expect(pictures.count == 1, "\(export)")
            #expect(!export.contains("team.svg"))
            try program.write(export, to: "moved/publication.yaml")
            let moved = try await program.run("new", "other", "--from", "moved/publication.yaml")
            #expect(moved.status == 0, "\(moved.errors)")
            #expect(try await program.run("export", "publication", "other").output == export)
            for file in pictures {
                #expect(FileManager.default.fileExists(atPath: "\(program.folder.path)/other/\(file)"))
            }
            try FileManager.default.removeItem(at: program.folder.appendingPathComponent("team.svg"))
            let lacking = try await program.run("new", "third", "--from", "publication.yaml")
            #expect(lacking.status != 0)
            #expect(lacking.errors.contains("a picture of the page team of edition en: team.svg"), "\(lacking.errors)")
        }
    }

    /// A newspaper with a portrait that lies beside its plan.
    private static func writePublication(_ program: Program) throws {
        try program.write(
            """
            name: The Courier
            contributors:
              - {name: Ana Berg, portrait: ana.svg}
              - {name: Wire, kind: agency}
            editions: [{code: en, language: en, timeZone: UTC, sections: [{name: News}]}]
            """, to: "publication.yaml")
        try program.write(picture, to: "ana.svg")
    }

    private static let picture = """
        <svg xmlns="http://www.w3.org/2000/svg" width="400" height="400" viewBox="0 0 400 400">\
        <rect width="400" height="400" fill="#246"/><circle cx="200" cy="160" r="90" fill="#eca"/></svg>
        """

    @Test("long commands say how much is done of how much")
    func progress() async throws {
        try await Program.withPaper { program in
            try program.write((1...600).map(Self.line).joined(separator: "\n"), to: "lines.jsonl")
            _ = try await program.run("import", "articles", "lines.jsonl", "--into", "paper")
            let export = try await program.run("export", "articles", "paper")
            #expect(export.errors.contains("500 of 600 articles, 83 %"), "\(export.errors)")
            #expect(export.output.split(separator: "\n").count == 600)
            let redirects = (1...1_500).map { "/old/\($0)/,/new/\($0)/\n" }.joined()
            try program.write(redirects, to: "redirects.csv")
            let run = try await program.run("import", "redirects", "redirects.csv", "--into", "paper")
            #expect(run.errors.contains("1000 of 1500 lines, 66 %"), "\(run.errors)")
            #expect(run.output.contains("1500 items: 1500 carried over"))
        }
    }

    @Test("who stops an import learns what became of each item until then, and goes on later")
    func stopped() async throws {
        try await Program.withPaper { program in
            let input = Pipe()
            let running = Running(
                try program.start(
                    ["import", "articles", "-", "--into", "paper", "--report", "r.json"], input: input))
            let lines = (1...2_500).map { Self.line($0) + "\n" }.joined()
            try input.fileHandleForWriting.write(contentsOf: Data(lines.utf8))
            try await running.says("1000 lines")
            running.started.process.interrupt()
            try await Task.sleep(for: .milliseconds(200))
            try input.fileHandleForWriting.close()
            let run = try await running.end()
            #expect(run.status != 0)
            #expect(run.errors.contains("run the same command again"))
            let report = try program.report("r.json")
            let kept = try await program.run("export", "articles", "paper").output.split(separator: "\n").count
            #expect(kept >= 1000 && kept < 2_500)
            #expect(report.items == kept && report.carried == kept)
            #expect(run.output.contains("\(kept) items: \(kept) carried over, 0 left."))
            #expect(report.notes.contains { $0.contains("did not reach the end") })
            try program.write(lines, to: "lines.jsonl")
            #expect(try await program.run("import", "articles", "lines.jsonl", "--into", "paper").status == 0)
            #expect(try await program.run("export", "articles", "paper").output.split(separator: "\n").count == 2_500)
        }
    }

    @Test("an export of WordPress that is cut off is taken in as far as it goes, and the report says how far")
    func truncated() async throws {
        try await Program.withPaper { program in
            let head = """
                <?xml version="1.0" encoding="UTF-8"?>
                <rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" \
                xmlns:wp="http://wordpress.org/export/1.2/"><channel><wp:wxr_version>1.2</wp:wxr_version>
                <link>https://old.example</link>
                """
            let item = """
                <item><title>Harbour opens</title><link>https://old.example/?p=7</link><wp:post_id>7</wp:post_id>
                <wp:post_date_gmt>2020-01-02 03:04:05</wp:post_date_gmt><wp:status>publish</wp:status>
                <wp:post_type>post</wp:post_type><content:encoded><![CDATA[It opened.]]></content:encoded></item>
                """
            try program.write(head + item + "<item><title>Ferry", to: "export.xml")
            let run = try await program.run("import", "wxr", "export.xml", "--into", "paper", "--report", "r.json")
            #expect(run.status == 1)
            #expect(run.output.contains("the file ends there, in the middle of what it has begun"))
            let report = try program.report("r.json")
            #expect(
                report.items == 2 && report.carried == 1 && report.left[0].reason.contains("the file ends inside it"))
        }
    }
}
