import Documents
package import Newspaper

/// A hit of a search and where it stands in the order of hits.
package struct SearchHit: Hashable, Sendable {
    package let article: Identifier<Article>
    /// The lower the better; of the engine's own scale.
    package let score: Double

    package init(article: Identifier<Article>, score: Double) {
        self.article = article
        self.score = score
    }
}

/// Full-text search over public stories, kept in the same transaction as the stories.
package struct SearchStore {
    let connection: any Connection

    /// Best hits first, after `hit`; empty when the query has no word.
    package func find(
        _ query: String, edition: Identifier<Edition>, after hit: SearchHit? = nil, limit: Int
    ) throws -> [SearchHit] {
        let words = SearchText.words(of: query)
        guard let expression = connection.dialect.searchExpression(words: words) else { return [] }
        let make = { (row: Row) in SearchHit(article: try row.id(0), score: try row.real(1)) }
        if let hit {
            return try connection.all(
                connection.dialect.searchQueryAfter,
                [.text(expression), .id(edition), .real(hit.score), .id(hit.article), .integer(limit)], make)
        }
        return try connection.all(
            connection.dialect.searchQuery, [.text(expression), .id(edition), .integer(limit)], make)
    }

    /// Puts a public story's words into the index, which does not know it yet.
    package func add(_ article: Article, body: KeptBody? = nil, names: [String]) throws {
        let content = article.content
        let values: [Value] = [
            .id(article.id), .id(article.edition), .text(SearchText.folded(content.headline)),
            .text(SearchText.folded(content.standfirst)),
            .text(body?.searchText ?? SearchText.folded(content.body.plainText)),
            .text(SearchText.folded(names.joined(separator: " "))),
        ]
        try connection.run(connection.dialect.searchInsert, values)
    }

    package func remove(_ article: Identifier<Article>) throws {
        try connection.run(connection.dialect.searchDelete, [.id(article)])
    }
}

extension Connection {
    package var search: SearchStore { SearchStore(connection: self) }
}
