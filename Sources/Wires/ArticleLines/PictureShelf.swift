import Documents
import Editorial
import Foundation
import Newspaper
import Pictures
import Storage

/// Where an import brings the pictures that it finds.
struct PictureKeeping: Sendable {
    /// Keeps the file at a path; throws a `PictureRefusal`.
    let keep: @Sendable (String) async throws -> StoredPicture
}

/// The pictures of one import: brings each file into the library once and knows it again.
struct PictureShelf {
    private struct Kept {
        let id: Identifier<Picture>
        let picture: Picture
    }

    private enum Finding {
        case kept(Kept)
        /// In words for the report.
        case missing(String)
    }

    /// Enough for most archives; forgetting only means that a file is read again.
    private static let maximumRemembered = 50_000

    private let folder: URL
    private let newsroom: Newsroom
    private let database: any Database
    private let pictures: PictureKeeping
    private var remembered: [String: Finding] = [:]

    init(folder: URL, newsroom: Newsroom, database: any Database, pictures: PictureKeeping) {
        self.folder = folder
        self.newsroom = newsroom
        self.database = database
        self.pictures = pictures
    }

    /// The story with its pictures' addresses in the library; those that cannot be had stay as they are, with a remark.
    mutating func placed(_ document: Document, _ remarks: inout [String]) async throws -> Document {
        let placed = document.pictures
        guard !placed.isEmpty else { return document }
        var found: [String: Kept] = [:]
        for picture in placed where found[picture.source] == nil {
            let line = LinePicture(
                source: picture.source, alternativeText: picture.alternativeText, caption: picture.caption,
                credit: picture.credit)
            switch try await find(line) {
            case .kept(let kept): found[picture.source] = kept
            case .missing(let reason): remarks.append("a picture of the body: \(reason)")
            }
        }
        return document.mapPictures { picture in
            guard let kept = found[picture.source]?.picture else { return picture }
            var picture = picture
            picture.source = Addresses.picture(kept)
            picture.width = kept.width
            picture.height = kept.height
            return picture
        }
    }

    mutating func lead(_ picture: LinePicture?, _ remarks: inout [String]) async throws -> LeadPicture? {
        guard let picture else { return nil }
        switch try await find(picture) {
        case .kept(let kept):
            if let point = picture.focalPoint, point != kept.picture.focalPoint {
                try await newsroom.focusPicture(kept.id, on: point)
                remembered[picture.source] = nil
            }
            return LeadPicture(
                picture: kept.id, alternativeText: picture.alternativeText, caption: picture.caption,
                credit: picture.credit)
        case .missing(let reason):
            remarks.append("the lead picture: \(reason)")
            return nil
        }
    }

    private mutating func find(_ picture: LinePicture) async throws -> Finding {
        if let known = remembered[picture.source] { return known }
        let finding = try await findAnew(picture)
        if remembered.count >= Self.maximumRemembered { remembered.removeAll(keepingCapacity: true) }
        remembered[picture.source] = finding
        return finding
    }

    private func findAnew(_ picture: LinePicture) async throws -> Finding {
        let source = picture.source
        if source.hasPrefix("/") { return try await findInLibrary(source) }
        if source.contains("://") || source.hasPrefix("//") {
            return .missing("\(source) is an address; pictures are not fetched")
        }
        guard let file = RelativeFile(source), let location = file.location(in: folder) else {
            return .missing("\(source) is not a file in the folder of the lines")
        }
        guard FileManager.default.fileExists(atPath: location.path) else { return try await findInLibrary(source) }
        return try await keep(location, picture)
    }

    private func keep(_ file: URL, _ picture: LinePicture) async throws -> Finding {
        let stored: StoredPicture
        do {
            stored = try await pictures.keep(file.path)
        } catch let refusal as PictureRefusal where refusal.isOfItsFile {
            return .missing(refusal.description.replacingOccurrences(of: file.path, with: picture.source))
        }
        let ids = try await newsroom.addPictures([
            PictureImport(
                stored: stored, alternativeText: picture.alternativeText, caption: picture.caption,
                credit: picture.credit)
        ])
        let kept = try await database.read { connection in try connection.pictures.find(ids) }
        guard let id = ids.first, let picture = kept[id] else {
            throw StorageError.unexpectedResult("a picture that was just added is not there")
        }
        return .kept(Kept(id: id, picture: picture))
    }

    /// A picture of this very library, by the name that an export without files gives it.
    private func findInLibrary(_ name: String) async throws -> Finding {
        guard let file = LibraryFile(address: name) else { return .missing("there is no file \(name)") }
        let found = try await database.read { try $0.pictures.find(contentHash: file.contentHash) }
        guard let found, LibraryFile(found) == file else {
            return .missing("there is no file \(name), and the library has no such picture")
        }
        return .kept(Kept(id: found.id, picture: found))
    }
}

extension PictureRefusal {
    /// Whether another file might fare better; a full disk stops the import instead.
    var isOfItsFile: Bool {
        switch self {
        case .diskFull, .cannotKeep: false
        default: true
        }
    }
}
