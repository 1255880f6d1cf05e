import Documents
import Editorial
import Foundation
import Newspaper
import Pictures
import Storage
import StorageSQLite

@testable import Wires

/// A publication with two editions in a database in memory, and a folder for files, for one test.
struct Newsstand {
    let database: SQLiteDatabase
    let newsroom: Newsroom
    let folder: URL

    static let plan = """
        name: The Courier
        editions:
          - code: en
            language: en
            timeZone: Europe/Lisbon
            sections: [{name: News, sections: [{name: City}]}, {name: Science}]
          - {code: he, language: he, timeZone: Asia/Jerusalem, sections: [{name: "חדשות", slug: news}]}
        """

    init(plan: String = Newsstand.plan) async throws {
        database = try SQLiteDatabase.inMemory()
        try await database.migrate()
        let clock = NewsroomClock { Instant(milliseconds: 1_795_000_000_000) }
        newsroom = Newsroom(database: database, clock: clock, actor: "import articles")
        let plan = try PublicationFile.plan(bytes: Data(plan.utf8), fileName: "publication.yaml")
        _ = try await newsroom.apply(plan, portraits: [:])
        folder = FileManager.default.temporaryDirectory.appendingPathComponent("newsstand-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    }

    func remove() { try? FileManager.default.removeItem(at: folder) }

    /// Keeps nothing; says of a file whatever its name says, and refuses what is named "broken".
    static let pictures = PictureKeeping { file in
        let name = URL(fileURLWithPath: file).deletingPathExtension().lastPathComponent
        if name == "broken" { throw PictureRefusal.notAPicture(file: file) }
        let isHash = name.count == 64
        let sign = String(name.utf8.reduce(0) { ($0 * 31 + Int($1)) % 16 }, radix: 16)
        return StoredPicture(
            contentHash: isHash ? name : String(repeating: sign, count: 64), type: .jpeg, width: 600, height: 400,
            byteCount: 10)
    }

    @discardableResult
    func take(_ lines: String, maximumLineBytes: Int = 1_000_000) async throws -> ImportReport {
        try await take(Data(lines.utf8), maximumLineBytes: maximumLineBytes)
    }

    @discardableResult
    func take(_ bytes: Data, maximumLineBytes: Int = 1_000_000) async throws -> ImportReport {
        let file = folder.appendingPathComponent("articles.jsonl")
        try bytes.write(to: file)
        return try await ArticleLinesImport(
            newsroom: newsroom, database: database, pictures: Self.pictures, maximumLineBytes: maximumLineBytes
        ).run(file: file)
    }

    /// Puts an empty file into the folder.
    func addFile(_ path: String) throws {
        let file = folder.appendingPathComponent(path)
        try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data().write(to: file)
    }

    func export() async throws -> String {
        let text = Collected()
        _ = try await ArticleLinesExport(database: database).run { text.bytes += $0 }
        return String(decoding: text.bytes, as: UTF8.self)
    }

    func article(_ externalID: String, edition: String = "en") async throws -> Article? {
        try await database.read { connection in
            guard let edition = try connection.publications.load().edition(code: edition) else { return nil }
            return try connection.articles.find(externalID: externalID, edition: edition.edition.id)
        }
    }

    private final class Collected {
        var bytes = Data()
    }
}
