package import Storage

extension Newsroom {
    /// Remembers what is known of an export's items.
    package func note(_ items: [ImportedItem]) async throws {
        try await database.write { connection in
            for item in items { try connection.importedItems.keep(item) }
        }
    }
}
