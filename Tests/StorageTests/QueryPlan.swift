import Storage
import TestSupport

/// What an engine says of how it would run a statement, and what is wrong with that at a hundred thousand stories.
struct QueryPlan {
    let statement: Statement
    let lines: [String]
    private let isSQLite: Bool

    init(_ use: StatementRecorder.Use, _ connection: any Connection) throws {
        statement = use.statement
        isSQLite = connection.dialect.name == "SQLite"
        let (words, column) = isSQLite ? ("EXPLAIN QUERY PLAN", 3) : ("EXPLAIN", 0)
        lines = try connection.all(Statement("\(words) \(use.statement.sql)"), use.values) { try $0.text(column) }
    }

    /// The tables that grow with the newspaper. Of drafts there are as many as stories in work, however old it is.
    static let large: Set<String> = [
        "article", "article_byline", "article_section", "article_topic", "article_related", "listing", "revision",
        "redirect", "event", "audit", "comment", "imported_item", "picture", "vocabulary", "article_likeness",
        "awaited_likeness", "staff_session", "staff_link", "story_writer", "story_presence",
        "story_comment", "notice", "correction", "preview_link",
        "assignment",
        "picture_file", "picture_use", "awaited_library", "awaited_byline",
        "front_layout", "front_save",
    ]

    /// The steps that read a large table from end to end, or sort what an index should hand over in order.
    var faults: [String] { lines.filter { isSQLite ? isFaultOfSQLite($0) : isFaultOfPostgres($0) } }

    private func isFaultOfSQLite(_ line: String) -> Bool {
        if line.contains("TEMP B-TREE") { return !sortsFewRows && lines.contains { readsLargeTable($0) } }
        guard line.hasPrefix("SCAN "), readsLargeTable(line) else { return false }
        return !(line.contains("COVERING INDEX") && statement.sql.contains("LIMIT"))
    }

    private func readsLargeTable(_ line: String) -> Bool {
        line.split(separator: " ").dropFirst().first.map { Self.large.contains(String($0)) } ?? false
    }

    /// PostgreSQL sorts the few rows that an index finds rather than walk another index; so only long sorts count.
    private func isFaultOfPostgres(_ line: String) -> Bool {
        if let sort = line.firstMatch(of: /Sort  \(cost=.* rows=(\d+)/), !sortsFewRows {
            return (Int(sort.output.1) ?? .max) > 1000
        }
        guard let scan = line.firstMatch(of: /Seq Scan on (\w+)/) else { return false }
        return Self.large.contains(String(scan.output.1))
    }

    /// A list of given stories is short, and hits of a search can be put in order only when they are known.
    private var sortsFewRows: Bool {
        statement.sql.contains("{members") || statement.sql.contains("article_search")
            || statement.sql.contains("picture_search")
    }
}
