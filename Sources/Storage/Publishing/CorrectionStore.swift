package import Newspaper

/// The public notes on what was wrong in stories.
package struct CorrectionStore {
    let connection: any Connection

    package func add(_ correction: Correction) throws {
        try connection.run(
            "INSERT INTO correction (article_id, at, text) VALUES ($1, $2, $3)",
            [.id(correction.article), .instant(correction.at), .text(correction.text)])
    }

    /// The corrections of one story, oldest first.
    package func of(_ article: Identifier<Article>) throws -> [Correction] {
        try connection.all(Self.byArticle, [.id(article)]) { row in
            Correction(article: article, at: try row.instant(0), text: try row.text(1))
        }
    }

    private static let byArticle: Statement =
        "SELECT at, text FROM correction WHERE article_id = $1 ORDER BY at, id"
}

extension Connection {
    package var corrections: CorrectionStore { CorrectionStore(connection: self) }
}
