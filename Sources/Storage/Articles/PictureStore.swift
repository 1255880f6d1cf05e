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

    /// Pictures by the hash of their bytes; of several with the same bytes the first.
    package func find(contentHashes: Set<String>) throws -> [String: Picture] {
        guard !contentHashes.isEmpty else { return [:] }
        let found = try connection.all(Self.byHashes, [.texts(contentHashes.sorted())], Picture.init)
        return Dictionary(found.map { ($0.contentHash, $0) }) { first, _ in first }
    }

    package func find(contentHash: String) throws -> Picture? {
        try connection.first(Self.byHash, [.text(contentHash)], Picture.init)
    }

    /// Pictures in the order of their identifiers, after the given one.
    package func page(after: Identifier<Picture>?, limit: Int) throws -> [Picture] {
        try connection.all(Self.inOrder, [.integer(after?.rawValue ?? 0), .integer(limit)], Picture.init)
    }

    /// The pictures that came last, newest first, older than one of them when it is given.
    package func newest(before: Identifier<Picture>?, limit: Int) throws -> [Picture] {
        try connection.all(Self.newestFirst, [.integer(before?.rawValue ?? .max), .integer(limit)], Picture.init)
    }

    /// How many pictures there are.
    package func count() throws -> Int {
        try connection.first("SELECT COUNT(*) FROM picture") { Int(try $0.integer(0)) } ?? 0
    }

    /// Keeps a picture; `picture.id` is ignored and the new identifier comes back.
    package func add(_ picture: Picture, externalID: String?, now: Instant) throws -> Identifier<Picture> {
        let id = try connection.insert(
            Self.insertion,
            [
                .text(externalID), .text(picture.contentHash), .text(picture.type.rawValue), .integer(picture.width),
                .integer(picture.height), .integer(picture.byteCount), .text(picture.alternativeText),
                .text(picture.caption), .text(picture.credit), .text(picture.rights), .real(picture.focalPoint?.x),
                .real(picture.focalPoint?.y), picture.tone.map { .integer($0.rawValue) } ?? .null,
                .flag(picture.moves), .instant(now),
            ])
        return Identifier(rawValue: id)
    }

    /// Says where the eye should rest in a picture; false when that is nothing new.
    package func focus(_ id: Identifier<Picture>, on point: FocalPoint) throws -> Bool {
        try connection.run(Self.focusing, [.id(id), .real(point.x), .real(point.y)]) > 0
    }

    private static let columns = """
        id, content_hash, type, width, height, byte_count, alternative_text, caption, credit, focal_x, focal_y, \
        rights, tone, moves
        """
    private static let byIDs = Statement("SELECT \(columns) FROM picture WHERE id IN {members $1}")
    private static let byExternalID = Statement("SELECT \(columns) FROM picture WHERE external_id = $1")
    private static let byHash = Statement("SELECT \(columns) FROM picture WHERE content_hash = $1 ORDER BY id LIMIT 1")
    private static let byHashes = Statement(
        "SELECT \(columns) FROM picture WHERE content_hash IN {texts $1} ORDER BY id")
    private static let inOrder = Statement("SELECT \(columns) FROM picture WHERE id > $1 ORDER BY id LIMIT $2")
    private static let newestFirst = Statement(
        "SELECT \(columns) FROM picture WHERE id < $1 ORDER BY id DESC LIMIT $2")
    private static let focusing: Statement = """
        UPDATE picture SET focal_x = $2, focal_y = $3
        WHERE id = $1 AND (focal_x IS NULL OR focal_y IS NULL OR focal_x <> $2 OR focal_y <> $3)
        """
    private static let insertion: Statement = """
        INSERT INTO picture (external_id, content_hash, type, width, height, byte_count, alternative_text, caption,
            credit, rights, focal_x, focal_y, tone, moves, created_at)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15) RETURNING id
        """
}

extension Picture {
    fileprivate init(_ row: Row) throws {
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
