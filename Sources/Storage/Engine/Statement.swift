/// SQL written once for both engines, with `$1` parameters; a few words in braces are the engine's own (see `Dialect`).
package struct Statement: Hashable, Sendable, ExpressibleByStringLiteral {
    package let sql: String

    package init(_ sql: String) {
        self.sql = sql
    }

    package init(stringLiteral sql: String) {
        self.sql = sql
    }
}

/// What the engines say differently. Each driver has one small file that says it.
package protocol Dialect: Sendable {
    /// The engine's name in messages.
    var name: String { get }
    /// The statement's text with the engine's own words: `{identity}` for a numbering primary key, `{clustered}` for a
    /// table kept in the order of its primary key, `{members $1}` for the integers of a JSON array.
    func text(of statement: Statement) -> String
    /// Creates the search index's table.
    var searchSchema: String { get }
    /// Puts a story into the index. Values: article, edition, headline, standfirst, body, names (byline and topics).
    var searchInsert: Statement { get }
    /// Takes a story out of the index. Value: article.
    var searchDelete: Statement { get }
    /// Best matches first. Values: query, edition, limit. Columns: article, score (the lower the better).
    var searchQuery: Statement { get }
    /// The matches after one of them. Values: query, edition, that one's score, its article, limit.
    var searchQueryAfter: Statement { get }
    /// The engine's form of a query for all of `words`, the last of which may be unfinished; nil when nothing is left.
    func searchExpression(words: [String]) -> String?
    /// Holds off other programs while migrations run, until the transaction ends; empty when the engine does so anyway.
    var migrationLock: String { get }
    /// Asks the engine whether its files are sound; the one row `ok` says so. Nil where the engine has no such question.
    var integrityCheck: Statement? { get }
}
