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

    /// The edition stands first: what is behind the long texts could be read only past them. A transaction's words are
    /// gathered in up to 8 MiB of memory, and eight pieces of the index are merged at a time: with the engine's own
    /// values (1 MiB, four) an import spends a third more on the index.
    let searchSchema = """
        CREATE VIRTUAL TABLE article_search USING fts5 (
            edition_id UNINDEXED, headline, standfirst, names, body, tokenize = "unicode61 remove_diacritics 2"
        );
        INSERT INTO article_search (article_search, rank) VALUES ('hashsize', 8388608);
        INSERT INTO article_search (article_search, rank) VALUES ('automerge', 8);
        """

    let searchInsert: Statement = """
        INSERT INTO article_search (rowid, edition_id, headline, standfirst, body, names)
        VALUES ($1, $2, $3, $4, $5, $6)
        """

    let searchDelete: Statement = "DELETE FROM article_search WHERE rowid = $1"

    var searchQuery: Statement {
        Statement("SELECT article, score FROM (\(Self.hits)) ORDER BY score, article DESC LIMIT $3")
    }

    var searchQueryAfter: Statement {
        Statement(
            """
            SELECT article, score FROM (\(Self.hits))
            WHERE score > $3 OR (score = $3 AND article < $4) ORDER BY score, article DESC LIMIT $5
            """)
    }

    func searchExpression(words: [String]) -> String? {
        let quoted = words.map { "\"\($0.replacing("\"", with: "\"\""))\"" }
        return quoted.isEmpty ? nil : quoted.joined(separator: " ") + "*"
    }

    /// The newest thousand stories that match; a word in the headline counts ten times one in the body, in the
    /// standfirst or a name five times. Not every one that matches: a common word has hundreds of thousands, and each
    /// would have to be read to be ranked.
    private static let hits = """
        SELECT rowid AS article, bm25(article_search, 0.0, 10.0, 5.0, 5.0, 1.0) AS score FROM article_search
        WHERE article_search MATCH $1 AND edition_id = $2 ORDER BY rowid DESC LIMIT 1000
        """
}
