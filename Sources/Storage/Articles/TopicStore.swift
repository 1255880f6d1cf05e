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

    /// An edition's topics whose name has what `words` says in it, by name.
    package func search(_ words: String, edition: Identifier<Edition>, limit: Int) throws -> [Topic] {
        try connection.all(Self.named, [.id(edition), .text(Slug.part(words)), .integer(limit)], Topic.init)
    }

    /// Keeps a topic and gives its identifier.
    package func add(slug: Slug, name: String, edition: Identifier<Edition>) throws -> Identifier<Topic> {
        let id = try connection.insert(
            "INSERT INTO topic (edition_id, slug, name) VALUES ($1, $2, $3) RETURNING id",
            [.id(edition), .text(slug.text), .text(name)])
        return Identifier(rawValue: id)
    }

    private static let bySlug: Statement =
        "SELECT id, edition_id, slug, name FROM topic WHERE edition_id = $1 AND slug = $2"
    private static let named: Statement = """
        SELECT id, edition_id, slug, name FROM topic WHERE edition_id = $1 AND slug LIKE $2 ORDER BY name LIMIT $3
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
