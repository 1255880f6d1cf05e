import Documents
import Editorial
import Foundation
import Newspaper
import Storage
import StorageSQLite

@testable import Wires

/// A newspaper in memory with one edition, ready to take in an export.
struct ImportFixture {
    let database: any Database
    let edition: Identifier<Edition>
    let newsroom: Newsroom
    static let now = Instant(milliseconds: 1_780_000_000_000)

    init(language: String = "en", permalink: String = PermalinkPattern.usual, sections: [SectionPlan] = []) async throws
    {
        let database = try SQLiteDatabase.inMemory()
        try await database.migrate()
        newsroom = Newsroom(database: database, clock: NewsroomClock { Self.now }, actor: "import wxr")
        let zone = TimeZone(identifier: "Asia/Jerusalem") ?? .gmt
        let edition = Edition(
            id: Identifier(rawValue: 0), code: "en", name: "The Trial", language: language,
            direction: Direction(language: language), timeZone: zone, isDefault: true,
            permalinkPattern: try PermalinkPattern(permalink))
        _ = try await newsroom.apply(
            PublicationPlan(name: "The Trial", editions: [EditionPlan(edition: edition, sections: sections)]))
        self.database = database
        let publication = try await database.read { try $0.publications.load() }
        guard let kept = publication.defaultEdition else { throw StorageError.unexpectedResult("no edition") }
        self.edition = kept.edition.id
    }

    /// Takes in an export's text.
    func take(
        _ export: String, media: [String: StoredPicture]? = nil,
        progress: @escaping @Sendable (WordPressImportProgress) -> Void = { _ in }
    ) async throws -> ImportReport {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("export-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let file = folder.appendingPathComponent("export.xml")
        try Data(export.utf8).write(to: file)
        return try await take(file, media: media, scratch: folder, progress: progress)
    }

    /// Takes in a file; `media` are the files of the uploads folder by path, with what keeping them gives.
    func take(
        _ file: URL, media: [String: StoredPicture]? = nil, scratch: URL,
        progress: @escaping @Sendable (WordPressImportProgress) -> Void = { _ in }
    ) async throws -> ImportReport {
        let uploads = scratch.appendingPathComponent("uploads")
        for path in (media ?? [:]).keys {
            let place = uploads.appendingPathComponent(path)
            try FileManager.default.createDirectory(
                at: place.deletingLastPathComponent(), withIntermediateDirectories: true)
            try Data(path.utf8).write(to: place)
        }
        let pictures = PictureKeeping { path in
            guard let stored = media?.first(where: { path.hasSuffix($0.key) })?.value else {
                throw StorageError.unexpectedResult(path)
            }
            return stored
        }
        return try await WordPressImport(
            newsroom: newsroom, database: database, edition: edition, pictures: pictures,
            mediaFolder: media == nil ? nil : MediaFolder(path: uploads.path)
        ).run(file: file, progress: progress)
    }

    /// What keeping a picture file gives, told apart by one letter.
    static func stored(_ letter: Character) -> StoredPicture {
        StoredPicture(
            contentHash: String(repeating: letter, count: 64), type: .jpeg, width: 1200, height: 800, byteCount: 9)
    }

    func article(_ identifier: Int, host: String = "old.example") async throws -> Article? {
        let edition = edition
        return try await database.read { connection in
            try connection.articles.find(externalID: "\(host)/?p=\(identifier)", edition: edition)
        }
    }
}
