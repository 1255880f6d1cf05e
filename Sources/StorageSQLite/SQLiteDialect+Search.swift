import Storage

/// Full-text search over FTS5.
extension SQLiteDialect {
    /// The edition stands first: what is behind the long texts could be read only past them. A transaction's words are
    /// gathered in up to 8 MiB of memory, and sixteen pieces of the index are merged at a time: with the engine's own
    /// values (1 MiB, four) an import spends a third more on the index.
    var searchSchema: String { Self.schema(columns: "headline, standfirst, names, body") }

    /// The table is made anew, for FTS5 cannot add a column. Days are taken in UTC here, until a story is kept again.
    var searchListsSchema: String {
        """
        ALTER TABLE article_search RENAME TO article_search_before;
        \(Self.schema(columns: "lists, headline, standfirst, names, body"))
        INSERT INTO article_search (rowid, edition_id, lists, headline, standfirst, names, body)
        SELECT before.rowid, edition_id, (
                SELECT group_concat(':' || lower(replace(kind, ' ', '')) || CASE WHEN subject_id = 0 THEN '' ELSE subject_id END, ' ')
                    || strftime(' :year%Y :month%Y%m :day%Y%m%d', MAX(published_at) / 1000, 'unixepoch')
                FROM listing WHERE article_id = before.rowid
            ), headline, standfirst, names, body
        FROM article_search_before AS before ORDER BY before.rowid;
        DROP TABLE article_search_before;
        """
    }

    var searchInsert: Statement {
        """
        INSERT INTO article_search (rowid, edition_id, headline, standfirst, body, names, lists)
        VALUES ($1, $2, $3, $4, $5, $6, $7)
        """
    }

    var searchDelete: Statement { "DELETE FROM article_search WHERE rowid = $1" }

    /// A word in the headline counts ten times one in the body, in the standfirst or a name five times; a list nothing.
    var searchMatches: String {
        """
        SELECT rowid AS article, -bm25(article_search, 0.0, 0.0, 10.0, 5.0, 5.0, 1.0) AS score FROM article_search
        WHERE article_search MATCH $1 AND edition_id = $2 ORDER BY rowid DESC LIMIT $3
        """
    }

    var searchMatchesFrom: Statement {
        """
        SELECT rowid FROM article_search WHERE article_search MATCH $1 AND edition_id = $2 AND rowid >= $3
        ORDER BY rowid DESC LIMIT $4
        """
    }

    func searchExpression(_ terms: [SearchTerm]) -> String? {
        let parts = terms.map(Self.expression)
        return parts.isEmpty ? nil : parts.joined(separator: " AND ")
    }

    private static func expression(of term: SearchTerm) -> String {
        switch term {
        case .anyOf(let words, let unfinished):
            "-lists : (\(words.map { quoted($0, unfinished) }.joined(separator: " OR ")))"
        case .phrase(let words, let unfinished): "-lists : (\(quoted(words.joined(separator: " "), unfinished)))"
        case .listed(let lists): "lists : (\(lists.map { quoted($0, false) }.joined(separator: " OR ")))"
        }
    }

    static func quoted(_ text: String, _ unfinished: Bool) -> String {
        "\"\(text.replacing("\"", with: "\"\""))\"\(unfinished ? "*" : "")"
    }

    private static func schema(columns: String) -> String {
        """
        CREATE VIRTUAL TABLE article_search USING fts5 (
            edition_id UNINDEXED, \(columns), tokenize = "unicode61 remove_diacritics 2"
        );
        INSERT INTO article_search (article_search, rank) VALUES ('hashsize', 8388608);
        INSERT INTO article_search (article_search, rank) VALUES ('automerge', 16);
        """
    }
}
