import Newspaper
import Storage
import TestSupport
import Testing

@Suite("The library's stores")
struct LibraryStoreTests {
    private func add(
        _ hash: String, _ description: PictureDescription, name: String = "", at: String = "2026-11-01T10:00:00Z",
        _ connection: any Connection
    ) throws -> Identifier<Picture> {
        let id = try connection.pictures.add(
            Picture(
                id: Identifier(rawValue: 0), contentHash: hash, type: .jpeg, width: 1600, height: 900, byteCount: 1),
            externalID: nil, originalName: name, now: instant(at))
        try connection.pictures.describe(id, description)
        return id
    }

    private func found(_ filter: PictureFilter, _ connection: any Connection) throws -> [Identifier<Picture>] {
        try connection.pictures.page(filter, after: nil, limit: 100).map(\.picture.id)
    }

    @Test("pictures are found by beginnings of any words that are said of them, in any script", arguments: Engine.all)
    func words(engine: Engine) async throws {
        try await engine.withShelf { database, _ in
            try await database.write { connection in
                let port = try add(
                    "aa",
                    PictureDescription(alternativeText: "Zürich’s quay", caption: "Der Hafen", credit: "Ana Berg/AP"),
                    name: "IMG_4711-harbour.jpg", connection)
                let hebrew = try add(
                    "bb", PictureDescription(caption: "הַנָּמֵל בחיפה", credit: "נועה שחר", rights: "One use"), connection)
                for words in ["zurich", "ZÜR", "hafen", "4711", "harb", "quay hafen", "berg ap"] {
                    #expect(try found(PictureFilter(words: words), connection) == [port], "\(words)")
                }
                for words in ["הנמל", "נועה", "בחיפ", "\"one\" (use)"] {
                    #expect(try found(PictureFilter(words: words), connection) == [hebrew], "\(words)")
                }
                #expect(try found(PictureFilter(credit: "AP"), connection) == [port])
                #expect(try found(PictureFilter(credit: "hafen"), connection).isEmpty)
                #expect(try found(PictureFilter(words: "hafen", credit: "ana"), connection) == [port])
                for words in ["nowhere", "harbour nowhere", "?!", "' OR 1=1", "a:*b & c"] {
                    #expect(try found(PictureFilter(words: words), connection).isEmpty, "\(words)")
                }
                try connection.pictures.describe(port, PictureDescription(caption: "Elsewhere"))
                #expect(try found(PictureFilter(words: "zurich"), connection).isEmpty)
                try connection.pictures.remove(port)
                #expect(try found(PictureFilter(words: "elsewhere"), connection).isEmpty)
            }
        }
    }

    @Test("pictures are told apart by month, use and the end of rights, and paged by key", arguments: Engine.all)
    func filters(engine: Engine) async throws {
        try await engine.withShelf { database, shelf in
            try await database.write { connection in
                let today = CivilDay(year: 2026, month: 11, day: 22)
                let days = ["2026-11-21", "2026-11-22", "2026-12-22", "2026-12-23", "2024-02-29", nil]
                let ids = try days.enumerated().map { index, day in
                    try add(
                        "\(index)f",
                        PictureDescription(caption: "Picture", rightsUntil: day.flatMap(CivilDay.init(_:))),
                        at: "2026-1\(index / 3)-15T10:00:00Z", connection)
                }
                try connection.pictureUses.add([ids[0], ids[2]], in: .page(Identifier(rawValue: 1)))
                for words in ["", "picture"] {
                    var filter = PictureFilter(words: words)
                    filter.use = .used
                    #expect(try found(filter, connection) == [ids[2], ids[0]])
                    filter.use = .unused
                    #expect(
                        try found(filter, connection).filter { $0 != shelf.picture } == [
                            ids[5], ids[4], ids[3], ids[1],
                        ])
                    filter.use = nil
                    filter.rights = .over(on: today)
                    #expect(try found(filter, connection) == [ids[0], ids[4]])
                    filter.rights = .endSoon(on: today)
                    #expect(try found(filter, connection) == [ids[1], ids[2]])
                    let first = try connection.pictures.page(filter, after: nil, limit: 1)
                    let next = try connection.pictures.page(filter, after: filter.place(of: first[0]), limit: 9)
                    #expect(next.map(\.picture.id) == [ids[2]])
                    filter.rights = nil
                    filter.came = instant("2026-11-01T00:00:00Z")..<instant("2026-12-01T00:00:00Z")
                    #expect(try found(filter, connection) == [ids[5], ids[4], ids[3]])
                    filter.came = instant("2027-11-01T00:00:00Z")..<instant("2027-12-01T00:00:00Z")
                    #expect(try found(filter, connection).isEmpty)
                }
                let first = try connection.pictures.page(PictureFilter(), after: nil, limit: 2)
                let place = PictureFilter().place(of: first[1])
                let next = try connection.pictures.page(PictureFilter(), after: place, limit: 2)
                #expect((first + next).map(\.picture.id) == [ids[5], ids[4], ids[3], ids[2]])
            }
        }
    }

    @Test("uses are counted once each, and what is not in the library is not used", arguments: Engine.all)
    func uses(engine: Engine) async throws {
        try await engine.withShelf { database, shelf in
            try await database.write { connection in
                let nobody = Identifier<Picture>(rawValue: 987_654)
                let story = PictureUse.story(Identifier(rawValue: 7))
                for _ in 0..<2 { try connection.pictureUses.add([shelf.picture, nobody], in: story) }
                try connection.pictureUses.add([shelf.picture], in: .draft(Identifier(rawValue: 7)))
                #expect(try connection.pictures.library(shelf.picture)?.uses == 2)
                #expect(try connection.pictureUses.pictures(in: story) == [shelf.picture])
                #expect(try connection.pictureUses.set([], in: story) == [shelf.picture])
                #expect(try connection.pictureUses.of(shelf.picture, limit: 9) == [.draft(Identifier(rawValue: 7))])
                #expect(try connection.pictures.library(shelf.picture)?.uses == 1)
            }
        }
    }
}
