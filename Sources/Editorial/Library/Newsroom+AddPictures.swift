package import Newspaper
import Storage

/// A picture whose bytes are kept already, on its way into the library.
package struct PictureImport: Hashable, Sendable {
    package var externalID: String?
    /// What its file was called when it came.
    package var originalName: String
    package var stored: StoredPicture
    package var alternativeText: String
    package var caption: String
    package var credit: String
    /// Paths at which its file was known before; each becomes a redirect.
    package var oldPaths: [String]

    package init(
        externalID: String? = nil, originalName: String = "", stored: StoredPicture, alternativeText: String = "",
        caption: String = "", credit: String = "", oldPaths: [String] = []
    ) {
        self.externalID = externalID
        self.originalName = originalName
        self.stored = stored
        self.alternativeText = alternativeText
        self.caption = caption
        self.credit = credit
        self.oldPaths = oldPaths
    }
}

extension Newsroom {
    /// Puts pictures into the library; one that is there already, by external identifier, stays as it is. Without one,
    /// a file that the library has, or that another has replaced, is the picture of that file.
    package func addPictures(_ imports: [PictureImport]) async throws -> [Identifier<Picture>] {
        try await transaction { session in
            try imports.map { try session.add($0) }
        }
    }
}

extension Session {
    fileprivate func add(_ incoming: PictureImport) throws -> Identifier<Picture> {
        if let known = try existingPicture(for: incoming) { return known }
        let stored = incoming.stored
        let picture = Picture(
            id: Identifier(rawValue: 0), contentHash: stored.contentHash, type: stored.type, width: stored.width,
            height: stored.height, byteCount: stored.byteCount, alternativeText: incoming.alternativeText,
            caption: incoming.caption.isEmpty ? stored.caption : incoming.caption,
            credit: incoming.credit.isEmpty ? stored.credit : incoming.credit, rights: stored.rights,
            focalPoint: stored.focalPoint, tone: stored.tone, moves: stored.moves)
        let id = try connection.pictures.add(
            picture, externalID: incoming.externalID, originalName: String(incoming.originalName.prefix(300)),
            by: person?.id, now: now)
        try auditing(keepOldPaths(incoming.oldPaths, to: Addresses.picture(picture)))
        try audit("add", "picture", id.rawValue)
        try connection.events.add(.pictureAdded, subject: id.rawValue, at: now)
        return id
    }

    private func existingPicture(for incoming: PictureImport) throws -> Identifier<Picture>? {
        if let externalID = incoming.externalID {
            return try connection.pictures.find(externalID: externalID)?.id
        }
        let hash = incoming.stored.contentHash
        return try connection.pictures.find(contentHashes: [hash])[hash]?.id
    }
}
