package import Newspaper

/// Addresses of the past. Chains are collapsed when a redirect is kept, so that a reader is sent on once at most.
package struct RedirectStore {
    let connection: any Connection

    /// Where a path leads now; nil when nothing is known of it.
    package func target(of path: String) throws -> String? {
        try connection.first("SELECT to_path FROM redirect WHERE from_path = $1", [.text(path)]) { try $0.text(0) }
    }

    /// The old paths that lead to a path.
    package func sources(of path: String) throws -> [String] {
        try connection.all(
            "SELECT from_path FROM redirect WHERE to_path = $1 ORDER BY from_path", [.text(path)]
        ) { try $0.text(0) }
    }

    /// Sends readers of `redirect.from` on. Redirects that led there follow, and one that would lead away from
    /// `redirect.to` is taken back, so that no loop can come about.
    package func keep(_ redirect: Redirect) throws {
        guard redirect.from != redirect.to else { return }
        try connection.run("DELETE FROM redirect WHERE from_path = $1", [.text(redirect.to)])
        try connection.run(
            "UPDATE redirect SET to_path = $1 WHERE to_path = $2", [.text(redirect.to), .text(redirect.from)])
        try connection.run(
            """
            INSERT INTO redirect (from_path, to_path) VALUES ($1, $2)
            ON CONFLICT (from_path) DO UPDATE SET to_path = excluded.to_path
            """, [.text(redirect.from), .text(redirect.to)])
    }

    /// Forgets a redirect, because something lives at its address again.
    package func remove(from path: String) throws {
        try connection.run("DELETE FROM redirect WHERE from_path = $1", [.text(path)])
    }
}

extension Connection {
    package var redirects: RedirectStore { RedirectStore(connection: self) }
}
