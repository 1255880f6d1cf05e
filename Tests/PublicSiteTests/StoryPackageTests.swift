import Editorial
import Newspaper
import PublicSite
import Storage
import StorageSQLite
import TestSupport
import Testing

@Suite("Story packages on a page")
struct StoryPackageTests {
    @Test("a story names its package, its place in it, and the parts before and after; what is not public is left out")
    func parts() async throws {
        let paper = try await paper(of: ["1", "2", "3", "4"])
        try await Reader.of(paper) { reader in
            let first = try await package(in: reader, of: "1")
            #expect(first.contains("<h2 id=\"package\">The &lt;tram&gt;</h2>") && first.contains("Part 1 of 3"))
            #expect(!first.contains("rel=\"prev\"") && first.contains("rel=\"next\" href=\"/2026/11/20/part-2/\""))
            let middle = try await package(in: reader, of: "2")
            #expect(middle.contains("<span aria-current=\"page\">Part 2</span>"))
            #expect(middle.contains("rel=\"prev\" href=\"/2026/11/20/part-1/\""))
            #expect(middle.contains("rel=\"next\" href=\"/2026/11/20/part-4/\"") && !middle.contains("part-3"))
            let last = try await package(in: reader, of: "4")
            #expect(last.contains("rel=\"prev\"") && !last.contains("rel=\"next\""))
        }
    }

    @Test("a story that is alone in its package says nothing of it")
    func alone() async throws {
        let paper = try await paper(of: ["1", "3"])
        try await Reader.of(paper) { reader in
            let page = try await reader.get("/2026/11/20/part-1/")
            #expect(page.status == 200 && !page.text.contains("story-package"))
        }
    }

    /// Four stories, of which the third is a draft; some of them are a package, in that order.
    private func paper(of members: [String]) async throws -> SmallPaper {
        let paper = try await SmallPaper()
        let edition = paper.english
        for number in 1...4 {
            var story = paper.story("\(number)", "Part \(number)", at: "2026-11-20T10:00:1\(number)Z")
            if number == 3 { story.state = .draft }
            try await paper.add(story)
        }
        try await paper.database.write { connection in
            let articles = try members.compactMap {
                try connection.articles.identifier(externalID: $0, edition: edition)
            }
            try connection.storyPackages.save(StoryPackage(edition: edition, name: "The <tram>", articles: articles))
        }
        return paper
    }

    private func package(in reader: Reader, of number: String) async throws -> String {
        let page = try await reader.get("/2026/11/20/part-\(number)/").text
        let start = try #require(page.firstRange(of: "<nav class=\"story-package\""))
        let rest = page[start.lowerBound...]
        let end = try #require(rest.firstRange(of: "</nav>"))
        return String(rest[..<end.upperBound])
    }
}
