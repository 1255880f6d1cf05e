import Foundation
import Newspaper
import Testing

@testable import Wires

@Suite("The examples of the documentation")
struct DocumentedExampleTests {
    @Test("The complete example of article lines reads without a fault")
    func articleLines() throws {
        let lines = try Self.example("articles-jsonl.md", language: "jsonl").split(separator: "\n")
        #expect(lines.count == 2)
        for line in lines { _ = try ArticleLineReader.line(Array(line.utf8)) }
    }

    @Test("The complete example of a publication reads without a fault and is written back the same in meaning")
    func publication() throws {
        let yaml = try Self.example("publication-yaml.md", language: "yaml")
        let plan = try PublicationFile.plan(bytes: Data(yaml.utf8), fileName: "publication.yaml")
        #expect(plan.editions.count == 2)
        let written = try PublicationFile.text(of: plan)
        #expect(try PublicationFile.plan(bytes: Data(written.utf8), fileName: "publication.yaml") == plan)
    }

    @Test("The demo newspaper's own files read without a fault", arguments: ["articles.en.jsonl", "articles.he.jsonl"])
    func demo(lines: String) throws {
        let folder = Self.root.appendingPathComponent("Demo")
        let plan = try PublicationFile.plan(at: folder.appendingPathComponent("publication.yaml"))
        let written = try PublicationFile.text(of: plan)
        #expect(try PublicationFile.plan(bytes: Data(written.utf8), fileName: "publication.yaml") == plan)
        let text = try String(contentsOf: folder.appendingPathComponent(lines), encoding: .utf8)
        for line in text.split(separator: "\n") { _ = try ArticleLineReader.line(Array(line.utf8)) }
    }

    private static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent()

    /// The first fenced block of a language in a file of docs/.
    private static func example(_ file: String, language: String) throws -> String {
        let text = try String(contentsOf: root.appendingPathComponent("docs/\(file)"), encoding: .utf8)
        let block = try #require(text.components(separatedBy: "```\(language)\n").dropFirst().first)
        return try #require(block.components(separatedBy: "\n```").first)
    }
}
