import Crypto
import Foundation
package import Newspaper

/// The folder in which a publication's pictures are kept under the SHA-256 of their bytes, with their renditions.
package struct PictureFolder: Sendable {
    package let root: String
    let beingMade = OneAtATime()

    /// Opens the folder and makes it when it is not there; throws `PictureRefusal.cannotKeep` when it cannot be made.
    package init(root: String) throws {
        self.root = root
        try DiskFile.makeFolder(incoming)
        removeLeftovers()
    }

    /// Keeps the picture in a file; keeping the same one twice changes nothing. Throws a `PictureRefusal`.
    package func keep(file path: String) async throws -> StoredPicture {
        try await DrawingThreads.shared.run { try keepNow(try DiskFile.read(path), file: path) }
    }

    /// Keeps a picture whose bytes came otherwise; `name` stands for it in errors.
    package func keep(bytes: [UInt8], named name: String) async throws -> StoredPicture {
        try await DrawingThreads.shared.run { try keepNow(bytes, file: name) }
    }

    /// The path of a kept picture's file; nil when there is none.
    package func file(of contentHash: String, type: PictureType) -> String? {
        guard Self.isHash(contentHash) else { return nil }
        let path = "\(root)/\(contentHash.prefix(2))/\(contentHash).\(type.fileExtension)"
        return DiskFile.exists(path) ? path : nil
    }

    /// Throws away a kept picture and its renditions; nothing happens when there is none.
    package func remove(_ contentHash: String, type: PictureType) async throws {
        guard Self.isHash(contentHash) else { return }
        try await DrawingThreads.shared.run {
            let part = contentHash.prefix(2)
            try DiskFile.remove("\(root)/\(part)/\(contentHash).\(type.fileExtension)")
            let renditions = "\(root)/renditions/\(part)"
            for name in (try? FileManager.default.contentsOfDirectory(atPath: renditions)) ?? []
            where name.hasPrefix(contentHash) {
                try DiskFile.remove("\(renditions)/\(name)")
            }
        }
    }

    /// Where files are written before they get their names.
    var incoming: String { "\(root)/incoming" }

    static func isHash(_ text: String) -> Bool {
        text.utf8.count == 64 && text.utf8.allSatisfy { (48...57).contains($0) || (97...102).contains($0) }
    }

    private func keepNow(_ bytes: [UInt8], file: String) throws -> StoredPicture {
        let inspection = try Inspection(bytes, file: file)
        let hash = SHA256.hash(data: inspection.bytes).map { byte in
            (byte < 16 ? "0" : "") + String(byte, radix: 16)
        }.joined()
        let path = "\(root)/\(hash.prefix(2))/\(hash).\(inspection.type.fileExtension)"
        if DiskFile.size(path) != inspection.bytes.count {
            try DiskFile.write(inspection.bytes, to: path, by: incoming)
        }
        return inspection.stored(as: hash)
    }

    /// What a program that was killed while it wrote left behind; an hour is longer than any write.
    private func removeLeftovers() {
        let files = FileManager.default
        for name in (try? files.contentsOfDirectory(atPath: incoming)) ?? [] {
            let path = "\(incoming)/\(name)"
            let modified = (try? files.attributesOfItem(atPath: path))?[.modificationDate] as? Date
            if let modified, modified.timeIntervalSinceNow < -3600 { try? files.removeItem(atPath: path) }
        }
    }
}
