import Foundation
import Newspaper
import Pictures
import Testing

@Suite("Pictures: renditions")
struct RenditionTests {
    @Test("a rendition has the width asked for and the picture's shape", arguments: RenditionWidth.allCases)
    func widths(width: RenditionWidth) async throws {
        try await withPictureFolder { folder in
            let picture = try await folder.keep(bytes: PicturesForTests.svg(), named: "x.svg")
            for type in [RenditionType.webp, .jpeg] {
                let path = try await folder.rendition(
                    of: picture.contentHash, type: picture.type, as: Rendition(width: width, type: type))
                #expect(path.hasSuffix("\(picture.contentHash)-\(width.rawValue).\(type.rawValue)"))
                let seen = try await folder.keep(file: path)
                #expect(seen.width == width.rawValue && abs(seen.height - width.rawValue * 2 / 3) <= 1)
                #expect(seen.type == type.pictureType)
            }
        }
    }

    @Test("a small picture is never enlarged")
    func small() async throws {
        try await withPictureFolder { folder in
            let picture = try await folder.keep(bytes: PicturesForTests.png(width: 100, height: 40), named: "x.png")
            let path = try await folder.rendition(of: picture.contentHash, type: .png, as: Rendition(width: .w960))
            let seen = try await folder.keep(file: path)
            #expect((seen.width, seen.height) == (100, 40))
        }
    }

    @Test("a rendition is made once, however many ask at the same time")
    func once() async throws {
        try await withPictureFolder { folder in
            let picture = try await folder.keep(bytes: PicturesForTests.svg(), named: "x.svg")
            let paths = try await withThrowingTaskGroup(of: String.self) { group in
                for _ in 0..<40 {
                    group.addTask {
                        try await folder.rendition(of: picture.contentHash, type: .jpeg, as: Rendition(width: .w640))
                    }
                }
                return try await group.reduce(into: Set<String>()) { $0.insert($1) }
            }
            let path = try #require(paths.first)
            #expect(paths.count == 1)
            let made = try FileManager.default.attributesOfItem(atPath: path)[.modificationDate] as? Date
            _ = try await folder.rendition(of: picture.contentHash, type: .jpeg, as: Rendition(width: .w640))
            #expect(try FileManager.default.attributesOfItem(atPath: path)[.modificationDate] as? Date == made)
        }
    }

    @Test(
        "names that are not hashes of kept pictures are refused",
        arguments: ["", "../../etc/passwd", "a", String(repeating: "a", count: 64)])
    func unknown(hash: String) async throws {
        try await withPictureFolder { folder in
            #expect(folder.file(of: hash, type: .jpeg) == nil)
            await #expect(throws: PictureRefusal.self) {
                try await folder.rendition(of: hash, type: .jpeg, as: Rendition(width: .w320))
            }
        }
    }

    @Test("what is transparent becomes white where a format knows no transparency")
    func transparency() async throws {
        try await withPictureFolder { folder in
            let bare = try await folder.keep(bytes: FilmsForTests.transparent(), named: "x.gif")
            let path = try await folder.rendition(
                of: bare.contentHash, type: .gif, as: Rendition(width: .w320, type: .jpeg))
            #expect(try await folder.keep(file: path).tone?.name == "333")
        }
    }
}
