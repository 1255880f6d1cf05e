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

extension Article {
    /// The story under another headline, without an address and a foreign name, so that there may be many.
    package func headed(_ headline: String) -> Article {
        var story = self
        story.content.headline = headline
        story.permalink = nil
        story.externalID = nil
        return story
    }
}

extension Connection {
    /// Keeps a public story, puts it into the lists of its edition, sections, topics, contributors and format, and into
    /// the search index, as the newsroom's verbs do.
    @discardableResult
    package func index(_ story: Article, names: [String] = []) throws -> Identifier<Article> {
        let id = try articles.add(story)
        let published = story.times.published ?? story.times.created
        var lists: Set<ListingSubject> = [.edition, .format(story.content.format)]
        lists.formUnion(story.content.sections.map { .section($0) })
        lists.formUnion(story.content.topics.map { .topic($0) })
        lists.formUnion(story.content.byline.contributors.map { .contributor($0) })
        try listings.add([
            ListedArticle(article: id, edition: story.edition, published: published, lists: lists)
        ])
        let kept = Article(
            id: id, edition: story.edition, externalID: story.externalID, slug: story.slug, permalink: story.permalink,
            state: story.state, content: story.content, times: story.times, revision: story.revision)
        try search.add(kept, names: names, lists: lists, day: CivilDay(published, in: .gmt))
        let words = ([story.content.headline] + names).flatMap { SearchText.allWords(of: $0) }
        try vocabulary.add(Dictionary(words.map { ($0, 1) }) { first, _ in first }, edition: story.edition)
        try archive.add(1, to: CivilDay(published, in: .gmt), edition: story.edition, modified: published)
        return id
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
