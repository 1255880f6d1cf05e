package import Newspaper

/// Which stories say the same in different editions.
package struct TranslationStore {
    let connection: any Connection

    /// A public story of a group of translations.
    package struct Translation: Hashable, Sendable {
        package let article: Identifier<Article>
        package let edition: Identifier<Edition>
        package let permalink: String
    }

    /// The public stories that say the same as one, itself among them, in the order of their identifiers; empty when it
    /// has no translation.
    package func all(of article: Identifier<Article>) throws -> [Translation] {
        try connection.all(Self.group, [.id(article)]) {
            Translation(article: try $0.id(0), edition: try $0.id(1), permalink: try $0.text(2))
        }.sorted { $0.article.rawValue < $1.article.rawValue }
    }

    /// The story that one is a translation of; nil when it is the original or has none.
    package func original(of article: Identifier<Article>) throws -> Identifier<Article>? {
        try connection.first(
            "SELECT original_id FROM translation WHERE article_id = $1 AND original_id <> $1", [.id(article)]
        ) { try $0.id(0) }
    }

    /// Says that a story is a translation of another; of a translation, it becomes one of the same original.
    package func keep(_ article: Identifier<Article>, of other: Identifier<Article>) throws {
        let original = try original(of: other) ?? other
        guard article != original else { return }
        for (translation, source) in [(original, original), (article, original)] {
            try connection.run(Self.upsert, [.id(translation), .id(source)])
        }
    }

    private static let group: Statement = """
        SELECT article.id, article.edition_id, article.permalink FROM translation AS own
        JOIN translation AS other ON other.original_id = own.original_id
        JOIN article ON article.id = other.article_id
        WHERE own.article_id = $1 AND article.state = 'published'
        """
    private static let upsert: Statement = """
        INSERT INTO translation (article_id, original_id) VALUES ($1, $2)
        ON CONFLICT (article_id) DO UPDATE SET original_id = excluded.original_id
        """
}

extension Connection {
    package var translations: TranslationStore { TranslationStore(connection: self) }
}
