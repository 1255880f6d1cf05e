package import Newspaper

/// The texts that are being written, at most one a story.
package struct DraftStore {
    let connection: any Connection

    /// The story's open draft; nil when its text is what was last kept.
    package func find(_ article: Identifier<Article>) throws -> Draft? {
        try connection.first(Self.byArticle, [.id(article)]) { row in
            Draft(
                article: article, point: TextPoint(revision: Int(try row.integer(0)), saves: Int(try row.integer(1))),
                writer: try row.idOrNil(2), author: try row.text(3), began: try row.instant(4),
                saved: try row.instant(5),
                content: try RevisionContent.content(of: try row.text(6), body: try row.text(7)))
        }
    }

    /// Only where the open draft stands; nil when there is none.
    package func point(_ article: Identifier<Article>) throws -> TextPoint? {
        try connection.first("SELECT revision, saves FROM draft WHERE article_id = $1", [.id(article)]) { row in
            TextPoint(revision: Int(try row.integer(0)), saves: Int(try row.integer(1)))
        }
    }

    /// Keeps a draft in the place of the story's former one.
    package func keep(_ draft: Draft, text: KeptText) throws {
        try connection.run(
            Self.keeping,
            [
                .id(draft.article), .integer(draft.point.revision), .integer(draft.point.saves), .id(draft.writer),
                .text(draft.author), .instant(draft.began), .instant(draft.saved), .text(draft.content.headline),
                .integer(text.wordCount), .text(RevisionContent.json(of: draft.content)), .text(text.body),
            ])
    }

    /// Ends a draft: its text is kept as a revision, or was given up.
    package func remove(_ article: Identifier<Article>) throws {
        try connection.run("DELETE FROM draft WHERE article_id = $1", [.id(article)])
    }

    private static let byArticle: Statement = """
        SELECT revision, saves, staff_id, author, began_at, saved_at, content, body FROM draft WHERE article_id = $1
        """
    private static let keeping: Statement = """
        INSERT INTO draft (article_id, revision, saves, staff_id, author, began_at, saved_at, headline, word_count,
            content, body)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)
        ON CONFLICT (article_id) DO UPDATE SET revision = excluded.revision, saves = excluded.saves,
            staff_id = excluded.staff_id, author = excluded.author, began_at = excluded.began_at,
            saved_at = excluded.saved_at, headline = excluded.headline, word_count = excluded.word_count,
            content = excluded.content, body = excluded.body
        """
}

extension Connection {
    package var drafts: DraftStore { DraftStore(connection: self) }
}
