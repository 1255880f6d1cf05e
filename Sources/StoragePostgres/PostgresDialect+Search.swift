import Storage

/// Full-text search over `tsvector`; the text arrives folded, so that the plain configuration `simple` is enough.
extension PostgresDialect {
    var searchSchema: String {
        """
        CREATE TABLE article_search (
            article_id BIGINT PRIMARY KEY REFERENCES article(id) ON DELETE CASCADE,
            edition_id BIGINT NOT NULL,
            words tsvector NOT NULL
        );
        CREATE INDEX article_search_words ON article_search USING gin (words);
        """
    }

    var searchInsert: Statement {
        Statement(
            """
            INSERT INTO article_search (article_id, edition_id, words)
            VALUES (
                $1, $2,
                setweight(\(Self.words("$3")), 'A') || setweight(\(Self.words("$4")), 'B')
                    || setweight(\(Self.words("$6")), 'B') || setweight(\(Self.words("$5")), 'D')
            )
            ON CONFLICT (article_id) DO UPDATE SET edition_id = excluded.edition_id, words = excluded.words
            """)
    }

    var searchDelete: Statement { "DELETE FROM article_search WHERE article_id = $1" }

    var searchQuery: Statement {
        Statement("SELECT article_id, score FROM (\(Self.hits)) AS hits ORDER BY score, article_id DESC LIMIT $3")
    }

    var searchQueryAfter: Statement {
        Statement(
            """
            SELECT article_id, score FROM (\(Self.hits)) AS hits
            WHERE score > $3::float8 OR (score = $3::float8 AND article_id < $4)
            ORDER BY score, article_id DESC LIMIT $5
            """)
    }

    func searchExpression(words: [String]) -> String? {
        // By scalars, not characters: a quotation mark under an accent is one character, and still ends a lexeme.
        let lexemes = words.flatMap { word in
            word.unicodeScalars.split { $0.isASCII && !$0.properties.isAlphabetic && $0.properties.numericType == nil }
                .map { String($0) }
        }
        guard let last = lexemes.last else { return nil }
        return (lexemes.dropLast().map { "'\($0)'" } + ["'\(last)':*"]).joined(separator: " & ")
    }

    /// The newest thousand stories that match, with their scores. Not every one that matches: a common word has hundreds
    /// of thousands, and each would have to be read to be ranked.
    private static let hits = """
        SELECT article_id, -ts_rank(words, to_tsquery('simple'::regconfig, $1::text))::float8 AS score
        FROM article_search
        WHERE words @@ to_tsquery('simple'::regconfig, $1::text) AND edition_id = $2
        ORDER BY article_id DESC
        LIMIT 1000
        """

    /// PostgreSQL's parser takes `a/b`, `a.b` and `a@b` for paths, hosts and addresses, each one word; here they are two.
    private static let separators = ##"!"#$%&()*+,-./:;<=>?@[]^_`{|}~\"##

    /// The words of a text. A `tsvector` holds at most a megabyte, which 200,000 characters never fill.
    private static func words(_ parameter: String) -> String {
        let spaces = String(repeating: " ", count: separators.count)
        let text = "translate(left(\(parameter)::text, 200000), '\(separators)', '\(spaces)')"
        return "to_tsvector('simple'::regconfig, \(text))"
    }
}
