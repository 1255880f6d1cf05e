import Storage

/// The library's words over FTS5.
extension SQLiteDialect {
    var pictureSearchSchema: String {
        """
        CREATE VIRTUAL TABLE picture_search USING fts5 (
            words, credit, tokenize = "unicode61 remove_diacritics 2"
        );
        """
    }

    var pictureSearchInsert: Statement { "INSERT INTO picture_search (rowid, words, credit) VALUES ($1, $2, $3)" }

    var pictureSearchDelete: Statement { "DELETE FROM picture_search WHERE rowid = $1" }

    func pictureSearchMatches(expression: String, below: String, limit: String) -> String {
        """
        SELECT rowid FROM picture_search WHERE picture_search MATCH \(expression) AND rowid < \(below)
        ORDER BY rowid DESC LIMIT \(limit)
        """
    }

    func pictureSearchExpression(words: [String], credit: [String]) -> String? {
        let quoted = { (word: String) in Self.quoted(word, word.unicodeScalars.count >= 3) }
        let parts = words.map { "(\(quoted($0)))" } + credit.map { "credit : (\(quoted($0)))" }
        return parts.isEmpty ? nil : parts.joined(separator: " AND ")
    }
}
