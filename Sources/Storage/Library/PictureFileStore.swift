package import Documents
package import Newspaper

/// The files that pictures had before others took their places.
package struct PictureFileStore {
    let connection: any Connection

    /// A picture's former files, the last first.
    package func former(of picture: Identifier<Picture>) throws -> [FormerFile] {
        try connection.all(Self.ofPicture, [.id(picture)], FormerFile.init)
    }

    /// The picture that had a file with that hash; nil when none had, or has it again.
    package func owner(of contentHash: String) throws -> Identifier<Picture>? {
        try connection.first(Self.ownerOf, [.text(contentHash)]) { try $0.id(0) }
    }

    /// A text with every picture whose file was replaced at its address of today.
    package func current(_ body: Document) throws -> Document {
        let hashes = Set(body.pictures.compactMap { Addresses.contentHash(ofPicture: $0.source) })
        let owners = hashes.isEmpty ? [:] : try owners(of: hashes)
        guard !owners.isEmpty else { return body }
        let pictures = try connection.pictures.find(Array(Set(owners.values)))
        return body.mapPictures { placed in
            var placed = placed
            let owner = Addresses.contentHash(ofPicture: placed.source).flatMap { owners[$0] }
            if let picture = owner.flatMap({ pictures[$0] }) { placed.source = Addresses.picture(picture) }
            return placed
        }
    }

    func owners(of contentHashes: Set<String>) throws -> [String: Identifier<Picture>] {
        let pairs: [(String, Identifier<Picture>)] = try connection.all(
            Self.ownersOf, [.texts(contentHashes.sorted())]
        ) { (try $0.text(0), try $0.id(1)) }
        return Dictionary(pairs) { first, _ in first }
    }

    /// Remembers a file that a picture has had.
    package func keep(_ file: FormerFile, of picture: Identifier<Picture>) throws {
        let stored = file.stored
        try connection.run(
            Self.insertion,
            [
                .text(stored.contentHash), .id(picture), .text(stored.type.rawValue), .integer(stored.width),
                .integer(stored.height), .integer(stored.byteCount), .real(stored.focalPoint?.x),
                .real(stored.focalPoint?.y), stored.tone.map { .integer($0.rawValue) } ?? .null, .flag(stored.moves),
                .instant(file.replaced),
            ])
    }

    /// Forgets a file that a picture has again.
    package func remove(_ contentHash: String) throws {
        try connection.run("DELETE FROM picture_file WHERE content_hash = $1", [.text(contentHash)])
    }

    private static let ofPicture: Statement = """
        SELECT content_hash, type, width, height, byte_count, focal_x, focal_y, tone, moves, replaced_at
        FROM picture_file WHERE picture_id = $1 ORDER BY replaced_at DESC LIMIT 100
        """
    private static let ownerOf: Statement = "SELECT picture_id FROM picture_file WHERE content_hash = $1"
    private static let ownersOf: Statement =
        "SELECT content_hash, picture_id FROM picture_file WHERE content_hash IN {texts $1}"
    private static let insertion: Statement = """
        INSERT INTO picture_file (content_hash, picture_id, type, width, height, byte_count, focal_x, focal_y, tone,
            moves, replaced_at)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)
        """
}

extension FormerFile {
    fileprivate init(_ row: Row) throws {
        let x = try row.realOrNil(5)
        let y = try row.realOrNil(6)
        self.init(
            stored: StoredPicture(
                contentHash: try row.text(0), type: try Storage.stored(try row.text(1)),
                width: Int(try row.integer(2)), height: Int(try row.integer(3)), byteCount: Int(try row.integer(4)),
                focalPoint: x.flatMap { x in y.flatMap { FocalPoint(x: x, y: $0) } },
                tone: try row.integerOrNil(7).flatMap { PictureTone(rawValue: Int($0)) }, moves: try row.flag(8)),
            replaced: try row.instant(9))
    }
}

extension Connection {
    package var pictureFiles: PictureFileStore { PictureFileStore(connection: self) }
}
