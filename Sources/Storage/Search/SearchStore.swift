import Documents
package import Newspaper

/// Full-text search over public stories, kept in the same transaction as the stories.
package struct SearchStore {
    let connection: any Connection

    /// Puts a public story's words into the index, which does not know it yet, with the lists that show it and the day
    /// of its publication.
    package func add(
        _ article: Article, text: KeptText? = nil, names: [String], lists: Set<ListingSubject>, day: CivilDay
    ) throws {
        let searched = (text ?? KeptText(article.content)).searched
        let values: [Value] = [
            .id(article.id), .id(article.edition), .text(searched.headline), .text(searched.standfirst),
            .text(searched.body),
            .text(SearchText.folded(names.joined(separator: " "))),
            .text((lists.map(\.searchWord).sorted() + SearchDays.words(of: day)).joined(separator: " ")),
        ]
        try connection.run(connection.dialect.searchInsert, values)
    }

    package func remove(_ article: Identifier<Article>) throws {
        try connection.run(connection.dialect.searchDelete, [.id(article)])
    }

    /// The newest stories that match all terms, at most `limit`.
    func matches(_ terms: [SearchTerm], edition: Identifier<Edition>, limit: Int) throws -> [SearchMatch] {
        guard let expression = connection.dialect.searchExpression(terms) else { return [] }
        return try connection.all(
            Self.matches(connection.dialect), [.text(expression), .id(edition), .integer(limit)]
        ) { SearchMatch(article: try $0.id(0), text: try $0.real(1), published: try $0.instant(2)) }
    }

    /// Those from one story on that match all terms.
    func matches(
        _ terms: [SearchTerm], edition: Identifier<Edition>, from lowest: Identifier<Article>, limit: Int
    ) throws -> Set<Identifier<Article>> {
        guard let expression = connection.dialect.searchExpression(terms) else { return [] }
        let values: [Value] = [.text(expression), .id(edition), .id(lowest), .integer(limit)]
        return Set(try connection.all(connection.dialect.searchMatchesFrom, values) { try $0.id(0) })
    }

    private static func matches(_ dialect: any Dialect) -> Statement {
        Statement(
            """
            SELECT hits.article, hits.score, (SELECT published_at FROM article WHERE article.id = hits.article)
            FROM (\(dialect.searchMatches)) AS hits
            """)
    }
}

extension Connection {
    package var search: SearchStore { SearchStore(connection: self) }
}
