package import Newspaper

/// The topics of each edition.
package struct TopicStore {
    let connection: any Connection

    package func find(slug: Slug, edition: Identifier<Edition>) throws -> Topic? {
        try connection.first(Self.bySlug, [.id(edition), .text(slug.text)], Topic.init)
    }

    /// In the order asked for; those that are not there are left out.
    package func find(_ ids: [Identifier<Topic>]) throws -> [Topic] {
        guard !ids.isEmpty else { return [] }
        let found = try connection.all(Self.byIDs, [.members(ids)], Topic.init)
        let byID = Dictionary(found.map { ($0.id, $0) }) { first, _ in first }
        return ids.compactMap { byID[$0] }
    }

    /// An edition's topics of which a slug is one of the given.
    package func find(slugs: [String], edition: Identifier<Edition>) throws -> [Topic] {
        guard !slugs.isEmpty else { return [] }
        return try connection.all(Self.bySlugs, [.id(edition), .texts(slugs)], Topic.init)
    }

    /// The topics that at least two of the stories name, those named most first.
    package func commonest(
        of stories: [Identifier<Article>], edition: Identifier<Edition>, limit: Int
    ) throws -> [Topic] {
        guard !stories.isEmpty else { return [] }
        return try connection.all(
            Self.shared, [.members(stories), .id(edition), .integer(limit)], Topic.init)
    }

    /// An edition's topics whose name has what `words` says in it, by name.
    package func search(_ words: String, edition: Identifier<Edition>, limit: Int) throws -> [Topic] {
        try connection.all(Self.named, [.id(edition), .text(Slug.part(words)), .integer(limit)], Topic.init)
    }

    /// Keeps a topic and gives its identifier.
    package func add(slug: Slug, name: String, edition: Identifier<Edition>) throws -> Identifier<Topic> {
        let id = try connection.insert(
            "INSERT INTO topic (edition_id, slug, name) VALUES ($1, $2, $3) RETURNING id",
            [.id(edition), .text(slug.text), .text(name)])
        if let fresh = try connection.successors.freshNumber(insteadOf: id, kind: SuccessorStore.topic) {
            try connection.run("UPDATE topic SET id = $1 WHERE id = $2", [.integer(fresh), .integer(id)])
            return Identifier(rawValue: fresh)
        }
        return Identifier(rawValue: id)
    }

    /// Gives a topic another name and slug.
    package func update(_ topic: Topic) throws {
        try connection.run(
            "UPDATE topic SET slug = $1, name = $2 WHERE id = $3",
            [.text(topic.slug.text), .text(topic.name), .id(topic.id)])
    }

    /// Takes away a topic that no story names.
    package func remove(_ topic: Identifier<Topic>) throws {
        try connection.run("DELETE FROM topic WHERE id = $1", [.id(topic)])
    }

    /// An edition's topics by name, after the given one, with how many stories name each, up to `mostCounted`; those alone
    /// whose slug has what `words` says in it.
    package func page(
        edition: Identifier<Edition>, words: String = "", after: Topic? = nil, limit: Int, mostCounted: Int
    ) throws -> [(topic: Topic, stories: Int)] {
        let found = try connection.all(
            Self.inOrder,
            [
                .id(edition), .text(Slug.part(words)), .text(after?.name ?? ""), .integer(after?.id.rawValue ?? 0),
                .integer(limit),
            ], Topic.init)
        return try found.map { topic in
            let stories = try connection.first(Self.stories, [.id(topic.id), .integer(mostCounted)]) {
                Int(try $0.integer(0))
            }
            return (topic, stories ?? 0)
        }
    }

    private static let bySlug: Statement =
        "SELECT id, edition_id, slug, name FROM topic WHERE edition_id = $1 AND slug = $2"
    private static let bySlugs: Statement =
        "SELECT id, edition_id, slug, name FROM topic WHERE edition_id = $1 AND slug IN {texts $2}"
    private static let shared: Statement = """
        SELECT topic.id, topic.edition_id, topic.slug, topic.name
        FROM (
            SELECT topic_id, COUNT(*) AS stories FROM article_topic WHERE article_id IN {members $1}
            GROUP BY topic_id HAVING COUNT(*) > 1
        ) AS counted
        JOIN topic ON topic.id = counted.topic_id
        WHERE topic.edition_id = $2 ORDER BY counted.stories DESC, topic.id LIMIT $3
        """
    private static let named: Statement = """
        SELECT id, edition_id, slug, name FROM topic WHERE edition_id = $1 AND slug LIKE $2 ORDER BY name LIMIT $3
        """
    private static let inOrder: Statement = """
        SELECT id, edition_id, slug, name FROM topic
        WHERE edition_id = $1 AND slug LIKE $2 AND (name, id) > ($3, $4) ORDER BY name, id LIMIT $5
        """
    private static let stories: Statement = """
        SELECT COUNT(*) FROM (SELECT 1 AS one FROM article_topic WHERE topic_id = $1 LIMIT $2) AS counted
        """
    private static let byIDs: Statement = "SELECT id, edition_id, slug, name FROM topic WHERE id IN {members $1}"
}

extension Topic {
    fileprivate init(_ row: Row) throws {
        self.init(
            id: try row.id(0), edition: try row.id(1), slug: try storedSlug(try row.text(2)), name: try row.text(3))
    }
}

extension Connection {
    package var topics: TopicStore { TopicStore(connection: self) }
}
