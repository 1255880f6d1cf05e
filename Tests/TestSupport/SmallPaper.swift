import Documents
package import Editorial
import Foundation
package import Newspaper
import Storage
package import StorageSQLite

/// A newspaper of two editions with a few stories, in memory, for tests that need something to read.
package struct SmallPaper: Sendable {
    package let database: SQLiteDatabase
    package let clock: NewsroomClock
    package let english: Identifier<Edition>
    package let hebrew: Identifier<Edition>

    package var newsroom: Newsroom { Newsroom(database: database, clock: clock, actor: "import test") }

    /// Sunday, 22 November 2026, 00:30 in Jerusalem, still Saturday in UTC.
    package static let now = instant("2026-11-21T22:30:00Z")

    package init(now: Instant = SmallPaper.now) async throws {
        let database = try SQLiteDatabase.inMemory()
        try await database.migrate()
        let clock = NewsroomClock { now }
        let newsroom = Newsroom(database: database, clock: clock, actor: "import test")
        _ = try await newsroom.apply(try Self.plan())
        let publication = try await database.read { try $0.publications.load() }
        self.database = database
        self.clock = clock
        english = publication.editions[0].edition.id
        hebrew = publication.editions[1].edition.id
    }

    /// Takes in one story and gives its identifier.
    @discardableResult
    package func add(_ story: ArticleImport) async throws -> Identifier<Article> {
        let outcomes = try await newsroom.importArticles([story])
        guard let id = outcomes.first?.article else { throw RefusedStory(outcome: "\(outcomes)") }
        return id
    }

    /// A story of the English edition, published at `at`, with one paragraph of `text`.
    package func story(
        _ externalID: String, _ headline: String, at published: String, text: String = "The harbour lies quiet.",
        section: String = "news/city"
    ) -> ArticleImport {
        var story = ArticleImport(
            externalID: externalID, edition: english, headline: headline,
            body: Document([.paragraph([.text(text)])]))
        story.sections = [section]
        story.published = instant(published)
        return story
    }

    private struct RefusedStory: Error {
        let outcome: String
    }

    private static func plan() throws -> PublicationPlan {
        PublicationPlan(
            name: "The Small Paper", shareServices: [.facebook, .email],
            contributors: [ContributorPlan(name: "News Agencies", kind: .agency, slug: try slug("news-agencies"))],
            editions: [
                try edition("en", "The Small Paper", .leftToRight, isDefault: true, "Terms of use"),
                try edition("he", "העיתון הקטן", .rightToLeft, isDefault: false, "תנאי שימוש"),
            ])
    }

    private static func edition(
        _ code: String, _ name: String, _ direction: Direction, isDefault: Bool, _ terms: String
    ) throws -> EditionPlan {
        let jerusalem = TimeZone(identifier: "Asia/Jerusalem") ?? .gmt
        let edition = Edition(
            id: Identifier(rawValue: 0), code: code, name: name, language: code, direction: direction,
            timeZone: jerusalem, isDefault: isDefault,
            permalinkPattern: try PermalinkPattern(PermalinkPattern.usual), about: "About us.")
        let city = SectionPlan(name: "City", slug: try slug("city"))
        return EditionPlan(
            edition: edition,
            sections: [
                SectionPlan(name: "News", slug: try slug("news"), sections: [city]),
                SectionPlan(name: "Culture", slug: try slug("culture")),
            ],
            menus: [Menu(name: "footer", items: [MenuItem(target: .page("terms"))])],
            pages: [PagePlan(path: "terms", title: terms, body: Document([.paragraph([.text("Be kind.")])]))])
    }

    private static func slug(_ text: String) throws -> Slug {
        guard let slug = Slug(text) else { throw RefusedStory(outcome: "\(text) is no slug") }
        return slug
    }
}

/// The moment that an RFC 3339 text names; the beginning of 1970 when it names none, which no test expects.
package func instant(_ text: String) -> Instant {
    Instant(rfc3339: text) ?? Instant(milliseconds: 0)
}
