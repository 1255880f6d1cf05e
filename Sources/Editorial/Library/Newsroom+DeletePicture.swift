package import Newspaper
import Storage

/// A file that no picture of the library has any more.
package struct AbandonedFile: Hashable, Sendable {
    package let contentHash: String
    package let type: PictureType
}

extension Newsroom {
    /// Takes a picture out of the library that nothing uses, and gives the files that can be thrown away.
    ///
    /// Throws `NewsroomError.forbidden`, `PictureFault.unknownPicture`, `.inUse`, or `.stockNotTaken`.
    package func deletePicture(_ id: Identifier<Picture>) async throws -> [AbandonedFile] {
        try require(.manageLibrary)
        return try await transaction { session in
            let known = try session.libraryPicture(id)
            guard known.uses == 0 else { throw PictureFault.inUse }
            guard try !session.connection.awaitedLibrary.hidesUses() else { throw PictureFault.stockNotTaken }
            let former = try session.connection.pictureFiles.former(of: id).map {
                ($0.stored.contentHash, $0.stored.type)
            }
            try session.connection.pictures.remove(id)
            try session.audit("delete", "picture", id.rawValue, detail: known.originalName)
            try session.connection.events.add(.pictureRemoved, subject: id.rawValue, at: session.now)
            let files = [(known.picture.contentHash, known.picture.type)] + former
            return try files.filter { try session.connection.pictures.find(contentHashes: [$0.0]).isEmpty }
                .map { AbandonedFile(contentHash: $0.0, type: $0.1) }
        }
    }
}
