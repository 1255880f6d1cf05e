package import Newspaper

/// The picture library.
package struct PictureStore {
    let connection: any Connection

    /// Pictures by identifier; those that are not there are left out.
    package func find(_ ids: [Identifier<Picture>]) throws -> [Identifier<Picture>: Picture] {
        guard !ids.isEmpty else { return [:] }
        let found = try connection.all(Self.byIDs, [.members(ids)], Picture.init)
        return Dictionary(found.map { ($0.id, $0) }) { first, _ in first }
    }

    package func find(externalID: String) throws -> Picture? {
        try connection.first(Self.byExternalID, [.text(externalID)], Picture.init)
    }

    /// Pictures by the hashes of files that they have or had; of several with the same bytes the first. Whatever names
    /// a file that was replaced gets the picture with its new one.
    package func find(contentHashes: Set<String>) throws -> [String: Picture] {
        guard !contentHashes.isEmpty else { return [:] }
        let owners = try connection.pictureFiles.owners(of: contentHashes)
        let replaced = try find(Array(Set(owners.values)))
        let found = owners.compactMapValues { replaced[$0] }
        let others = contentHashes.filter { owners[$0] == nil }
        guard !others.isEmpty else { return found }
        let current = try connection.all(Self.byHashes, [.texts(others.sorted())], Picture.init)
        return current.reduce(into: found) { found, picture in
            if let first = found[picture.contentHash], first.id < picture.id { return }
            found[picture.contentHash] = picture
        }
    }

    /// The picture whose file has the hash now; of several the first.
    package func find(contentHash: String) throws -> Picture? {
        try connection.first(Self.byHash, [.text(contentHash)], Picture.init)
    }

    /// Pictures in the order of their identifiers, after the given one.
    package func page(after: Identifier<Picture>?, limit: Int) throws -> [Picture] {
        try connection.all(Self.inOrder, [.integer(after?.rawValue ?? 0), .integer(limit)], Picture.init)
    }

    /// How many pictures there are.
    package func count() throws -> Int {
        try connection.first("SELECT COUNT(*) FROM picture") { Int(try $0.integer(0)) } ?? 0
    }

    /// Keeps a picture with its words in the index; `picture.id` is ignored and the new identifier comes back.
    package func add(
        _ picture: Picture, externalID: String?, originalName: String = "", by staff: Identifier<StaffMember>? = nil,
        now: Instant
    ) throws -> Identifier<Picture> {
        let values: [Value] = [
            .text(externalID), .text(picture.contentHash), .text(picture.type.rawValue), .integer(picture.width),
            .integer(picture.height), .integer(picture.byteCount), .text(picture.alternativeText),
            .text(picture.caption), .text(picture.credit), .text(picture.rights), .real(picture.focalPoint?.x),
            .real(picture.focalPoint?.y), picture.tone.map { .integer($0.rawValue) } ?? .null,
            .flag(picture.moves), .instant(now), .text(originalName), .id(staff),
        ]
        let id = Identifier<Picture>(rawValue: try connection.insert(Self.insertion, values))
        try index(id, PictureDescription(picture), originalName)
        return id
    }

    /// Says where the eye should rest in a picture; false when that is nothing new.
    package func focus(_ id: Identifier<Picture>, on point: FocalPoint) throws -> Bool {
        try connection.run(Self.focusing, [.id(id), .real(point.x), .real(point.y)]) > 0
    }

    static let columns = """
        id, content_hash, type, width, height, byte_count, alternative_text, caption, credit, focal_x, focal_y, \
        rights, tone, moves
        """
    private static let byIDs = Statement("SELECT \(columns) FROM picture WHERE id IN {members $1}")
    private static let byExternalID = Statement("SELECT \(columns) FROM picture WHERE external_id = $1")
    private static let byHash = Statement("SELECT \(columns) FROM picture WHERE content_hash = $1 ORDER BY id LIMIT 1")
    private static let byHashes = Statement(
        "SELECT \(columns) FROM picture WHERE content_hash IN {texts $1}")
    private static let inOrder = Statement("SELECT \(columns) FROM picture WHERE id > $1 ORDER BY id LIMIT $2")
    private static let focusing: Statement = """
        UPDATE picture SET focal_x = $2, focal_y = $3
        WHERE id = $1 AND (focal_x IS NULL OR focal_y IS NULL OR focal_x <> $2 OR focal_y <> $3)
        """
    private static let insertion: Statement = """
        INSERT INTO picture (external_id, content_hash, type, width, height, byte_count, alternative_text, caption,
            credit, rights, focal_x, focal_y, tone, moves, created_at, original_name, added_by)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17) RETURNING id
        """
}

extension Picture {
    /// Reads `PictureStore.columns`.
    init(_ row: Row) throws {
        let x = try row.realOrNil(9)
        let y = try row.realOrNil(10)
        self.init(
            id: try row.id(0), contentHash: try row.text(1), type: try stored(try row.text(2)),
            width: Int(try row.integer(3)), height: Int(try row.integer(4)), byteCount: Int(try row.integer(5)),
            alternativeText: try row.text(6), caption: try row.text(7), credit: try row.text(8),
            rights: try row.text(11), focalPoint: x.flatMap { x in y.flatMap { FocalPoint(x: x, y: $0) } },
            tone: try row.integerOrNil(12).flatMap { PictureTone(rawValue: Int($0)) }, moves: try row.flag(13))
    }
}

extension Connection {
    package var pictures: PictureStore { PictureStore(connection: self) }
}
