package import Newspaper

/// Addresses of the past. Chains are collapsed when a redirect is kept, so that a reader is sent on once at most.
package struct RedirectStore {
    let connection: any Connection

    /// Where a path leads now; nil when nothing is known of it, and when what was there is gone.
    package func target(of path: String) throws -> String? {
        try find(path).flatMap { $0.status == .gone ? nil : $0.to }
    }

    /// What is known of an old path; nil when nothing is.
    package func find(_ path: String) throws -> Redirect? {
        try connection.first(
            "SELECT from_path, to_path, status FROM redirect WHERE from_path = $1", [.text(path)], Redirect.init)
    }

    /// The old paths that lead to a path.
    package func sources(of path: String) throws -> [String] {
        try connection.all(
            "SELECT from_path FROM redirect WHERE to_path = $1 ORDER BY from_path", [.text(path)]
        ) { try $0.text(0) }
    }

    /// Redirects in the order of their old paths, after the given one, with how often each was followed.
    package func page(after path: String, limit: Int) throws -> [(redirect: Redirect, hits: Int)] {
        try connection.all(
            "SELECT from_path, to_path, status, hits FROM redirect WHERE from_path > $1 ORDER BY from_path LIMIT $2",
            [.text(path), .integer(limit)]
        ) { (try Redirect($0), Int(try $0.integer(3))) }
    }

    /// The same for those alone that have a text in one of their paths.
    package func page(
        with text: String, after path: String, limit: Int
    ) throws -> [(redirect: Redirect, hits: Int)] {
        try connection.all(
            Self.search, [.text(path), .text("%\(text.escapedForLike)%"), .integer(limit)]
        ) { (try Redirect($0), Int(try $0.integer(3))) }
    }

    private static let search: Statement = """
        SELECT from_path, to_path, status, hits FROM redirect
        WHERE from_path > $1 AND (from_path LIKE $2 ESCAPE '!' OR to_path LIKE $2 ESCAPE '!')
        ORDER BY from_path LIMIT $3
        """

    /// Sends readers of `redirect.from` on. Redirects that led there follow, and one that would lead away from
    /// `redirect.to` is taken back, so that no loop can come about.
    package func keep(_ redirect: Redirect) throws {
        guard redirect.from != redirect.to else { return }
        try connection.run("DELETE FROM redirect WHERE from_path = $1", [.text(redirect.to)])
        try connection.run(
            "UPDATE redirect SET to_path = $1, status = CASE WHEN $3 = 410 THEN 410 ELSE status END WHERE to_path = $2",
            [.text(redirect.to), .text(redirect.from), .integer(redirect.status.rawValue)])
        try connection.run(
            """
            INSERT INTO redirect (from_path, to_path, status) VALUES ($1, $2, $3)
            ON CONFLICT (from_path) DO UPDATE SET to_path = excluded.to_path, status = excluded.status
            """, [.text(redirect.from), .text(redirect.to), .integer(redirect.status.rawValue)])
    }

    /// Forgets a redirect, because something lives at its address again.
    package func remove(from path: String) throws {
        try connection.run("DELETE FROM redirect WHERE from_path = $1", [.text(path)])
    }

    /// Notes how often old addresses were asked for; each stands for a redirect or, by its text, for a pattern.
    package func addHits(_ hits: [String: Int]) throws {
        for (from, count) in hits.sorted(by: { $0.key < $1.key }) {
            let values: [Value] = [.integer(count), .text(from)]
            if try connection.run("UPDATE redirect SET hits = hits + $1 WHERE from_path = $2", values) == 0 {
                try connection.run("UPDATE redirect_pattern SET hits = hits + $1 WHERE from_pattern = $2", values)
            }
        }
    }

    // MARK: Patterns

    /// All patterns with how often each was followed, in the order of their texts.
    package func patterns() throws -> [(pattern: RedirectPattern, hits: Int)] {
        try connection.all(
            "SELECT from_pattern, to_pattern, status, hits FROM redirect_pattern ORDER BY from_pattern"
        ) { row in
            let redirect = try Redirect(row)
            do {
                let pattern = try RedirectPattern(from: redirect.from, to: redirect.to, status: redirect.status)
                return (pattern, Int(try row.integer(3)))
            } catch let fault as RedirectPatternFault {
                throw StorageError.unexpectedResult("a kept redirect cannot be read: \(fault)")
            }
        }
    }

    /// Forgets a pattern.
    package func removePattern(from pattern: String) throws {
        try connection.run("DELETE FROM redirect_pattern WHERE from_pattern = $1", [.text(pattern)])
    }

    package func keep(_ pattern: RedirectPattern) throws {
        try connection.run(
            """
            INSERT INTO redirect_pattern (from_pattern, to_pattern, status, hits) VALUES ($1, $2, $3, 0)
            ON CONFLICT (from_pattern) DO UPDATE SET to_pattern = excluded.to_pattern, status = excluded.status
            """, [.text(pattern.from), .text(pattern.to), .integer(pattern.status.rawValue)])
    }
}

extension Redirect {
    fileprivate init(_ row: Row) throws {
        guard let status = RedirectStatus(rawValue: Int(try row.integer(2))) else {
            throw StorageError.unexpectedResult("\(try row.integer(2)) is not the status of a redirect")
        }
        self.init(from: try row.text(0), to: try row.text(1), status: status)
    }
}

extension String {
    /// As `LIKE` takes it for itself and not for a pattern, with `!` as the escape.
    fileprivate var escapedForLike: String {
        reduce(into: "") { text, character in
            if "!%_".contains(character) { text.append("!") }
            text.append(character)
        }
    }
}

extension Connection {
    package var redirects: RedirectStore { RedirectStore(connection: self) }
}
