package import Storage

extension Newsroom {
    /// Keeps readers' comments and says how many were new. No page shows comments yet, so that there is no event.
    package func importComments(_ imports: [Comment]) async throws -> Int {
        try await transaction { session in
            let new = try imports.filter { try session.connection.comments.add($0) }.count
            if new > 0 { try session.audit("import", "comments", nil, detail: String(new)) }
            return new
        }
    }
}
