import Foundation
import Newspaper
import PublicSite
import Storage
import StorageSQLite
import TestSupport
import Testing

@Suite("Laid-out fronts")
struct FrontTests {
    @Test("strips stand in the order of their slots, under their own names")
    func strips() async throws {
        try await withFront([
            Slot(layout: .leadWithBullets, count: 3), Slot(layout: .briefs, title: "In brief", count: 2),
            Slot(layout: .threeUp, title: "The strike"), Slot(layout: .newsletter), Slot(layout: .list, count: 2),
        ]) { front in
            #expect(front.contains("<ul class=\"package\">"))
            #expect(
                order(of: ["In brief</h2>", "The strike</h2>", "class=\"story-columns\"", "Latest</h2>"], in: front))
            // This edition has no page for the newsletter.
            #expect(!front.contains("newsletter-strip"))
            let shown = stories(in: front)
            #expect(shown == ["12", "11", "10", "9", "8", "7", "6", "5", "4", "3"])
        }
    }

    @Test("what is much read is only what was picked, and may stand elsewhere too")
    func mostRead() async throws {
        let slots: ([Identifier<Article>]) -> [Slot] = { picks in
            [Slot(layout: .lead), Slot(layout: .mostRead, articles: picks), Slot(layout: .mostRead)]
        }
        try await withFront(picked: ["12", "3"], slots: slots) { front in
            #expect(stories(in: front) == ["12", "12", "3"])
            #expect(front.ranges(of: "class=\"most-read\"").count == 1)
        }
    }

    @Test("a gallery takes only stories that have a picture")
    func gallery() async throws {
        try await withFront([Slot(layout: .lead), Slot(layout: .gallery)]) { front in
            #expect(!front.contains("gallery-strip"))
        }
    }

    @Test("a section's front stands above the rest of its stories, on the first page alone, and takes its own latest")
    func section() async throws {
        let paper = try await paperOfTwelve()
        let stray = paper.story("x", "Story 99 of the day", at: "2026-11-21T10:00:00Z", section: "culture")
        try await paper.add(stray)
        let publication = try await paper.database.read { try $0.publications.load() }
        let news = try #require(publication.edition(code: "en")?.sections[path: "news"]?.id)
        try await lay(Front(edition: paper.english, section: news, slots: [Slot(layout: .lead)]), in: paper)
        try await Reader.of(paper) { reader in
            let page = main(try await reader.get("/news/").text)
            #expect(page.contains("class=\"front-lead\""))
            #expect(stories(in: page).first == "12")
            #expect(Set(stories(in: page)).count == 12)
            let culture = main(try await reader.get("/culture/").text)
            #expect(!culture.contains("class=\"front-lead\""))
        }
    }

    // MARK: A front of twelve stories

    private func withFront(_ slots: [Slot], _ body: (String) throws -> Void) async throws {
        try await withFront(picked: [], slots: { _ in slots }, body)
    }

    private func withFront(
        picked: [String], slots: ([Identifier<Article>]) -> [Slot], _ body: (String) throws -> Void
    ) async throws {
        let paper = try await paperOfTwelve()
        let edition = paper.english
        let picks = try await paper.database.read { connection in
            try picked.compactMap { try connection.articles.identifier(externalID: $0, edition: edition) }
        }
        try await lay(Front(edition: edition, slots: slots(picks)), in: paper)
        try await Reader.of(paper) { reader in
            let page = try await reader.get("/")
            try body(main(page.text))
        }
    }

    private func paperOfTwelve() async throws -> SmallPaper {
        let paper = try await SmallPaper()
        for number in 1...12 {
            try await paper.add(
                paper.story("\(number)", "Story \(number) of the day", at: "2026-11-20T10:00:\(9 + number)Z"))
        }
        return paper
    }

    private func lay(_ front: Front, in paper: SmallPaper) async throws {
        try await paper.database.write { try $0.fronts.save(front) }
    }

    private func main(_ page: String) -> String {
        page.components(separatedBy: "<main").dropFirst().joined()
    }

    /// The numbers of the stories by their headlines, in the order in which they stand.
    private func stories(in page: String) -> [String] {
        page.matches(of: #/>Story (\d+) of the day</a>/#).map { String($0.output.1) }
    }

    private func order(of words: [String], in page: String) -> Bool {
        let places = words.map { page.firstRange(of: $0)?.lowerBound }
        return !places.contains(nil) && places.compactMap { $0 } == places.compactMap { $0 }.sorted()
    }
}
