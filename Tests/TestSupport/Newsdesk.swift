import Documents
package import Editorial
import Foundation
package import Newspaper
package import Storage
import Synchronization

/// A newspaper of two editions on any engine, made by the newsroom's own verbs, with a clock that a test sets.
package struct Newsdesk: Sendable {
    package let database: any Database
    package let clock: SetClock
    package let english: Identifier<Edition>
    package let hebrew: Identifier<Edition>

    /// Who takes in what comes from elsewhere.
    package var importer: Newsroom { newsroom(actor: "import test") }

    package func newsroom(actor: String) -> Newsroom {
        Newsroom(database: database, clock: clock.newsroomClock, actor: actor, passwordCost: Colleague.cost)
    }

    /// A story of the English edition with one paragraph, published at noon of 20 November 2026 in UTC.
    package func story(_ externalID: String, _ headline: String) -> ArticleImport {
        var story = ArticleImport(
            externalID: externalID, edition: english, headline: headline,
            body: Document([.paragraph([.text("The harbour lies quiet.")])]))
        story.sections = ["news/city"]
        story.byline = [ContributorImport(name: "Ana Berg")]
        story.published = instant("2026-11-20T12:00:00Z")
        return story
    }

    /// Takes in one story, which must not be refused, and gives it as it is kept.
    @discardableResult
    package func take(_ story: ArticleImport) async throws -> Article {
        let outcome = try await importer.importArticles([story])[0]
        guard let id = outcome.article, let kept = try await database.read({ try $0.articles.find(id) }) else {
            throw Refused(outcome: "\(outcome)")
        }
        return kept
    }

    /// How much has been written down so far.
    package func traces() async throws -> Traces {
        try await database.read { connection in
            let count = { (table: String) in
                try connection.first(Statement("SELECT COUNT(*) FROM \(table)")) { Int(try $0.integer(0)) } ?? 0
            }
            return Traces(audit: try count("audit"), events: try count("event"), revisions: try count("revision"))
        }
    }

    /// How many entries the audit log, the event log and the revisions have.
    package struct Traces: Hashable, Sendable {
        package var audit: Int
        package var events: Int
        package var revisions: Int

        package init(audit: Int, events: Int, revisions: Int) {
            self.audit = audit
            self.events = events
            self.revisions = revisions
        }

        package static func - (after: Traces, before: Traces) -> Traces {
            Traces(
                audit: after.audit - before.audit, events: after.events - before.events,
                revisions: after.revisions - before.revisions)
        }
    }

    private struct Refused: Error {
        let outcome: String
    }

    /// The plan that the newspaper was made by.
    package static func plan() throws -> PublicationPlan {
        PublicationPlan(
            name: "The Test Paper", shareServices: [.email],
            contributors: [
                ContributorPlan(
                    name: "News Agencies", kind: .agency, slug: try slug("news-agencies"), biography: "Wire")
            ],
            editions: [try edition("en", isDefault: true), try edition("he", isDefault: false)])
    }

    private static func edition(_ code: String, isDefault: Bool) throws -> EditionPlan {
        let edition = Edition(
            id: Identifier(rawValue: 0), code: code, name: "Paper \(code)", language: code,
            direction: Direction(language: code), timeZone: TimeZone(identifier: "Asia/Jerusalem") ?? .gmt,
            isDefault: isDefault, permalinkPattern: try PermalinkPattern(PermalinkPattern.usual))
        let city = SectionPlan(name: "City", slug: try slug("city"))
        let news = SectionPlan(name: "News", slug: try slug("news"), sections: [city])
        return EditionPlan(
            edition: edition, sections: [news, SectionPlan(name: "Culture", slug: try slug("culture"))],
            menus: [Menu(name: "footer", items: [MenuItem(target: .page("terms"))])],
            pages: [PagePlan(path: "terms", title: "Terms", body: Document([.paragraph([.text("Be kind.")])]))],
            fronts: [FrontPlan(slots: [SlotPlan(layout: .lead, articles: ["lead-story"])])])
    }

    /// A slug that a test knows to be one.
    package static func slug(_ text: String) throws -> Slug {
        guard let slug = Slug(text) else { throw Refused(outcome: "\(text) is no slug") }
        return slug
    }
}

/// A clock that stands still until a test moves it.
package final class SetClock: Sendable {
    private let time: Mutex<Instant>

    package init(_ now: Instant) {
        time = Mutex(now)
    }

    package var now: Instant { time.withLock { $0 } }

    package func set(_ text: String) { time.withLock { $0 = instant(text) } }

    package var newsroomClock: NewsroomClock { NewsroomClock { self.now } }
}

extension Engine {
    /// Runs `body` on a newspaper of its own; it is noon of 22 November 2026 in UTC there.
    @discardableResult
    package func withNewsdesk<Outcome: Sendable>(
        _ body: (Newsdesk) async throws -> Outcome
    ) async throws -> Outcome {
        try await withDatabase { database in
            let clock = SetClock(instant("2026-11-22T12:00:00Z"))
            _ = try await Newsroom(database: database, clock: clock.newsroomClock, actor: "setup").apply(
                Newsdesk.plan())
            let editions = try await database.read { try $0.publications.load().editions }
            return try await body(
                Newsdesk(
                    database: database, clock: clock, english: editions[0].edition.id, hebrew: editions[1].edition.id))
        }
    }
}
