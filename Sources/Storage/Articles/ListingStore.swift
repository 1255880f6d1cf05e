package import Newspaper

/// What a list of public stories is about.
package enum ListingSubject: Hashable, Sendable {
    /// Everything of the edition.
    case edition
    /// A section with all below it.
    case section(Identifier<Section>)
    case topic(Identifier<Topic>)
    case contributor(Identifier<Contributor>)
    case format(Format)

    var kind: String {
        switch self {
        case .edition: "edition"
        case .section: "section"
        case .topic: "topic"
        case .contributor: "contributor"
        case .format(let format): "format " + format.rawValue
        }
    }

    var subject: Int64 {
        switch self {
        case .edition, .format: 0
        case .section(let id): id.rawValue
        case .topic(let id): id.rawValue
        case .contributor(let id): id.rawValue
        }
    }
}

/// Where a page of a list ends, so that the next one can go on from there.
package struct ListingKey: Hashable, Sendable {
    package let published: Instant
    package let article: Identifier<Article>

    package init(published: Instant, article: Identifier<Article>) {
        self.published = published
        self.article = article
    }

    /// Before the first story of any list, counted from the newest.
    package static let start = ListingKey(
        published: Instant(milliseconds: .max), article: Identifier(rawValue: .max))
}

/// A public story with the lists that show it.
package struct ListedArticle: Hashable, Sendable {
    package let article: Identifier<Article>
    package let edition: Identifier<Edition>
    package let published: Instant
    package let lists: Set<ListingSubject>

    package init(
        article: Identifier<Article>, edition: Identifier<Edition>, published: Instant, lists: Set<ListingSubject>
    ) {
        self.article = article
        self.edition = edition
        self.published = published
        self.lists = lists
    }
}

/// The lists of public stories, newest first, kept ready so that no page has to sort.
package struct ListingStore {
    let connection: any Connection

    /// Cards after `key`, newest first, not older than `since`.
    package func cards(
        _ subject: ListingSubject, edition: Identifier<Edition>, after key: ListingKey = .start,
        since: Instant = Instant(milliseconds: .min), limit: Int
    ) throws -> [ArticleCard] {
        let values: [Value] = [
            .id(edition), .text(subject.kind), .integer(subject.subject), .instant(key.published), .id(key.article),
            .instant(since), .integer(limit),
        ]
        return try connection.cards(Self.page, values)
    }

    /// Identifiers and times alone, newest first.
    package func newest(
        _ subject: ListingSubject, edition: Identifier<Edition>, limit: Int
    ) throws -> [ListingKey] {
        try connection.all(
            Self.keys, [.id(edition), .text(subject.kind), .integer(subject.subject), .integer(limit)]
        ) { ListingKey(published: try $0.instant(0), article: try $0.id(1)) }
    }

    /// A public story's address and times, without anything that a card needs.
    package struct Address: Hashable, Sendable {
        package let permalink: String
        package let headline: String
        package let published: Instant
        package let modified: Instant
    }

    /// The addresses of an edition's stories of a period, newest first.
    package func addresses(
        edition: Identifier<Edition>, from: Instant, until: Instant, limit: Int
    ) throws -> [Address] {
        try connection.all(
            Self.addresses, [.id(edition), .instant(from), .instant(until), .integer(limit)]
        ) {
            Address(
                permalink: try $0.text(0), headline: try $0.text(1), published: try $0.instant(2),
                modified: try $0.instant(3))
        }
    }

    /// A topic or contributor by whom or about which there is a public story.
    package struct ListedName: Hashable, Sendable {
        package let slug: Slug
        /// When the newest of its stories was published.
        package let newest: Instant
    }

    /// The topics that an edition has stories about, in the order of their slugs.
    package func topics(edition: Identifier<Edition>, limit: Int) throws -> [ListedName] {
        try names(Self.listedTopics, edition, limit)
    }

    /// Those who have written stories of an edition, in the order of their slugs.
    package func contributors(edition: Identifier<Edition>, limit: Int) throws -> [ListedName] {
        try names(Self.listedContributors, edition, limit)
    }

    private func names(
        _ statement: Statement, _ edition: Identifier<Edition>, _ limit: Int
    ) throws -> [ListedName] {
        try connection.all(statement, [.id(edition), .integer(limit)]) {
            ListedName(slug: try storedSlug(try $0.text(0)), newest: try $0.instant(1))
        }
    }

    /// When the stories of a period were published, newest first.
    package func times(
        edition: Identifier<Edition>, from: Instant, until: Instant, limit: Int
    ) throws -> [Instant] {
        try connection.all(
            Self.times, [.id(edition), .instant(from), .instant(until), .integer(limit)]
        ) { try $0.instant(0) }
    }

    /// Puts public stories into the lists that they belong in, and are not in yet.
    ///
    /// All together in the order of the lists, so that an import writes each place of the table once.
    package func add(_ stories: [ListedArticle]) throws {
        let rows = stories.flatMap { story in
            story.lists.map { (story, kind: $0.kind, subject: $0.subject) }
        }.sorted {
            ($0.0.edition.rawValue, $0.kind, $0.subject, $0.0.published, $0.0.article.rawValue)
                < ($1.0.edition.rawValue, $1.kind, $1.subject, $1.0.published, $1.0.article.rawValue)
        }
        var rest = rows[...]
        while !rest.isEmpty {
            let size = min(rest.count, Self.rowsAtOnce)
            let values = rest.prefix(size).flatMap { story, kind, subject -> [Value] in
                [.id(story.edition), .text(kind), .integer(subject), .instant(story.published), .id(story.article)]
            }
            try connection.run(Self.insertions[size], values)
            rest = rest.dropFirst(size)
        }
    }

    /// Takes a story out of all lists.
    package func remove(_ article: Identifier<Article>) throws {
        try connection.run("DELETE FROM listing WHERE article_id = $1", [.id(article)])
    }

    private static let page = Statement(
        """
        SELECT \(cardColumns) FROM listing JOIN article ON article.id = listing.article_id
        WHERE listing.edition_id = $1 AND listing.kind = $2 AND listing.subject_id = $3
            AND (listing.published_at, listing.article_id) < ($4, $5) AND listing.published_at >= $6
        ORDER BY listing.published_at DESC, listing.article_id DESC LIMIT $7
        """)
    private static let addresses: Statement = """
        SELECT article.permalink, article.headline, listing.published_at, article.modified_at
        FROM listing JOIN article ON article.id = listing.article_id
        WHERE listing.edition_id = $1 AND listing.kind = 'edition' AND listing.subject_id = 0
            AND listing.published_at >= $2 AND listing.published_at < $3
        ORDER BY listing.published_at DESC, listing.article_id DESC LIMIT $4
        """
    private static let times: Statement = """
        SELECT published_at FROM listing
        WHERE edition_id = $1 AND kind = 'edition' AND subject_id = 0 AND published_at >= $2 AND published_at < $3
        ORDER BY published_at DESC, article_id DESC LIMIT $4
        """
    private static let listedTopics = listedNames("topic", of: "topic WHERE edition_id = $1")
    private static let listedContributors = listedNames("contributor", of: "contributor")
    /// The newest story of each name is the last entry of its list, so that no list is read.
    private static func listedNames(_ kind: String, of names: String) -> Statement {
        Statement(
            """
            SELECT slug, newest FROM (
                SELECT slug, (
                    SELECT MAX(published_at) FROM listing
                    WHERE listing.edition_id = $1 AND kind = '\(kind)' AND subject_id = \(kind).id
                ) AS newest FROM \(names)
            ) AS names WHERE newest IS NOT NULL ORDER BY slug LIMIT $2
            """)
    }
    private static let keys: Statement = """
        SELECT published_at, article_id FROM listing
        WHERE edition_id = $1 AND kind = $2 AND subject_id = $3
        ORDER BY published_at DESC, article_id DESC LIMIT $4
        """
    private static let rowsAtOnce = 32
    /// The statements for each number of rows, made once.
    private static let insertions = (0...rowsAtOnce).map(insertion)
    private static func insertion(rows: Int) -> Statement {
        let values = (0..<rows).map { row in "(\((1...5).map { "$\(row * 5 + $0)" }.joined(separator: ", ")))" }
        return Statement(
            """
            INSERT INTO listing (edition_id, kind, subject_id, published_at, article_id)
            VALUES \(values.joined(separator: ", "))
            """)
    }
}

extension Connection {
    package var listings: ListingStore { ListingStore(connection: self) }
}
