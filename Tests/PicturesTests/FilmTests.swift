import Foundation
import Newspaper
import Pictures
import Testing

@Suite("Pictures: moving ones")
struct FilmTests {
    private let frames = (0..<6).map { FilmsForTests.Frame(colour: $0 % 2, hundredths: UInt8(4 + $0)) }

    @Test("a moving GIF becomes a moving WebP with every frame, its times and its repeats")
    func moves() async throws {
        try await withPictureFolder { folder in
            let gif = FilmsForTests.gif(width: 640, height: 64, frames: frames, repeats: 3)
            let film = try await folder.keep(bytes: gif, named: "x.gif")
            #expect(film.moves && (film.width, film.height) == (640, 64))
            let path = try await folder.rendition(of: film.contentHash, type: .gif, as: Rendition(width: .w320))
            let seen = try await folder.keep(file: path)
            #expect(seen.moves && (seen.width, seen.height) == (320, 32))
            let times = FilmsForTests.times(ofWebP: try PicturesForTests.bytes(at: path))
            #expect(times.milliseconds == [40, 50, 60, 70, 80, 90])
            #expect(times.repeats == 4, "a GIF counts the times after the first, a WebP all of them")
            let again = try await folder.rendition(of: seen.contentHash, type: .webp, as: Rendition(width: .w320))
            #expect(FilmsForTests.times(ofWebP: try PicturesForTests.bytes(at: again)).milliseconds.count == 6)
        }
    }

    @Test(
        "every other rendition of it is its first frame, standing still",
        arguments: [Rendition(width: .w320, type: .jpeg), Rendition(shape: .square, width: .w320)])
    func stands(rendition: Rendition) async throws {
        try await withPictureFolder { folder in
            let gif = FilmsForTests.gif(width: 640, height: 64, frames: frames)
            let film = try await folder.keep(bytes: gif, named: "x.gif")
            let path = try await folder.rendition(of: film.contentHash, type: .gif, as: rendition)
            let seen = try await folder.keep(file: path)
            #expect(!seen.moves && seen.tone?.name == "200")
            #expect((seen.width, seen.height) == (rendition.shape == .square ? (64, 64) : (320, 32)))
        }
    }

    @Test("a GIF of one frame does not move")
    func still() async throws {
        try await withPictureFolder { folder in
            let still = try await folder.keep(bytes: PicturesForTests.gif(frames: 1), named: "x.gif")
            #expect(!still.moves)
        }
    }

    @Test("a long film is made smaller, so that all its frames take no longer than a short one's")
    func long() {
        let frame = PictureShape.natural.crop(width: 1600, height: 900)
        let size = Rendition(width: .w1280).size(of: frame, mostPixels: PictureLimits.pixelsOfMovingRendition / 500)
        #expect(size.width * size.height * 500 <= PictureLimits.pixelsOfMovingRendition)
        #expect(abs(Double(size.width) / Double(size.height) - 16 / 9) < 0.02)
    }

    @Test("comments and XMP are taken out of a GIF, and its film is not")
    func words() async throws {
        let comment: [UInt8] = [0x21, 0xFE, 6] + Array("secret".utf8) + [0]
        let packet: [UInt8] = [0x21, 0xFF, 11] + Array("XMP DataXMP".utf8) + [5] + Array("place".utf8) + [0]
        try await withPictureFolder { folder in
            let told = FilmsForTests.gif(frames: frames, extra: comment + packet)
            let kept = try await folder.keep(bytes: told + Array("appended".utf8), named: "x.gif")
            let path = folder.file(of: kept.contentHash, type: .gif)
            #expect(try PicturesForTests.bytes(at: path) == FilmsForTests.gif(frames: frames))
        }
    }
}
