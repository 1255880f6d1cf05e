package import Newspaper

/// Stories as they are kept.
package struct ArticleStore {
    let connection: any Connection

    /// The story with that identifier; nil when there is none.
    package func find(_ id: Identifier<Article>) throws -> Article? {
        try connection.first(Self.byID, [.id(id)], StoredArticle.init).map(complete)
    }

    /// The story at a permalink, whatever its state; nil when there is none.
    package func find(permalink: String) throws -> Article? {
        try connection.first(Self.byPermalink, [.text(permalink)], StoredArticle.init).map(complete)
    }

    /// The story that bears an external identifier within an edition.
    package func find(externalID: String, edition: Identifier<Edition>) throws -> Article? {
        try connection.first(Self.byExternalID, [.id(edition), .text(externalID)], StoredArticle.init).map(complete)
    }

    /// Only the identifier of the story that bears an external identifier; nothing else is read.
    package func identifier(externalID: String, edition: Identifier<Edition>) throws -> Identifier<Article>? {
        try connection.first(
            "SELECT id FROM article WHERE edition_id = $1 AND external_id = $2", [.id(edition), .text(externalID)]
        ) { try $0.id(0) }
    }

    /// The external identifiers of stories, by identifier; those without one are left out.
    package func externalIDs(_ ids: [Identifier<Article>]) throws -> [Identifier<Article>: String] {
        guard !ids.isEmpty else { return [:] }
        let pairs: [(Identifier<Article>, String)] = try connection.all(
            "SELECT id, external_id FROM article WHERE id IN {members $1} AND external_id IS NOT NULL", [.members(ids)]
        ) { (try $0.id(0), try $0.text(1)) }
        return Dictionary(pairs) { first, _ in first }
    }

    /// Whether a story, public or not, has the path already.
    package func isTaken(permalink: String) throws -> Bool {
        try connection.first("SELECT 1 FROM article WHERE permalink = $1", [.text(permalink)]) { _ in true } ?? false
    }

    /// Scheduled stories whose time has come and whose embargo is over, the oldest first.
    package func due(at now: Instant, limit: Int) throws -> [Identifier<Article>] {
        try connection.all(
            """
            SELECT id FROM article WHERE state = 'scheduled' AND published_at <= $1
                AND (embargo_at IS NULL OR embargo_at <= $1)
            ORDER BY published_at, id LIMIT $2
            """, [.instant(now), .integer(limit)]
        ) { try $0.id(0) }
    }

    /// Stories of an edition in the order of their identifiers, after the given one.
    package func page(
        edition: Identifier<Edition>, after: Identifier<Article>?, limit: Int
    ) throws -> [Article] {
        try connection.all(
            Self.inOrder, [.id(edition), .integer(after?.rawValue ?? 0), .integer(limit)], StoredArticle.init
        ).map(complete)
    }

    /// How many stories there are.
    package func count() throws -> Int {
        try connection.first("SELECT COUNT(*) FROM article") { Int(try $0.integer(0)) } ?? 0
    }

    /// Adds what other tables know of a story.
    private func complete(_ stored: StoredArticle) throws -> Article {
        var article = stored.article
        let key: [Value] = [.id(article.id)]
        article.content.byline = Byline(try connection.all(Self.bylineOf, key) { try $0.id(0) })
        article.content.sections = try connection.all(Self.sectionsOf, key) { try $0.id(0) }
        article.content.topics = try connection.all(Self.topicsOf, key) { try $0.id(0) }
        article.content.related = try connection.all(Self.relatedOf, key) { try $0.id(0) }
        return article
    }

    private static let byID = Statement("SELECT \(StoredArticle.columns) FROM article WHERE id = $1")
    private static let byPermalink = Statement("SELECT \(StoredArticle.columns) FROM article WHERE permalink = $1")
    private static let byExternalID = Statement(
        "SELECT \(StoredArticle.columns) FROM article WHERE edition_id = $1 AND external_id = $2")
    private static let inOrder = Statement(
        "SELECT \(StoredArticle.columns) FROM article WHERE edition_id = $1 AND id > $2 ORDER BY id LIMIT $3")
    private static let bylineOf: Statement =
        "SELECT contributor_id FROM article_byline WHERE article_id = $1 ORDER BY position"
    private static let sectionsOf: Statement =
        "SELECT section_id FROM article_section WHERE article_id = $1 ORDER BY position"
    private static let topicsOf: Statement =
        "SELECT topic_id FROM article_topic WHERE article_id = $1 ORDER BY position"
    private static let relatedOf: Statement =
        "SELECT related_id FROM article_related WHERE article_id = $1 ORDER BY position"
}

extension Connection {
    package var articles: ArticleStore { ArticleStore(connection: self) }
}
