package import Newspaper

/// The library as staff see it. Only Editorial's verbs write it.
extension PictureStore {
    package func library(_ id: Identifier<Picture>) throws -> LibraryPicture? {
        try connection.first(Self.libraryByID, [.id(id)], LibraryPicture.init)
    }

    /// The pictures that a filter lets through, in its order, after a place in it.
    package func page(_ filter: PictureFilter, after place: PicturePlace?, limit: Int) throws -> [LibraryPicture] {
        guard let question = try PictureQuestion(filter, after: place, limit: limit, connection) else { return [] }
        return try connection.all(question.statement, question.values, LibraryPicture.init)
    }

    /// Those among some pictures whose last day was before `day`.
    package func withoutRights(
        among pictures: Set<Identifier<Picture>>, on day: CivilDay
    ) throws -> [LibraryPicture] {
        guard !pictures.isEmpty else { return [] }
        return try connection.all(Self.rightsOver, [.members(pictures.sorted()), .text(day.text)], LibraryPicture.init)
    }

    /// The first picture that came at a moment or later; nil when none did.
    func first(since moment: Instant) throws -> Identifier<Picture>? {
        try connection.first(Self.firstSince, [.instant(moment)]) { try $0.id(0) }
    }

    /// Keeps what people say of a picture, in the index too.
    package func describe(_ id: Identifier<Picture>, _ description: PictureDescription) throws {
        try connection.run(
            Self.describing,
            [
                .id(id), .text(description.alternativeText), .text(description.caption), .text(description.credit),
                .text(description.rightsHolder), .text(description.rights), .text(description.rightsUntil?.text),
                .real(description.focalPoint?.x), .real(description.focalPoint?.y),
            ])
        try reindex(id)
    }

    /// Gives a picture another file; what is said of it stays, but for what the eye rests on, which the file decides.
    package func replaceFile(of id: Identifier<Picture>, with stored: StoredPicture) throws {
        try connection.run(
            Self.replacing,
            [
                .id(id), .text(stored.contentHash), .text(stored.type.rawValue), .integer(stored.width),
                .integer(stored.height), .integer(stored.byteCount), .real(stored.focalPoint?.x),
                .real(stored.focalPoint?.y), stored.tone.map { .integer($0.rawValue) } ?? .null, .flag(stored.moves),
            ])
    }

    /// Takes a picture out of the library; its former files are forgotten with it.
    package func remove(_ id: Identifier<Picture>) throws {
        try connection.run(connection.dialect.pictureSearchDelete, [.id(id)])
        try connection.run("DELETE FROM picture_file WHERE picture_id = $1", [.id(id)])
        try connection.run("DELETE FROM picture WHERE id = $1", [.id(id)])
    }

    /// Puts a picture's words into the index anew.
    package func reindex(_ id: Identifier<Picture>) throws {
        guard let picture = try library(id) else { return }
        try connection.run(connection.dialect.pictureSearchDelete, [.id(id)])
        try index(id, picture.description, picture.originalName)
    }

    func index(_ id: Identifier<Picture>, _ description: PictureDescription, _ originalName: String) throws {
        let words = [
            description.alternativeText, description.caption, description.rightsHolder, description.rights,
            originalName,
        ]
        try connection.run(
            connection.dialect.pictureSearchInsert,
            [
                .id(id), .text(SearchText.folded(words.joined(separator: " "))),
                .text(SearchText.folded(description.credit)),
            ])
    }

    static let libraryColumns =
        columns + ", rights_holder, rights_until, original_name, created_at, added_by, uses, changes"
    private static let libraryByID = Statement("SELECT \(libraryColumns) FROM picture WHERE id = $1")
    private static let rightsOver = Statement(
        "SELECT \(libraryColumns) FROM picture WHERE id IN {members $1} AND rights_until < $2 ORDER BY id")
    private static let firstSince: Statement =
        "SELECT id FROM picture WHERE created_at >= $1 ORDER BY created_at, id LIMIT 1"
    private static let describing: Statement = """
        UPDATE picture SET alternative_text = $2, caption = $3, credit = $4, rights_holder = $5, rights = $6,
            rights_until = $7, focal_x = $8, focal_y = $9, changes = changes + 1
        WHERE id = $1
        """
    private static let replacing: Statement = """
        UPDATE picture SET content_hash = $2, type = $3, width = $4, height = $5, byte_count = $6, focal_x = $7,
            focal_y = $8, tone = $9, moves = $10, changes = changes + 1
        WHERE id = $1
        """
}

extension LibraryPicture {
    /// Reads `PictureStore.libraryColumns`.
    init(_ row: Row) throws {
        self.init(
            picture: try Picture(row), rightsHolder: try row.text(14),
            rightsUntil: try row.textOrNil(15).flatMap(CivilDay.init(_:)), originalName: try row.text(16),
            added: try row.instant(17), addedBy: try row.idOrNil(18), uses: Int(try row.integer(19)),
            changes: Int(try row.integer(20)))
    }
}

extension PictureDescription {
    /// What a picture brings with it.
    init(_ picture: Picture) {
        self.init(
            alternativeText: picture.alternativeText, caption: picture.caption, credit: picture.credit,
            rights: picture.rights, focalPoint: picture.focalPoint)
    }
}
