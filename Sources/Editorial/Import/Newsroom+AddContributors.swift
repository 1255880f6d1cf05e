import Storage

extension Newsroom {
    /// Adds contributors that are not known yet.
    package func addContributors(_ named: [ContributorImport]) async throws {
        try await transaction { session in
            for contributor in named { _ = try session.contributor(contributor) }
        }
    }
}
