package import Newspaper

/// The columns that a contributor is made of, in order.
let contributorColumns = """
    contributor.id, contributor.slug, contributor.name, contributor.kind, contributor.biography, \
    contributor.portrait_id
    """

extension Contributor {
    /// Reads `contributorColumns` beginning at a column.
    init(_ row: Row, from column: Int) throws {
        self.init(
            id: try row.id(column), slug: try storedSlug(try row.text(column + 1)), name: try row.text(column + 2),
            kind: try stored(try row.text(column + 3)), biography: try row.text(column + 4),
            portrait: try row.idOrNil(column + 5))
    }
}

/// Whom bylines name.
package struct ContributorStore {
    let connection: any Connection

    package func find(slug: Slug) throws -> Contributor? {
        try connection.first(Self.bySlug, [.text(slug.text)]) { try Contributor($0, from: 0) }
    }

    package func find(name: String) throws -> Contributor? {
        try connection.first(Self.byName, [.text(name)]) { try Contributor($0, from: 0) }
    }

    /// In the order asked for; those that are not there are left out.
    package func find(_ ids: [Identifier<Contributor>]) throws -> [Contributor] {
        guard !ids.isEmpty else { return [] }
        let found = try connection.all(Self.byIDs, [.members(ids)]) { try Contributor($0, from: 0) }
        let byID = Dictionary(found.map { ($0.id, $0) }) { first, _ in first }
        return ids.compactMap { byID[$0] }
    }

    /// Those whose name has what `words` says in it, by name; everybody's first names for no words.
    package func search(_ words: String, limit: Int) throws -> [Contributor] {
        try connection.all(Self.named, [.text(Slug.part(words)), .integer(limit)]) { try Contributor($0, from: 0) }
    }

    /// Every contributor, in the order in which they were added.
    package func all() throws -> [Contributor] {
        try connection.all(Self.everyone) { try Contributor($0, from: 0) }
    }

    /// Keeps a contributor; `contributor.id` is ignored and the new identifier comes back.
    package func add(_ contributor: Contributor) throws -> Identifier<Contributor> {
        let id = try connection.insert(
            "INSERT INTO contributor (slug, name, kind, biography, portrait_id) VALUES ($1, $2, $3, $4, $5) RETURNING id",
            values(of: contributor))
        return Identifier(rawValue: id)
    }

    package func update(_ contributor: Contributor) throws {
        try connection.run(
            """
            UPDATE contributor SET slug = $1, name = $2, kind = $3, biography = $4, portrait_id = $5 WHERE id = $6
            """, values(of: contributor) + [.id(contributor.id)])
    }

    private func values(of contributor: Contributor) -> [Value] {
        [
            .text(contributor.slug.text), .text(contributor.name), .text(contributor.kind.rawValue),
            .text(contributor.biography), .id(contributor.portrait),
        ]
    }

    private static let bySlug = Statement("SELECT \(contributorColumns) FROM contributor WHERE slug = $1")
    private static let byName = Statement("SELECT \(contributorColumns) FROM contributor WHERE name = $1")
    private static let byIDs = Statement("SELECT \(contributorColumns) FROM contributor WHERE id IN {members $1}")
    private static let named = Statement(
        "SELECT \(contributorColumns) FROM contributor WHERE slug LIKE $1 ORDER BY name LIMIT $2")
    private static let everyone = Statement("SELECT \(contributorColumns) FROM contributor ORDER BY id")
}

extension Connection {
    package var contributors: ContributorStore { ContributorStore(connection: self) }
}

extension Slug {
    /// What slugs that have these words in them are like, for `LIKE`; whatever the words are, they are no pattern.
    static func part(_ words: String) -> String { "%\(Slug(suggestedBy: words)?.text ?? "")%" }
}
