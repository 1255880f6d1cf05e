import Foundation
import Newspaper
import Testing

@Suite("Permalink patterns")
struct PermalinkPatternTests {
    @Test(
        "a pattern that could not be an address is refused with the reason",
        arguments: [
            ("", "begin with /"), ("{slug}", "begin with /"), ("/{year}/", "{slug}"), ("/{slug", "never closed"),
            ("/{year/{slug}", "is not one of"), ("/{Slug}/", "is not one of"), ("/{}/{slug}", "is not one of"),
            ("/{slug}}/", "}"), ("//{slug}/", "empty part"), ("/news//{slug}", "empty part"), ("/a b/{slug}", "\" \""),
            ("/{slug}?x=1", "?"), ("/{slug}#top", "#"), ("/../{slug}", "..."), ("/%41/{slug}", "%"),
        ])
    func faults(pattern: String, reason: String) {
        let error = #expect(throws: PermalinkPatternError.self) { try PermalinkPattern(pattern) }
        #expect(error?.pattern == pattern)
        #expect(error.map { reason == "..." || $0.reason.contains(reason) } == true, "\(error?.reason ?? "")")
    }

    @Test(
        "a pattern makes a path",
        arguments: [
            (PermalinkPattern.usual, "/2026/03/07/harbour-opens/"), ("/{slug}", "/harbour-opens"),
            ("/{section}/{year}/{slug}.html", "/news/europe/2026/harbour-opens.html"),
            ("/archives/{month}-{day}/{slug}/", "/archives/03-07/harbour-opens/"),
            ("/{slug}/{slug}/", "/harbour-opens/harbour-opens/"),
            ("/כתבה/{slug}/", "/כתבה/harbour-opens/"),
        ])
    func paths(pattern: String, path: String) throws {
        #expect(try self.path(pattern, published: "2026-03-07T12:00:00Z", zone: "GMT") == path)
    }

    @Test(
        "days are those of the edition's zone, to the millisecond",
        arguments: [
            ("2026-11-21T21:59:59.999Z", "Asia/Jerusalem", "/2026/11/21/harbour-opens/"),
            ("2026-11-21T22:00:00Z", "Asia/Jerusalem", "/2026/11/22/harbour-opens/"),
            ("2026-06-30T20:59:59.999Z", "Asia/Jerusalem", "/2026/06/30/harbour-opens/"),
            ("2026-06-30T21:00:00Z", "Asia/Jerusalem", "/2026/07/01/harbour-opens/"),
            ("2026-06-30T23:00:00Z", "Europe/Lisbon", "/2026/07/01/harbour-opens/"),
            ("2025-12-31T23:59:59Z", "Europe/Lisbon", "/2025/12/31/harbour-opens/"),
            ("2026-01-01T04:00:00Z", "America/New_York", "/2025/12/31/harbour-opens/"),
        ])
    func zones(published: String, zone: String, path: String) throws {
        #expect(try self.path(PermalinkPattern.usual, published: published, zone: zone) == path)
    }

    @Test("a story without a section stands under news")
    func withoutSection() throws {
        let path = try path("/{section}/{slug}/", published: "2026-03-07T12:00:00Z", zone: "GMT", section: nil)
        #expect(path == "/news/harbour-opens/")
    }

    private func path(
        _ pattern: String, published: String, zone: String, section: String? = "news/europe"
    ) throws -> String {
        try PermalinkPattern(pattern).path(
            slug: try #require(Slug("harbour-opens")), published: try #require(Instant(rfc3339: published)),
            timeZone: try #require(TimeZone(identifier: zone)), sectionPath: section)
    }
}
