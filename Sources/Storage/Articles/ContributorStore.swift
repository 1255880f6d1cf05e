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

    /// In the order asked for, each once; those that are not there are left out, and whoever was merged into another is
    /// the other.
    package func find(_ ids: [Identifier<Contributor>]) throws -> [Contributor] {
        guard !ids.isEmpty else { return [] }
        let found: [(Identifier<Contributor>, Contributor)] = try connection.all(Self.byIDs, [.members(ids)]) {
            (try $0.id(0), try Contributor($0, from: 1))
        }
        let byID = Dictionary(found) { first, _ in first }
        var seen: Set<Identifier<Contributor>> = []
        return ids.compactMap { byID[$0] }.filter { seen.insert($0.id).inserted }
    }

    /// Those whose name has what `words` says in it, by name; everybody's first names for no words.
    package func search(_ words: String, limit: Int) throws -> [Contributor] {
        try connection.all(Self.named, [.text(Slug.part(words)), .integer(limit)]) { try Contributor($0, from: 0) }
    }

    /// Every contributor but those who turned out to be another, in the order in which they were added.
    package func all() throws -> [Contributor] {
        try connection.all(Self.everyone) { try Contributor($0, from: 0) }
    }

    /// Keeps a contributor; `contributor.id` is ignored and the new identifier comes back.
    package func add(_ contributor: Contributor) throws -> Identifier<Contributor> {
        let id = try connection.insert(
            """
            INSERT INTO contributor (slug, name, kind, biography, portrait_id, name_words)
            VALUES ($1, $2, $3, $4, $5, $6) RETURNING id
            """, values(of: contributor))
        return Identifier(rawValue: id)
    }

    package func update(_ contributor: Contributor) throws {
        try connection.run(
            """
            UPDATE contributor SET slug = $1, name = $2, kind = $3, biography = $4, portrait_id = $5, name_words = $6
            WHERE id = $7
            """, values(of: contributor) + [.id(contributor.id)])
    }

    private func values(of contributor: Contributor) -> [Value] {
        [
            .text(contributor.slug.text), .text(contributor.name), .text(contributor.kind.rawValue),
            .text(contributor.biography), .id(contributor.portrait),
            .text(Slug(suggestedBy: contributor.name)?.text ?? ""),
        ]
    }

    private static let bySlug = Statement(
        "SELECT \(contributorColumns) FROM contributor WHERE slug = $1 AND merged_into IS NULL")
    private static let byName = Statement(
        "SELECT \(contributorColumns) FROM contributor WHERE name = $1 AND merged_into IS NULL")
    private static let byIDs = Statement(
        """
        SELECT named.id, \(contributorColumns) FROM contributor AS named
        JOIN contributor ON contributor.id = COALESCE(named.merged_into, named.id) WHERE named.id IN {members $1}
        """)
    private static let named = Statement(
        """
        SELECT \(contributorColumns) FROM contributor
        WHERE (slug LIKE $1 OR name_words LIKE $1) AND merged_into IS NULL
        ORDER BY name LIMIT $2
        """)
    private static let everyone = Statement(
        "SELECT \(contributorColumns) FROM contributor WHERE merged_into IS NULL ORDER BY id")
}

extension Connection {
    package var contributors: ContributorStore { ContributorStore(connection: self) }
}

extension Slug {
    /// What slugs that have these words in them are like, for `LIKE`; whatever the words are, they are no pattern.
    static func part(_ words: String) -> String { "%\(Slug(suggestedBy: words)?.text ?? "")%" }
}
