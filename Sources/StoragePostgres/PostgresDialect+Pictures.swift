import Storage

/// The library's words over `tsvector`; those of the credit have the weight B.
extension PostgresDialect {
    var pictureSearchSchema: String {
        """
        CREATE TABLE picture_search (
            picture_id BIGINT PRIMARY KEY REFERENCES picture(id) ON DELETE CASCADE,
            words tsvector NOT NULL
        );
        CREATE INDEX picture_search_words ON picture_search USING gin (words);
        """
    }

    var pictureSearchInsert: Statement {
        Statement(
            """
            INSERT INTO picture_search (picture_id, words)
            VALUES ($1, setweight(\(Self.words("$2")), 'A') || setweight(\(Self.words("$3")), 'B'))
            """)
    }

    var pictureSearchDelete: Statement { "DELETE FROM picture_search WHERE picture_id = $1" }

    func pictureSearchMatches(expression: String, below: String, limit: String) -> String {
        """
        SELECT picture_id FROM picture_search
        WHERE words @@ to_tsquery('simple'::regconfig, \(expression)::text) AND picture_id < \(below)
        ORDER BY picture_id DESC LIMIT \(limit)
        """
    }

    func pictureSearchExpression(words: [String], credit: [String]) -> String? {
        Self.joined(
            words.compactMap { Self.lexeme($0, weight: "") } + credit.compactMap { Self.lexeme($0, weight: "B") },
            by: " & ")
    }

    private static func lexeme(_ word: String, weight: String) -> String? {
        let goesOn = word.unicodeScalars.count >= 3 ? "*" : ""
        let label = goesOn + weight
        return joined(lexemes(in: word, false).map { label.isEmpty ? $0 : "\($0):\(label)" }, by: " & ")
    }
}
