import Foundation
import Newspaper
import Storage
import TestSupport
import Testing

extension Tag {
    /// Tests that need seconds, because they build a large newspaper.
    @Tag static var slow: Self
}

@Suite("Query plans at 100,000 stories", .tags(.slow))
struct QueryPlanTests {
    private static let stories = 100_000

    @Test("no statement of the stores reads a large table from end to end", arguments: Engine.forSlowTests)
    func plans(engine: Engine) async throws {
        try await engine.withShelf { database, shelf in
            let archive = try await database.write { try LargeArchive($0, shelf: shelf, stories: Self.stories) }
            let readings = StoreReadings(archive: archive)
            let plans = try await database.write { try Self.plans(of: readings, $0) }
            #expect(plans.count > 60)
            for plan in plans {
                #expect(plan.faults == [], "\(plan.statement.sql)\n\(plan.lines.joined(separator: "\n"))")
            }
            // The same eyes see what is wrong once an index is gone.
            let blind = try await database.write { connection in
                try connection.runScript("DROP INDEX redirect_to_path; DROP INDEX listing_article")
                return try Self.plans(of: readings, connection).filter { !$0.faults.isEmpty }.map(\.statement.sql)
            }
            #expect(blind.contains { $0.contains("FROM redirect WHERE to_path") })
            #expect(blind.contains { $0.contains("FROM listing WHERE article_id") })
        }
    }

    /// How the engine would run each statement of the stores.
    private static func plans(of readings: StoreReadings, _ connection: any Connection) throws -> [QueryPlan] {
        let recorder = StatementRecorder()
        let recording = recorder.recording(connection)
        try readings.readAll(recording)
        try readings.changeOne(recording)
        return try recorder.uses.map { try QueryPlan($0, connection) }
    }

    @Test("SQL is written in Storage and its engines alone")
    func oneHomeOfSQL() throws {
        let sources = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().appendingPathComponent("Sources")
        let words = /"\s*(SELECT|INSERT INTO|UPDATE|DELETE FROM|CREATE TABLE|DROP TABLE)\s/
        let files = FileManager.default.enumerator(at: sources, includingPropertiesForKeys: nil)
        let foreign = try (files?.allObjects as? [URL] ?? []).filter { file in
            let path = file.path.dropFirst(sources.path.count)
            guard path.hasSuffix(".swift"), !path.hasPrefix("/Storage") else { return false }
            return try String(contentsOf: file, encoding: .utf8).contains(words)
        }
        #expect(foreign.map(\.lastPathComponent) == [])
    }
}
