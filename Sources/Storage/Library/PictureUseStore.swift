package import Newspaper

/// Where each picture is used. Only the verbs that keep what names pictures write it, in the same transaction.
package struct PictureUseStore {
    let connection: any Connection

    /// Places in which a picture is used, at most `limit`, those of one kind together.
    package func of(_ picture: Identifier<Picture>, limit: Int) throws -> [PictureUse] {
        try connection.all(Self.ofPicture, [.id(picture), .integer(limit)]) { row in
            try Self.use(kind: try row.text(0), subject: try row.integer(1))
        }
    }

    /// The pictures that are used in one place.
    package func pictures(in use: PictureUse) throws -> Set<Identifier<Picture>> {
        Set(try connection.all(Self.inSubject, [.text(use.kind), .integer(use.subject)]) { try $0.id(0) })
    }

    /// Makes `pictures` those that are used in a place, and gives those that no longer are.
    @discardableResult
    package func set(
        _ pictures: Set<Identifier<Picture>>, in use: PictureUse
    ) throws -> Set<Identifier<Picture>> {
        let before = try self.pictures(in: use)
        try add(pictures.subtracting(before), in: use)
        let gone = before.subtracting(pictures)
        for picture in gone.sorted() {
            try connection.run(Self.deletion, [.id(picture), .text(use.kind), .integer(use.subject)])
            try connection.run("UPDATE picture SET uses = uses - 1 WHERE id = $1", [.id(picture)])
        }
        return gone
    }

    /// Adds pictures to those that are used in a place.
    package func add(_ pictures: Set<Identifier<Picture>>, in use: PictureUse) throws {
        for picture in pictures.sorted() {
            let values: [Value] = [.id(picture), .text(use.kind), .integer(use.subject)]
            if try connection.run(Self.insertion, values) > 0 {
                try connection.run("UPDATE picture SET uses = uses + 1 WHERE id = $1", [.id(picture)])
            }
        }
    }

    private static let ofPicture: Statement = """
        SELECT kind, subject_id FROM picture_use WHERE picture_id = $1 ORDER BY kind DESC, subject_id DESC LIMIT $2
        """
    private static let inSubject: Statement =
        "SELECT picture_id FROM picture_use WHERE kind = $1 AND subject_id = $2"
    /// What is no longer in the library cannot be used.
    private static let insertion: Statement = """
        INSERT INTO picture_use (picture_id, kind, subject_id)
        SELECT id, CAST($2 AS TEXT), CAST($3 AS BIGINT) FROM picture WHERE id = $1
        ON CONFLICT (picture_id, kind, subject_id) DO NOTHING
        """
    private static let deletion: Statement =
        "DELETE FROM picture_use WHERE picture_id = $1 AND kind = $2 AND subject_id = $3"

    private static func use(kind: String, subject: Int64) throws -> PictureUse {
        switch kind {
        case "story": .story(Identifier(rawValue: subject))
        case "draft": .draft(Identifier(rawValue: subject))
        case "earlier": .earlier(Identifier(rawValue: subject))
        case "page": .page(Identifier(rawValue: subject))
        case "portrait": .portrait(Identifier(rawValue: subject))
        default: throw StorageError.unexpectedResult("\"\(kind)\" is not a kept use of a picture")
        }
    }
}

extension PictureUse {
    fileprivate var kind: String {
        switch self {
        case .story: "story"
        case .draft: "draft"
        case .earlier: "earlier"
        case .page: "page"
        case .portrait: "portrait"
        }
    }

    fileprivate var subject: Int64 {
        switch self {
        case .story(let id), .draft(let id), .earlier(let id): id.rawValue
        case .page(let id): id.rawValue
        case .portrait(let id): id.rawValue
        }
    }
}

extension Connection {
    package var pictureUses: PictureUseStore { PictureUseStore(connection: self) }
}
