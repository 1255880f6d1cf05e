package import Newspaper

/// Articles that belong together.
package struct StoryPackageStore {
    let connection: any Connection

    /// The package in which an article stands; nil when it stands in none.
    package func find(of article: Identifier<Article>) throws -> StoryPackage? {
        try connection.first(Self.ofArticle, [.id(article)]) { try package($0) }
    }

    package func find(named name: String, edition: Identifier<Edition>) throws -> StoryPackage? {
        try connection.first(Self.byName, [.id(edition), .text(name)]) { try package($0) }
    }

    /// The packages of an edition, the oldest first.
    package func all(edition: Identifier<Edition>) throws -> [StoryPackage] {
        try connection.all(Self.ofEdition, [.id(edition)]) { try package($0) }
    }

    /// Keeps a package in the place of the one that bears its name. An article stands in one package: it leaves the one
    /// in which it stood. A package without articles is gone.
    package func save(_ package: StoryPackage) throws {
        let id = try connection.insert(Self.upsert, [.id(package.edition), .text(package.name)])
        try connection.run("DELETE FROM story_package_article WHERE package_id = $1", [.integer(id)])
        try connection.run(
            "DELETE FROM story_package_article WHERE article_id IN {members $1}", [.members(package.articles)])
        for (position, article) in package.articles.enumerated() {
            try connection.run(Self.insertion, [.integer(id), .integer(position), .id(article)])
        }
        try connection.run(Self.emptied, [.id(package.edition)])
    }

    private func package(_ row: Row) throws -> StoryPackage {
        StoryPackage(
            edition: try row.id(1), name: try row.text(2),
            articles: try connection.all(Self.articles, [.integer(try row.integer(0))]) { try $0.id(0) })
    }

    private static let ofArticle: Statement = """
        SELECT story_package.id, story_package.edition_id, story_package.name FROM story_package_article
        JOIN story_package ON story_package.id = story_package_article.package_id
        WHERE story_package_article.article_id = $1
        """
    private static let byName = Statement(
        "SELECT id, edition_id, name FROM story_package WHERE edition_id = $1 AND name = $2")
    private static let ofEdition = Statement(
        "SELECT id, edition_id, name FROM story_package WHERE edition_id = $1 ORDER BY id")
    private static let articles = Statement(
        "SELECT article_id FROM story_package_article WHERE package_id = $1 ORDER BY position")
    private static let upsert: Statement = """
        INSERT INTO story_package (edition_id, name) VALUES ($1, $2)
        ON CONFLICT (edition_id, name) DO UPDATE SET name = excluded.name RETURNING id
        """
    private static let emptied: Statement = """
        DELETE FROM story_package WHERE edition_id = $1 AND NOT EXISTS
            (SELECT 1 FROM story_package_article WHERE story_package_article.package_id = story_package.id)
        """
    private static let insertion = Statement(
        "INSERT INTO story_package_article (package_id, position, article_id) VALUES ($1, $2, $3)")
}

extension Connection {
    package var storyPackages: StoryPackageStore { StoryPackageStore(connection: self) }
}
