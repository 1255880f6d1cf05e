package import Newspaper
import Storage

extension Newsroom {
    /// Gives a picture another file, wherever it is shown; what is said of it stays. The former file is kept, and a file
    /// that it had before comes back by the same verb.
    ///
    /// Throws `NewsroomError.forbidden`, `PictureFault.unknownPicture`, `.sameFile`, or `.fileOfAnother`.
    package func replacePicture(_ id: Identifier<Picture>, with stored: StoredPicture) async throws {
        try require(.manageLibrary)
        try await transaction { try $0.replace(id, with: stored) }
    }

    /// Gives a picture the file back that it had before. Throws as `replacePicture` does; `PictureFault.unknownPicture`
    /// also when it never had it.
    package func bringBackFile(_ contentHash: String, of id: Identifier<Picture>) async throws {
        try require(.manageLibrary)
        try await transaction { session in
            let former = try session.connection.pictureFiles.former(of: id)
            guard let file = former.first(where: { $0.stored.contentHash == contentHash }) else {
                throw PictureFault.unknownPicture
            }
            try session.replace(id, with: file.stored)
        }
    }
}

extension Session {
    fileprivate func replace(_ id: Identifier<Picture>, with stored: StoredPicture) throws {
        let known = try libraryPicture(id).picture
        guard stored.contentHash != known.contentHash else { throw PictureFault.sameFile }
        let owner = try connection.pictures.find(contentHashes: [stored.contentHash])[stored.contentHash]?.id
        if let owner, owner != id { throw PictureFault.fileOfAnother(owner) }
        try connection.pictureFiles.remove(stored.contentHash)
        // Of several pictures with the same bytes, texts that name the file mean the first.
        if try connection.pictures.find(contentHashes: [known.contentHash])[known.contentHash]?.id == id {
            try connection.pictureFiles.keep(FormerFile(stored: StoredPicture(known), replaced: now), of: id)
        }
        try connection.pictures.replaceFile(of: id, with: stored)
        try audit("replace", "picture", id.rawValue, detail: "\(known.contentHash) by \(stored.contentHash)")
        try connection.events.add(.pictureChanged, subject: id.rawValue, at: now)
    }
}

extension StoredPicture {
    /// A picture's file as it stands.
    fileprivate init(_ picture: Picture) {
        self.init(
            contentHash: picture.contentHash, type: picture.type, width: picture.width, height: picture.height,
            byteCount: picture.byteCount, focalPoint: picture.focalPoint, tone: picture.tone, moves: picture.moves)
    }
}
