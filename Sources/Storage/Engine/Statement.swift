/// SQL written once for both engines, with `$1` parameters; a few words in braces are the engine's own (see `Dialect`).
package struct Statement: Hashable, Sendable, ExpressibleByStringLiteral {
    package let sql: String

    package init(_ sql: String) {
        self.sql = sql
    }

    package init(stringLiteral sql: String) {
        self.sql = sql
    }

    /// Statements of one length that end alike are few; to read all of each would cost more than to compare those.
    package func hash(into hasher: inout Hasher) {
        hasher.combine(sql.utf8.count)
        for byte in sql.utf8.suffix(8) { hasher.combine(byte) }
    }
}

/// What the engines say differently. Each driver has one small file that says it.
package protocol Dialect: Sendable {
    /// The engine's name in messages.
    var name: String { get }
    /// The statement's text with the engine's own words: `{identity}` for a numbering primary key, `{clustered}` for a
    /// table kept in the order of its primary key, `{members $1}` for the integers and `{texts $1}` for the texts of a
    /// JSON array.
    func text(of statement: Statement) -> String
    /// Creates the search index's table as it first was.
    var searchSchema: String { get }
    /// Makes the index know the lists and days of each story.
    var searchListsSchema: String { get }
    /// Puts a story into the index. Values: article, edition, headline, standfirst, body, names (byline and topics),
    /// lists (words with spaces between them).
    var searchInsert: Statement { get }
    /// Takes a story out of the index. Value: article.
    var searchDelete: Statement { get }
    /// Selects the newest stories that match, newest first. Values: $1 expression, $2 edition, $3 limit. Columns:
    /// article, score (the higher the better).
    var searchMatches: String { get }
    /// The stories from one on that match. Values: expression, edition, lowest article, limit. Column: article.
    var searchMatchesFrom: Statement { get }
    /// The engine's form of a query for all of `terms`; nil when nothing is left of them.
    func searchExpression(_ terms: [SearchTerm]) -> String?
    /// Creates the index of the library's words.
    var pictureSearchSchema: String { get }
    /// Puts a picture into that index. Values: picture, words, credit, both folded.
    var pictureSearchInsert: Statement { get }
    /// Takes a picture out of it. Value: picture.
    var pictureSearchDelete: Statement { get }
    /// Selects the newest pictures below one that have the words: `expression`, `below` and `limit` are parameters.
    func pictureSearchMatches(expression: String, below: String, limit: String) -> String
    /// The engine's form of a query for all of these words, those of the credit and those of anything; words of three
    /// letters and more may go on. Nil when there are none.
    func pictureSearchExpression(words: [String], credit: [String]) -> String?
    /// Holds off other programs while migrations run, until the transaction ends; empty when the engine does so anyway.
    var migrationLock: String { get }
    /// Asks the engine whether its files are sound; the one row `ok` says so. Nil where the engine has no such question.
    var integrityCheck: Statement? { get }
}
