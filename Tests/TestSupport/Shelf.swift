import Documents
import Foundation
package import Newspaper
package import Storage

/// What a story may point to, kept directly through the stores: two editions, sections, people, topics and a picture.
package struct Shelf: Sendable {
    package let english: Identifier<Edition>
    package let hebrew: Identifier<Edition>
    package let news: Identifier<Section>
    package let europe: Identifier<Section>
    package let culture: Identifier<Section>
    package let ana: Identifier<Contributor>
    package let agency: Identifier<Contributor>
    package let harbour: Identifier<Topic>
    package let politics: Identifier<Topic>
    package let picture: Identifier<Picture>

    /// Fills a migrated database.
    package init(_ connection: any Connection) throws {
        try connection.publications.save(name: "The Small Paper", shareServices: [.x, .email])
        english = try Self.edition("en", 0, connection)
        hebrew = try Self.edition("he", 1, connection)
        news = try Self.section("news", below: nil, english, 0, connection)
        europe = try Self.section("news/europe", below: news, english, 1, connection)
        culture = try Self.section("culture", below: nil, english, 2, connection)
        ana = try Self.contributor("Ana Berg", .person, connection)
        agency = try Self.contributor("News Agencies", .agency, connection)
        harbour = try connection.topics.add(slug: Self.slug("harbour"), name: "Harbour", edition: english)
        politics = try connection.topics.add(slug: Self.slug("politics"), name: "Politics", edition: english)
        picture = try connection.pictures.add(
            Picture(
                id: Identifier(rawValue: 0), contentHash: "3fa9", type: .jpeg, width: 1600, height: 900,
                byteCount: 123_456, alternativeText: "A quay", caption: "The quay", credit: "Ana Berg",
                focalPoint: FocalPoint(x: 0.25, y: 1)), externalID: "picture-1", now: instant("2026-01-01T00:00:00Z"))
    }

    /// A published story of the English edition, filed under news, by Ana.
    package func story(
        _ name: String, at published: String = "2026-11-22T06:30:00Z", text: String = "A quiet day."
    ) -> Article {
        var content = ArticleContent(headline: name, body: Document([.paragraph([.text(text)])]))
        content.byline = Byline([ana])
        content.sections = [news]
        let slug = Self.slug(name)
        let time = instant(published)
        return Article(
            id: Identifier(rawValue: 0), edition: english, externalID: slug.text, slug: slug,
            permalink: "/\(slug.text)/", state: .published, content: content,
            times: ArticleTimes(created: time, published: time, firstPublished: time, modified: time), revision: 1)
    }

    private static func edition(
        _ code: String, _ position: Int, _ connection: any Connection
    ) throws -> Identifier<Edition> {
        let edition = Edition(
            id: Identifier(rawValue: 0), code: code, name: "Paper \(code)", language: code,
            direction: Direction(language: code), timeZone: TimeZone(identifier: "Asia/Jerusalem") ?? .gmt,
            isDefault: position == 0, permalinkPattern: try PermalinkPattern(PermalinkPattern.usual))
        return try connection.publications.save(edition, position: position)
    }

    private static func section(
        _ path: String, below parent: Identifier<Section>?, _ edition: Identifier<Edition>, _ position: Int,
        _ connection: any Connection
    ) throws -> Identifier<Section> {
        let name = path.split(separator: "/").last.map(String.init) ?? path
        let section = Section(
            id: Identifier(rawValue: 0), edition: edition, parent: parent, slug: slug(name), path: path, name: name,
            description: "All of \(name)")
        return try connection.publications.save(section, position: position)
    }

    private static func contributor(
        _ name: String, _ kind: ContributorKind, _ connection: any Connection
    ) throws -> Identifier<Contributor> {
        try connection.contributors.add(
            Contributor(id: Identifier(rawValue: 0), slug: slug(name), name: name, kind: kind, biography: "Who it is"))
    }

    private static func slug(_ words: String) -> Slug {
        Slug(suggestedBy: words) ?? Slug(number: 0)
    }
}

extension Engine {
    /// Runs `body` on a new, migrated database with a `Shelf` in it.
    @discardableResult
    package func withShelf<Outcome: Sendable>(
        _ body: (any Database, Shelf) async throws -> Outcome
    ) async throws -> Outcome {
        try await withDatabase { database in
            let shelf = try await database.write { try Shelf($0) }
            return try await body(database, shelf)
        }
    }
}
