import Foundation
import Storage
package import StoragePostgres

/// The PostgreSQL that tests may use, as STOPPRESS_TEST_POSTGRES names it; nil when there is none.
package let postgresAddressForTests: String? = ProcessInfo.processInfo.environment["STOPPRESS_TEST_POSTGRES"]

/// Runs `body` on a new, empty schema at `address` (which it receives as an address of its own) and drops the schema
/// afterwards, also when `body` throws.
@discardableResult
package func withEmptyPostgres<Outcome: Sendable>(
    at address: String, connections: Int = 4, waitSeconds: Double = 30,
    _ body: (_ database: PostgresDatabase, _ address: String) async throws -> Outcome
) async throws -> Outcome {
    let schema = "test_" + UUID().uuidString.lowercased().filter { $0 != "-" }
    try await runOnPostgres(at: address, "CREATE SCHEMA \(schema)")
    let outcome = await resultOf {
        let inside = addressOfSchema(schema, at: address)
        let database = try await PostgresDatabase(address: inside, connections: connections, waitSeconds: waitSeconds)
        let outcome = await resultOf { try await body(database, inside) }
        try await database.close()
        return try outcome.get()
    }
    try await runOnPostgres(at: address, "DROP SCHEMA \(schema) CASCADE")
    return try outcome.get()
}

/// Runs one script on the database at `address`, outside any test's schema.
package func runOnPostgres(at address: String, _ script: String) async throws {
    let database = try await PostgresDatabase(address: address, connections: 1)
    try await database.write { try $0.runScript(script) }
    try await database.close()
}

private func resultOf<Outcome: Sendable>(
    _ body: () async throws -> Outcome
) async -> Swift.Result<Outcome, any Error> {
    do { return .success(try await body()) } catch { return .failure(error) }
}

private func addressOfSchema(_ schema: String, at address: String) -> String {
    guard address.contains("://") else { return "\(address) options='-csearch_path=\(schema)'" }
    return address + (address.contains("?") ? "&" : "?") + "options=-csearch_path%3D\(schema)"
}
