import Newspaper
package import Storage

/// Writes every redirect as the CSV that the import reads, with how often each was followed.
package enum RedirectsExport {
    /// Gives the lines, a page of them at a time, patterns last. Throws what `write` and Storage throw.
    package static func run(_ database: any Database, write: (String) throws -> Void) async throws {
        try write("from,to,status,hits\n")
        var last = ""
        while true {
            let after = last
            let page = try await database.read { connection in
                try connection.redirects.page(after: after, limit: 1_000).map { Line($0.redirect, hits: $0.hits) }
            }
            guard let end = page.last else { break }
            last = end.from
            try write(page.map(\.text).joined())
        }
        let patterns = try await database.read { connection in
            try connection.redirects.patterns().map { entry in
                Line(
                    Redirect(from: entry.pattern.from, to: entry.pattern.to, status: entry.pattern.status),
                    hits: entry.hits)
            }
        }
        try write(patterns.map(\.text).joined())
    }

    private struct Line {
        let from: String
        let text: String

        init(_ redirect: Redirect, hits: Int) {
            from = redirect.from
            let fields = [redirect.from, redirect.to, String(redirect.status.rawValue), String(hits)]
            text = fields.map(Self.quoted).joined(separator: ",") + "\n"
        }

        private static func quoted(_ field: String) -> String {
            guard field.utf8.contains(where: { ",\"\r\n".utf8.contains($0) }) else { return field }
            return "\"\(field.replacing("\"", with: "\"\""))\""
        }
    }
}
