package import Newspaper

/// Contributors as the newsroom keeps them. Whoever turned out to be somebody else keeps their row, which says who: what
/// names them by identifier, name or address finds the other.
extension ContributorStore {
    /// The one with that identifier, unless they were merged into another.
    package func profile(_ id: Identifier<Contributor>) throws -> ContributorProfile? {
        try connection.first(Self.profileByID, [.id(id)], ContributorProfile.init)
    }

    /// Who a member of staff is in bylines.
    package func profile(of staff: Identifier<StaffMember>) throws -> ContributorProfile? {
        try connection.first(Self.profileByStaff, [.id(staff)], ContributorProfile.init)
    }

    /// Those whose name has what `words` says in it, by name, after a name.
    package func page(_ words: String, after name: String, limit: Int) throws -> [ContributorProfile] {
        try connection.all(
            Self.profilesByName, [.text(Slug.part(words)), .text(name), .integer(limit)], ContributorProfile.init)
    }

    /// Whom a name means, whoever they turned out to be.
    package func meant(byName name: String) throws -> Contributor? {
        try connection.first(Self.meantByName, [.text(name)]) { try Contributor($0, from: 0) }
    }

    /// Whom a slug means, whoever they turned out to be.
    package func meant(bySlug slug: Slug) throws -> Contributor? {
        try connection.first(Self.meantBySlug, [.text(slug.text)]) { try Contributor($0, from: 0) }
    }

    /// How many stories name them, up to `limit`.
    package func stories(of id: Identifier<Contributor>, limit: Int) throws -> Int {
        try connection.first(Self.countOfStories, [.id(id), .integer(limit)]) { Int(try $0.integer(0)) } ?? 0
    }

    package func update(_ profile: ContributorProfile) throws {
        try update(profile.contributor)
        try connection.run(
            "UPDATE contributor SET staff_id = $2, changes = changes + 1 WHERE id = $1",
            [.id(profile.contributor.id), .id(profile.staff)])
    }

    /// Makes one contributor, and all who were merged into them, another.
    package func merge(_ id: Identifier<Contributor>, into other: Identifier<Contributor>) throws {
        try connection.run("UPDATE contributor SET merged_into = $2 WHERE merged_into = $1", [.id(id), .id(other)])
        try connection.run(
            "UPDATE contributor SET merged_into = $2, staff_id = NULL, portrait_id = NULL WHERE id = $1",
            [.id(id), .id(other)])
    }

    private static let profileColumns = "\(contributorColumns), contributor.staff_id, contributor.changes"
    private static let profileByID = Statement(
        "SELECT \(profileColumns) FROM contributor WHERE id = $1 AND merged_into IS NULL")
    private static let profileByStaff = Statement("SELECT \(profileColumns) FROM contributor WHERE staff_id = $1")
    private static let profilesByName = Statement(
        """
        SELECT \(profileColumns) FROM contributor
        WHERE (slug LIKE $1 OR name_words LIKE $1) AND name > $2 AND merged_into IS NULL
        ORDER BY name LIMIT $3
        """)
    private static let meant = """
        SELECT \(contributorColumns) FROM contributor AS named
        JOIN contributor ON contributor.id = COALESCE(named.merged_into, named.id)
        """
    private static let meantByName = Statement("\(meant) WHERE named.name = $1")
    private static let meantBySlug = Statement("\(meant) WHERE named.slug = $1")
    private static let countOfStories: Statement = """
        SELECT COUNT(*) FROM (SELECT 1 AS one FROM article_byline WHERE contributor_id = $1 LIMIT $2) AS counted
        """
}

extension ContributorProfile {
    fileprivate init(_ row: Row) throws {
        self.init(
            contributor: try Contributor(row, from: 0), staff: try row.idOrNil(6), changes: Int(try row.integer(7)))
    }
}
