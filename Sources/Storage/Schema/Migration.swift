/// One numbered step of the schema; append-only, never edited once released.
package struct Migration: Sendable {
    package let number: Int
    package let name: String
    /// The script, with the engine's own words in braces (see `Dialect`).
    let script: @Sendable (any Dialect) -> String

    /// All steps, in order. A new step goes to the end.
    package static let all: [Migration] = [
        Migration(number: 1, name: "the newspaper") { firstSchema + $0.searchSchema },
        Migration(number: 2, name: "being found") { _ in discoverySchema },
        Migration(number: 3, name: "pictures as they are shown") { _ in pictureSchema },
        Migration(number: 4, name: "search by lists, likeness") { searchListsSchema + $0.searchListsSchema },
        Migration(number: 5, name: "story packages") { _ in storyPackageSchema },
        Migration(number: 6, name: "staff") { _ in staffSchema },
        Migration(number: 7, name: "what is being written") { _ in writingSchema },
        Migration(number: 8, name: "the way to publication") { _ in publishingSchema },
        Migration(number: 9, name: "the second factor") { _ in secondFactorSchema },
        Migration(number: 10, name: "lists and planning") { _ in planningSchema },
        Migration(number: 11, name: "the library and bylines") { librarySchema + $0.pictureSearchSchema },
        Migration(number: 12, name: "what the desk arranges") { _ in structureSchema },
        Migration(number: 13, name: "fronts laid out at the desk") { _ in frontsSchema },
        Migration(number: 14, name: "sections of editors") { _ in
            "ALTER TABLE staff ADD COLUMN own_sections TEXT;"
        },
        Migration(number: 15, name: "names of formats") { _ in
            "ALTER TABLE edition ADD COLUMN format_names TEXT NOT NULL DEFAULT '{}';"
        },
        Migration(number: 16, name: "the language of the desk") { _ in deskLanguageSchema },
    ]

    /// The newest version that this program knows.
    package static var newest: Int { all.last?.number ?? 0 }
}

extension Database {
    /// Brings the schema up to this program's version; throws `StorageError.newerSchema` when it is ahead of it.
    package func migrate() async throws {
        try await write { connection in
            let lock = connection.dialect.migrationLock
            if !lock.isEmpty { try connection.runScript(lock) }
            try connection.runScript("CREATE TABLE IF NOT EXISTS schema_version (version BIGINT NOT NULL)")
            let version = try connection.schemaVersion()
            guard version <= Migration.newest else {
                throw StorageError.newerSchema(found: version, known: Migration.newest)
            }
            for migration in Migration.all where migration.number > version {
                try connection.runScript(
                    connection.dialect.text(of: Statement(migration.script(connection.dialect))))
                try connection.run("INSERT INTO schema_version (version) VALUES ($1)", [.integer(migration.number)])
            }
        }
    }

    /// The schema's version; throws `StorageError.engine` for a database that was never migrated.
    package func schemaVersion() async throws -> Int {
        try await read { try $0.schemaVersion() }
    }
}

extension Connection {
    fileprivate func schemaVersion() throws -> Int {
        try first("SELECT COALESCE(MAX(version), 0) FROM schema_version") { Int(try $0.integer(0)) } ?? 0
    }
}
