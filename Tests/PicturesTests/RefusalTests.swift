import Foundation
import Newspaper
import Pictures
import Testing

@Suite("Pictures: what is refused, and why")
struct RefusalTests {
    @Test("what is not a picture is said to be none, and nothing is kept")
    func notPictures() async throws {
        try await withPictureFolder { folder in
            for text in [
                "just text", "<html><body><svg></svg></body></html>", "<?xml version=\"1.0\"?><rss/>", "\0\0\0\0",
                "RIFF",
            ] {
                await #expect(throws: PictureRefusal.notAPicture(file: "holiday.jpg")) {
                    try await folder.keep(bytes: Array(text.utf8), named: "holiday.jpg")
                }
            }
            await #expect(throws: PictureRefusal.empty(file: "a.png")) {
                try await folder.keep(bytes: [], named: "a.png")
            }
            let left = try FileManager.default.contentsOfDirectory(atPath: folder.root)
            #expect(left == ["incoming"])
        }
    }

    @Test(
        "kinds that browsers do not show are named",
        arguments: [("II*\0", "a TIFF"), ("%PDF-1.7", "a PDF"), ("BM", "a BMP")])
    func otherKinds(start: String, kind: String) async throws {
        try await withPictureFolder { folder in
            await #expect(throws: PictureRefusal.unsupportedKind(file: "x", kind: kind)) {
                try await folder.keep(bytes: Array(start.utf8) + [UInt8](repeating: 0, count: 64), named: "x")
            }
        }
    }

    @Test("a picture that is cut off anywhere is refused, whatever its kind")
    func truncated() async throws {
        try await withPictureFolder { folder in
            let png = PicturesForTests.png(width: 64, height: 64)
            let jpeg = try await PicturesForTests.jpeg(in: folder)
            let source = try await folder.keep(bytes: png, named: "a.png")
            let webp = try PicturesForTests.bytes(
                at: try await folder.rendition(of: source.contentHash, type: .png, as: Rendition(width: .w320)))
            for whole in [png, jpeg, webp] {
                for part in [0.3, 0.6, 0.9] {
                    let bytes = Array(whole.prefix(Int(Double(whole.count) * part)))
                    await #expect(throws: PictureRefusal.damaged(file: "cut")) {
                        try await folder.keep(bytes: bytes, named: "cut")
                    }
                }
            }
        }
    }

    @Test(
        "noise behind a good signature is refused",
        arguments: [
            [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A], [0x47, 0x49, 0x46, 0x38, 0x39, 0x61], [0xFF, 0xD8, 0xFF],
        ])
    func noise(signature: [UInt8]) async throws {
        try await withPictureFolder { folder in
            var noise = SystemRandomNumberGenerator()
            for length in [4, 40, 400, 4000] {
                let bytes = signature + (0..<length).map { _ in UInt8.random(in: 0...255, using: &noise) }
                await #expect(throws: PictureRefusal.self) { try await folder.keep(bytes: bytes, named: "noise") }
            }
        }
    }

    @Test("a size that would fill the memory is refused by the header alone")
    func bombs() async throws {
        try await withPictureFolder { folder in
            let bomb = PicturesForTests.png(width: 2, height: 2, claimed: (60_000, 60_000))
            let limit = PictureLimits.pixels
            await #expect(
                throws: PictureRefusal.tooManyPixels(file: "bomb", width: 60_000, height: 60_000, limit: limit)
            ) {
                try await folder.keep(bytes: bomb, named: "bomb")
            }
            let film = PicturesForTests.gif(frames: 501)
            await #expect(throws: PictureRefusal.tooManyFrames(file: "film", frames: 501, limit: 500)) {
                try await folder.keep(bytes: film, named: "film")
            }
            let huge = [UInt8](repeating: 0, count: PictureLimits.bytes + 1)
            await #expect(throws: PictureRefusal.tooManyBytes(file: "huge", limit: PictureLimits.bytes)) {
                try await folder.keep(bytes: huge, named: "huge")
            }
        }
    }

    @Test("whoever gave a file is told which one was refused, and why, in words of their own")
    func words() {
        let refusals: [(PictureRefusal, String)] = [
            (.missing(file: "a.jpg"), "no such picture"), (.empty(file: "a.jpg"), "empty"),
            (.unreadable(file: "a.jpg", reason: "it is not a file"), "it is not a file"),
            (.notAPicture(file: "a.jpg"), "not a picture"), (.damaged(file: "a.jpg"), "damaged"),
            (.unsupportedKind(file: "a.jpg", kind: "a TIFF"), "this is a TIFF; pictures are kept as"),
            (.tooManyBytes(file: "a.jpg", limit: 64 << 20), "larger than 64 MiB"),
            (.tooManyPixels(file: "a.jpg", width: 20_000, height: 10_000, limit: 100_000_000), "at most 100 million"),
            (.tooManyFrames(file: "a.jpg", frames: 501, limit: 500), "501 frames; at most 500"),
            (.unsafeDrawing(file: "a.jpg", reason: "it declares entities"), "it declares entities"),
            (.tookTooLong(file: "a.jpg", seconds: 60), "60 seconds"),
        ]
        for (refusal, words) in refusals {
            #expect("\(refusal)".hasPrefix("a.jpg: ") && "\(refusal)".contains(words))
        }
    }

    @Test("a file that is missing, a folder and a device are refused by name")
    func files() async throws {
        try await withPictureFolder { folder in
            await #expect(throws: PictureRefusal.missing(file: "\(folder.root)/none.jpg")) {
                try await folder.keep(file: "\(folder.root)/none.jpg")
            }
            for path in [folder.root, "/dev/zero"] {
                await #expect(throws: PictureRefusal.unreadable(file: path, reason: "it is not a file")) {
                    try await folder.keep(file: path)
                }
            }
        }
    }
}
