import Foundation
import Newspaper
import Testing

@testable import Pictures

@Suite("Pictures: what must not get through")
struct SafetyTests {
    @Test("a photo is upright whichever of the eight ways it was taken", arguments: 1...8)
    func upright(orientation: Int) async throws {
        // Red, green, blue, white: the corners of the upright picture, clockwise from the top left.
        let cornersAsStored = [
            "rgbw", "grwb", "bwrg", "wbgr", "rwbg", "gbwr", "bgrw", "wrgb",
        ][orientation - 1]
        try await withPictureFolder { folder in
            let drawn = try await folder.keep(
                bytes: Self.corners(cornersAsStored, onItsSide: orientation > 4), named: "x.svg")
            let jpeg = try PicturesForTests.bytes(at: folder.file(of: drawn.contentHash, type: .jpeg))
            let exif = PicturesForTests.exif(orientation: orientation)
            let kept = try await folder.keep(bytes: PicturesForTests.jpeg(jpeg, with: [(0xE1, exif)]), named: "x.jpg")
            #expect(kept.width > kept.height)
            let seen = try await Self.corners(of: kept, in: folder)
            #expect(seen == ["300", "030", "003", "333"])
        }
    }

    @Test("a picture's own colours are converted to those that every screen takes for granted")
    func colourProfile() async throws {
        try await withPictureFolder { folder in
            let jpeg = try await PicturesForTests.jpeg(in: folder)
            let profile = Array("ICC_PROFILE\0".utf8) + [1, 1] + ProfileForTests.redAndBlueSwapped
            let kept = try await folder.keep(bytes: PicturesForTests.jpeg(jpeg, with: [(0xE2, profile)]), named: "x")
            let left = try #require(FocalPoint(x: 0, y: 0.5))
            for type in RenditionType.allCases where PictureFolder.canWrite(type) {
                let rendition = Rendition(shape: .square, width: .w320, around: left, type: type)
                let path = try await folder.rendition(of: kept.contentHash, type: .jpeg, as: rendition)
                #expect(try await folder.keep(file: path).tone?.name == "002", "red ink is blue in this profile")
                #expect(try !Self.holds(["ICC_PROFILE", "ICCP", "acsp"], path), "\(type)")
            }
        }
    }

    @Test("no rendition says anything of its picture, and neither does a kept WebP")
    func words() async throws {
        try await withPictureFolder { folder in
            let jpeg = try await PicturesForTests.jpeg(in: folder)
            let exif = PicturesForTests.exif(texts: [(0x010E, "secret place")])
            let iptc = PicturesForTests.iptc([(120, "secret place")])
            let told = PicturesForTests.jpeg(jpeg, with: [(0xE1, exif), (0xED, iptc)])
            let kept = try await folder.keep(bytes: told, named: "x.jpg")
            #expect(kept.caption == "secret place")
            for type in RenditionType.allCases where PictureFolder.canWrite(type) {
                let path = try await folder.rendition(
                    of: kept.contentHash, type: .jpeg, as: Rendition(shape: .square, width: .w320, type: type))
                #expect(try !Self.holds(["secret", "Exif", "EXIF", "8BIM", "adobe"], path), "\(type)")
            }
            let path = try await folder.rendition(of: kept.contentHash, type: .jpeg, as: Rendition(width: .w320))
            let webp = try Self.webp(try PicturesForTests.bytes(at: path), 320, 213, saying: exif.dropFirst(6))
            let again = try await folder.keep(bytes: webp, named: "x.webp")
            #expect(try !Self.holds(["secret", "EXIF"], folder.file(of: again.contentHash, type: .webp) ?? ""))
        }
    }

    @Test(
        "only the loaders that browsers' pictures need can be reached at all",
        arguments: [
            "P6 1 1 255\nabc", "#?RADIANCE\n\n-Y 1 +X 1\nabcd", "1 1\n1\n", "SIMPLE  =", "%PDF-1.4\n",
            "II*\0\u{8}\0\0\0",
        ])
    func loaders(file: String) async throws {
        await #expect(throws: PictureRefusal.damaged(file: "x")) {
            try await DrawingThreads.shared.run {
                _ = try Array(file.utf8).withUnsafeBytes { try OpenPicture($0, options: "", file: "x").width }
            }
        }
    }

    @Test("work that takes too long is stopped")
    func time() async throws {
        // So high that the clock is looked at many times before the last row, however late its thread gets its turn.
        let png = PicturesForTests.png(width: 64, height: 16_000)
        await #expect(throws: PictureRefusal.tookTooLong(file: "x", seconds: 0)) {
            try await DrawingThreads.shared.run {
                try png.withUnsafeBytes {
                    _ = try OpenPicture($0, options: "", file: "x").webp(quality: 80, seconds: 0)
                }
            }
        }
    }

    @Test("a header that promises too many pixels is refused before any is decoded, in every kind of file")
    func bombs() async throws {
        try await withPictureFolder { folder in
            var jpeg = try await PicturesForTests.jpeg(in: folder)
            let frame = try #require(
                Data(jpeg).range(of: Data([0xFF, 0xC0])) ?? Data(jpeg).range(of: Data([0xFF, 0xC2])))
            jpeg.replaceSubrange(frame.lowerBound + 5..<frame.lowerBound + 9, with: [0xFF, 0xDC, 0xFF, 0xDC])
            var gif = PicturesForTests.gif(frames: 1)
            // The size of the film and of its first frame.
            for place in [6, 32] { gif.replaceSubrange(place..<place + 4, with: [0x60, 0xEA, 0x60, 0xEA]) }
            let small = try await folder.keep(bytes: PicturesForTests.png(width: 9, height: 9), named: "x")
            let path = try await folder.rendition(of: small.contentHash, type: .png, as: Rendition(width: .w320))
            var webp = try Self.webp(try PicturesForTests.bytes(at: path), 16_383, 16_383, saying: [])
            webp.replaceSubrange(44..<48, with: [0xFF, 0x3F, 0xFF, 0x3F])
            let avif =
                [0, 0, 0, 28] + Array("ftypavif".utf8) + [0, 0, 0, 0] + Array("avifmif1miaf".utf8)
                + [0, 0, 0, 20] + Array("ispe".utf8) + [0, 0, 0, 0, 0, 0, 0x80, 0, 0, 0, 0x80, 0]
            for (kind, bytes) in [("JPEG", jpeg), ("GIF", gif), ("WebP", webp), ("AVIF", avif)] {
                await #expect("\(kind)") {
                    try await folder.keep(bytes: bytes, named: "bomb")
                } throws: { error in
                    guard case PictureRefusal.tooManyPixels("bomb", _, _, _) = error else { return false }
                    return "\(error)".contains("pixels; at most")
                }
            }
        }
    }

    /// Four quarters of a drawing, by the letters of their colours.
    private static func corners(_ letters: String, onItsSide: Bool) -> [UInt8] {
        let (width, height) = onItsSide ? (200, 300) : (300, 200)
        let places = [(0, 0), (width, 0), (width, height), (0, height)]
        let colours: [Character: String] = ["r": "#f00", "g": "#0f0", "b": "#00f", "w": "#fff"]
        let quarters = zip(letters, places).map { letter, place in
            "<rect x=\"\(place.0)\" y=\"\(place.1)\" width=\"\(width)\" height=\"\(height)\" fill=\"\(colours[letter] ?? "")\"/>"
        }
        return PicturesForTests.svg(quarters.joined(), width: width * 2, height: height * 2)
    }

    /// The tones of the four corners, clockwise from the top left: cut to a square, then to the half of that.
    private static func corners(of picture: StoredPicture, in folder: PictureFolder) async throws -> [String?] {
        var seen: [String?] = []
        for (x, y) in [(0.0, 0.0), (1, 0), (1, 1), (0, 1)] {
            let point = try #require(FocalPoint(x: x, y: y))
            var part = picture
            for shape in [PictureShape.square, .sharingCard] {
                let rendition = Rendition(shape: shape, width: .w320, around: point)
                part = try await folder.keep(
                    file: try await folder.rendition(of: part.contentHash, type: part.type, as: rendition))
            }
            seen.append(part.tone?.name)
        }
        return seen
    }

    /// A WebP's pixels in the extended form, with that size in its header and words behind them.
    private static func webp(
        _ original: [UInt8], _ width: Int, _ height: Int, saying words: ArraySlice<UInt8>
    ) throws -> [UInt8] {
        func little(_ number: Int, _ count: Int) -> [UInt8] {
            (0..<count).map { UInt8(truncatingIfNeeded: number >> ($0 * 8)) }
        }
        let pixels = try #require(Data(original).range(of: Data("VP8 ".utf8))).lowerBound
        let exif = words + (words.count.isMultiple(of: 2) ? [] : [0])
        let header = Array("VP8X".utf8) + little(10, 4) + [8, 0, 0, 0] + little(width - 1, 3) + little(height - 1, 3)
        let content = header + original[pixels...] + Array("EXIF".utf8) + little(exif.count, 4) + exif
        return Array("RIFF".utf8) + little(content.count + 4, 4) + Array("WEBP".utf8) + content
    }

    private static func holds(_ texts: [String], _ path: String) throws -> Bool {
        let data = try Data(contentsOf: URL(fileURLWithPath: path))
        return texts.contains { data.range(of: Data($0.utf8)) != nil }
    }
}
