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

    /// Days are taken in UTC here, until a story is kept again.
    var searchListsSchema: String {
        """
        UPDATE article_search SET words = article_search.words || array_to_tsvector(lists.words) FROM (
            SELECT article_id, array_agg(
                    ':' || lower(replace(kind, ' ', '')) || CASE WHEN subject_id = 0 THEN '' ELSE subject_id::text END
                ) || string_to_array(to_char(
                    to_timestamp(MAX(published_at) / 1000) AT TIME ZONE 'UTC', '":year"YYYY ":month"YYYYMM ":day"YYYYMMDD'
                ), ' ') AS words
            FROM listing GROUP BY article_id
        ) AS lists WHERE lists.article_id = article_search.article_id;
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
                    || array_to_tsvector(string_to_array($7::text, ' '))
            )
            ON CONFLICT (article_id) DO UPDATE SET edition_id = excluded.edition_id, words = excluded.words
            """)
    }

    var searchDelete: Statement { "DELETE FROM article_search WHERE article_id = $1" }

    /// A word in the headline counts ten times one in the body, in the standfirst or a name five times; a list nothing.
    var searchMatches: String {
        """
        SELECT article_id AS article,
            ts_rank('{0.1, 0.2, 0.5, 1.0}'::real[], words, \(Self.query))::float8 AS score
        FROM article_search
        WHERE words @@ \(Self.query) AND edition_id = $2
        ORDER BY article_id DESC LIMIT $3
        """
    }

    var searchMatchesFrom: Statement {
        Statement(
            """
            SELECT article_id FROM article_search
            WHERE words @@ \(Self.query) AND edition_id = $2 AND article_id >= $3
            ORDER BY article_id DESC LIMIT $4
            """)
    }

    /// Words stand in the first line, which the parser reads as it reads a text, lists in the second, which it must not
    /// read: it would take the colon away.
    func searchExpression(_ terms: [SearchTerm]) -> String? {
        let words = terms.filter { !$0.isList }.compactMap(Self.expression)
        let lists = terms.filter(\.isList).compactMap(Self.expression)
        if words.isEmpty, lists.isEmpty { return nil }
        return words.joined(separator: " & ") + "\n" + lists.joined(separator: " & ")
    }

    private static let query = """
        (to_tsquery('simple'::regconfig, split_part($1::text, chr(10), 1)) && split_part($1::text, chr(10), 2)::tsquery)
        """

    private static func expression(of term: SearchTerm) -> String? {
        switch term {
        case .anyOf(let words, let unfinished):
            joined(words.compactMap { joined(lexemes(in: $0, unfinished), by: " & ") }, by: " | ")
        case .phrase(let words, let unfinished):
            joined(lexemes(in: words.joined(separator: " "), unfinished), by: " <-> ")
        case .listed(let lists): joined(lists.map { "'\($0)'" }, by: " | ")
        }
    }

    /// The words of a text, each within quotation marks, the last perhaps unfinished. By scalars, not characters: a
    /// quotation mark under an accent is one character, and would still end a lexeme.
    static func lexemes(in text: String, _ unfinished: Bool) -> [String] {
        var lexemes = text.unicodeScalars
            .split { $0.isASCII && !$0.properties.isAlphabetic && $0.properties.numericType == nil }
            .map { "'\(String($0))'" }
        if unfinished, let last = lexemes.popLast() { lexemes.append(last + ":*") }
        return lexemes
    }

    static func joined(_ parts: [String], by sign: String) -> String? {
        parts.isEmpty ? nil : "(" + parts.joined(separator: sign) + ")"
    }

    /// PostgreSQL's parser takes `a/b`, `a.b` and `a@b` for paths, hosts and addresses, each one word; here they are two.
    private static let separators = ##"!"#$%&()*+,-./:;<=>?@[]^_`{|}~\"##

    /// The words of a text. A `tsvector` holds at most a megabyte, which 200,000 characters never fill.
    static func words(_ parameter: String) -> String {
        let spaces = String(repeating: " ", count: separators.count)
        let text = "translate(left(\(parameter)::text, 200000), '\(separators)', '\(spaces)')"
        return "to_tsvector('simple'::regconfig, \(text))"
    }
}
