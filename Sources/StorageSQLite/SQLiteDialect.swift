import Storage

/// What SQLite says in its own way.
struct SQLiteDialect: Dialect {
    let name = "SQLite"
    let migrationLock = ""
    let integrityCheck: Statement? = "PRAGMA quick_check(20)"

    func text(of statement: Statement) -> String {
        statement.sql
            .replacing("{identity}", with: "INTEGER PRIMARY KEY")
            .replacing("{clustered}", with: " WITHOUT ROWID")
            .replacing(#/\{members \$(\d+)\}/#) { "(SELECT value FROM json_each(?\($0.output.1)))" }
            .replacing(#/\$(\d+)/#) { "?\($0.output.1)" }
    }

    let searchSchema = """
        CREATE VIRTUAL TABLE article_search USING fts5 (
            headline, standfirst, names, body, edition_id UNINDEXED, tokenize = "unicode61 remove_diacritics 2"
        );
        """

    let searchInsert: Statement = """
        INSERT INTO article_search (rowid, edition_id, headline, standfirst, body, names)
        VALUES ($1, $2, $3, $4, $5, $6)
        """

    let searchDelete: Statement = "DELETE FROM article_search WHERE rowid = $1"

    /// A word in the headline counts ten times one in the body, in the standfirst or a name five times.
    let searchQuery: Statement = """
        SELECT rowid, bm25(article_search, 10.0, 5.0, 5.0, 1.0) AS score FROM article_search
        WHERE article_search MATCH $1 AND edition_id = $2 ORDER BY score, rowid DESC LIMIT $3
        """

    let searchQueryAfter: Statement = """
        SELECT article, score FROM (
            SELECT rowid AS article, bm25(article_search, 10.0, 5.0, 5.0, 1.0) AS score FROM article_search
            WHERE article_search MATCH $1 AND edition_id = $2)
        WHERE score > $3 OR (score = $3 AND article < $4) ORDER BY score, article DESC LIMIT $5
        """

    func searchExpression(words: [String]) -> String? {
        guard let last = words.last else { return nil }
        let whole = words.dropLast().map { "\"\($0)\"" }
        return (whole + ["\"\(last)\"*"]).joined(separator: " ")
    }
}
