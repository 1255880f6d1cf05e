package import Newspaper

/// Related stories that were named before they arrived.
package struct AwaitedRelationStore {
    let connection: any Connection

    package struct Waiting: Hashable, Sendable {
        package let article: Identifier<Article>
        package let position: Int
    }

    package func add(
        externalID: String, edition: Identifier<Edition>, article: Identifier<Article>, position: Int
    ) throws {
        try connection.run(
            """
            INSERT INTO awaited_relation (edition_id, external_id, article_id, position) VALUES ($1, $2, $3, $4)
            ON CONFLICT (edition_id, external_id, article_id) DO NOTHING
            """, [.id(edition), .text(externalID), .id(article), .integer(position)])
    }

    /// Who waits for the story that has arrived; they wait no more.
    package func take(externalID: String, edition: Identifier<Edition>) throws -> [Waiting] {
        let key: [Value] = [.id(edition), .text(externalID)]
        let waiting = try connection.all(Self.waiting, key) {
            Waiting(article: try $0.id(0), position: Int(try $0.integer(1)))
        }
        if !waiting.isEmpty {
            try connection.run("DELETE FROM awaited_relation WHERE edition_id = $1 AND external_id = $2", key)
        }
        return waiting
    }

    private static let waiting: Statement =
        "SELECT article_id, position FROM awaited_relation WHERE edition_id = $1 AND external_id = $2"
}

extension Connection {
    package var awaitedRelations: AwaitedRelationStore { AwaitedRelationStore(connection: self) }
}
