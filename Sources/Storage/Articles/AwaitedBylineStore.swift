package import Newspaper

/// Stories whose contributors were renamed or merged, and that readers still find under the former names.
package struct AwaitedBylineStore {
    let connection: any Connection

    /// Lets all stories of a contributor wait. One that waits already keeps the name under which it is found.
    package func add(storiesOf contributor: Identifier<Contributor>, formerName: String) throws {
        try connection.run(Self.insertion, [.id(contributor), .text(formerName)])
    }

    /// Stories that wait, the latest first.
    package func next(limit: Int) throws -> [Identifier<Article>] {
        try connection.all(Self.waiting, [.integer(limit)]) { try $0.id(0) }
    }

    /// The contributors of a story who had other names, with those; it waits no more.
    package func take(_ article: Identifier<Article>) throws -> [Identifier<Contributor>: String] {
        let names: [(Identifier<Contributor>, String)] = try connection.all(Self.ofArticle, [.id(article)]) {
            (try $0.id(0), try $0.text(1))
        }
        if !names.isEmpty {
            try connection.run("DELETE FROM awaited_byline WHERE article_id = $1", [.id(article)])
        }
        return Dictionary(names) { first, _ in first }
    }

    private static let insertion: Statement = """
        INSERT INTO awaited_byline (article_id, contributor_id, former_name)
        SELECT article_id, contributor_id, CAST($2 AS TEXT) FROM article_byline WHERE contributor_id = $1
        ON CONFLICT (article_id, contributor_id) DO NOTHING
        """
    private static let waiting: Statement =
        "SELECT article_id FROM awaited_byline WHERE article_id > 0 ORDER BY article_id DESC LIMIT $1"
    private static let ofArticle: Statement =
        "SELECT contributor_id, former_name FROM awaited_byline WHERE article_id = $1"
}

extension Connection {
    package var awaitedBylines: AwaitedBylineStore { AwaitedBylineStore(connection: self) }
}
