import Editorial
import Newspaper
import PublicSite
import Storage
import Synchronization
import TestSupport
import Testing

@Suite("Pictures on pages")
struct PictureTests {
    private static let hash = String(repeating: "3f", count: 32)

    private func paper(
        focus: FocalPoint?, moves: Bool = false, type: PictureType = .jpeg
    ) async throws -> SmallPaper {
        let paper = try await SmallPaper()
        let stored = StoredPicture(
            contentHash: Self.hash, type: moves ? .gif : type, width: 1000, height: 800, byteCount: 9,
            rights: "© Ana Berg", focalPoint: focus, tone: PictureTone(rawValue: 63), moves: moves)
        let ids = try await paper.newsroom.addPictures([PictureImport(stored: stored, alternativeText: "A ferry")])
        var story = paper.story("1", "Ferry sails", at: "2026-11-21T08:00:00Z")
        story.leadPicture = LeadPicture(picture: ids[0])
        try await paper.add(story)
        return paper
    }

    /// A library without files that remembers what it was asked for.
    private final class Library: Sendable {
        private let asked = Mutex<[String]>([])

        var names: [String] { asked.withLock { $0 } }

        var source: PictureSource {
            PictureSource(formats: [.webp, .jpeg]) { hash, type, rendition in
                self.asked.withLock {
                    $0.append(String((rendition?.name(of: hash) ?? "\(hash).\(type.fileExtension)").dropFirst(64)))
                }
                return nil
            }
        }
    }

    @Test("a lead picture is offered in each format and width up to its own, cut around its focal point")
    func lead() async throws {
        let paper = try await paper(focus: FocalPoint(x: 0.25, y: 0.5))
        let library = Library()
        try await Reader.of(paper.database, clock: paper.clock, pictures: library.source) { reader in
            let page = try await reader.get("/2026/11/21/ferry-sails/").text
            let name = { (width: Int, type: String) in
                "/pictures/3f/\(Self.hash)-3x2-\(width)-25x50.\(type)"
            }
            #expect(
                page.contains(
                    "<source type=\"image/webp\" srcset=\"\(name(320, "webp")) 320w, \(name(480, "webp")) 480w, "
                        + "\(name(640, "webp")) 640w, \(name(960, "webp")) 960w, \(name(1280, "webp")) 1000w\""))
            #expect(page.contains("<img class=\"tone-333\" src=\"\(name(1280, "jpg"))\""))
            #expect(page.contains("width=\"1000\" height=\"667\" alt=\"A ferry\""))
            #expect(!page.contains("image/avif"))
            #expect(
                page.contains(
                    "og:image\" content=\"https://paper.example/pictures/3f/\(Self.hash)-card-1200-25x50.jpg\""))
            for crop in ["1x1-960", "4x3-1280", "16x9-1280"] {
                #expect(page.contains("\(Self.hash)-\(crop)-25x50.jpg"), "\(crop)")
            }
        }
    }

    @Test("a crop around another point leads to the one around the picture's own; other names are none of ours")
    func addresses() async throws {
        let paper = try await paper(focus: FocalPoint(x: 0.25, y: 0.5))
        let library = Library()
        try await Reader.of(paper.database, clock: paper.clock, pictures: library.source) { reader in
            let folder = "/pictures/3f/\(Self.hash)"
            let other = try await reader.get(folder + "-3x2-640-90x90.webp")
            #expect(other.status == 301 && other.location == folder + "-3x2-640-25x50.webp")
            for wrong in [
                "-3x2-641-25x50.webp", "-5x2-640-25x50.webp", "-640.png", "-3x2-640-025x50.webp", "-3x2-640.webp",
                ".svg",
            ] {
                let answer = try await reader.get(folder + wrong)
                #expect(answer.status == 404, "\(wrong)")
            }
            let unknown = try await reader.get("/pictures/aa/\(String(repeating: "a", count: 64))-640.webp")
            #expect(unknown.status == 404)
            #expect(library.names.isEmpty)
            let right = ["-3x2-640-25x50.webp", "-640.jpg", ".jpg"]
            for name in right { _ = try await reader.get(folder + name) }
            #expect(library.names == right)
        }
    }

    @Test("a file that was replaced is shown nowhere, and its addresses lead to the new one until it comes back")
    func replaced() async throws {
        let paper = try await paper(focus: FocalPoint(x: 0.25, y: 0.5))
        let new = String(repeating: "aa", count: 32)
        let picture = Identifier<Newspaper.Picture>(rawValue: 1)
        let stored = StoredPicture(contentHash: new, type: .png, width: 1200, height: 800, byteCount: 9)
        try await paper.newsroom.replacePicture(picture, with: stored)
        let library = Library()
        try await Reader.of(paper.database, clock: paper.clock, pictures: library.source) { reader in
            let page = try await reader.get("/2026/11/21/ferry-sails/").text
            #expect(page.contains("/pictures/aa/\(new)-3x2-640-50x50.webp") && !page.contains(Self.hash))
            let folder = "/pictures/3f/\(Self.hash)"
            for (old, now) in [
                ("-3x2-640-25x50.webp", "-3x2-640-50x50.webp"), ("-640.jpg", "-640.jpg"), (".jpg", ".png"),
            ] {
                let answer = try await reader.get(folder + old)
                #expect(answer.status == 302 && answer.location == "/pictures/aa/\(new)\(now)", "\(old)")
            }
            #expect(library.names.isEmpty)
            try await paper.newsroom.bringBackFile(Self.hash, of: picture)
            _ = try await reader.get(folder + ".jpg")
            #expect(library.names == [".jpg"])
            let back = try await reader.get("/pictures/aa/\(new).png")
            #expect(back.location == folder + ".jpg")
        }
    }

    @Test("the tone of a picture is shown whatever its kind", arguments: PictureType.allCases)
    func tone(type: PictureType) async throws {
        let paper = try await paper(focus: nil, type: type)
        try await Reader.of(paper.database, clock: paper.clock) { reader in
            let page = try await reader.get("/2026/11/21/ferry-sails/").text
            #expect(page.contains("<img class=\"tone-333\""))
        }
    }

    @Test("a moving picture is offered where it moves, and as a still for the others")
    func moving() async throws {
        let paper = try await paper(focus: nil, moves: true)
        try await Reader.of(paper.database, clock: paper.clock) { reader in
            let card = try await reader.get("/").text
            #expect(card.contains("\(Self.hash)-3x2-640-50x50.jpg"))
        }
    }
}
