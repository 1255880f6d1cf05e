import Foundation
import Newspaper
import Pictures
import Testing

@Suite("Pictures: crops")
struct CropTests {
    @Test(
        "a crop is the largest of its shape that the picture holds", arguments: PictureShape.allCases,
        [(4000, 3000), (3000, 4000), (1800, 1200), (17, 1000), (1, 1), (320, 180), (1201, 631)])
    func largest(shape: PictureShape, size: (Int, Int)) throws {
        let ratio = Self.ratios[shape] ?? Double(size.0) / Double(size.1)
        for (x, y) in [(0.0, 0.0), (0.5, 0.5), (1.0, 1.0), (0.31, 0.87)] {
            let point = try #require(FocalPoint(x: x, y: y))
            let crop = shape.crop(width: size.0, height: size.1, around: point)
            #expect(crop.left >= 0 && crop.top >= 0 && crop.width > 0 && crop.height > 0)
            #expect(crop.left + crop.width <= size.0 && crop.top + crop.height <= size.1)
            #expect(crop.width == size.0 || crop.height == size.1, "it could be larger")
            let wanted = (width: Double(crop.height) * ratio, height: Double(crop.width) / ratio)
            #expect(abs(Double(crop.width) - wanted.width) <= 1 || abs(Double(crop.height) - wanted.height) <= 1)
        }
    }

    @Test(
        "its middle is the focal point, or as near as the edges allow",
        arguments: [(0.0, 0), (0.2, 0), (0.5, 500), (0.6, 700), (0.9, 1000), (1.0, 1000)])
    func focalPoint(x: Double, left: Int) throws {
        let crop = PictureShape.square.crop(
            width: 2000, height: 1000, around: try #require(FocalPoint(x: x, y: 0.1)))
        #expect((crop.left, crop.top, crop.width, crop.height) == (left, 0, 1000, 1000))
    }

    @Test("a cropped rendition has exactly the size of its shape and width")
    func sizes() async throws {
        try await withPictureFolder { folder in
            let picture = try await folder.keep(bytes: PicturesForTests.svg(), named: "x.svg")
            let wanted: [(PictureShape, RenditionWidth, Int)] = [
                (.sixteenByNine, .w640, 360), (.fourByThree, .w960, 720), (.threeByTwo, .w1800, 1200),
                (.square, .w480, 480), (.sharingCard, .w1200, 630),
            ]
            for (shape, width, height) in wanted {
                for type in [RenditionType.webp, .jpeg] {
                    let rendition = Rendition(shape: shape, width: width, type: type)
                    let seen = try await made(rendition, of: picture, in: folder)
                    #expect((seen.width, seen.height) == (width.rawValue, height), "\(shape) as \(type)")
                    #expect(seen.type == type.pictureType)
                }
            }
        }
    }

    @Test("a crop can be had as AVIF where the machine can write it, and is refused in words where it cannot")
    func avif() async throws {
        let rendition = Rendition(shape: .sixteenByNine, width: .w320, type: .avif)
        try await withPictureFolder { folder in
            let picture = try await folder.keep(bytes: PicturesForTests.svg(), named: "x.svg")
            if PictureFolder.canWrite(.avif) {
                let seen = try await made(rendition, of: picture, in: folder)
                #expect((seen.width, seen.height) == (320, 180) && seen.type == .avif)
            } else {
                await #expect(throws: PictureRefusal.cannotWrite(kind: "avif")) {
                    try await made(rendition, of: picture, in: folder)
                }
            }
        }
    }

    @Test("a picture that is too small gives its own largest crop")
    func small() async throws {
        try await withPictureFolder { folder in
            let picture = try await folder.keep(bytes: PicturesForTests.png(width: 100, height: 40), named: "x.png")
            for (shape, size) in [(PictureShape.square, (40, 40)), (.sixteenByNine, (71, 40)), (.natural, (100, 40))] {
                let seen = try await made(Rendition(shape: shape, width: .w960), of: picture, in: folder)
                #expect((seen.width, seen.height) == size)
            }
        }
    }

    @Test("what lies around the focal point is what is seen", arguments: [(0.1, "300"), (0.5, "030"), (0.9, "003")])
    func seen(place: Double, tone: String) async throws {
        try await withPictureFolder { folder in
            let across = try await folder.keep(bytes: Self.stripes(along: "x", width: 900, height: 300), named: "x.svg")
            let down = try await folder.keep(bytes: Self.stripes(along: "y", width: 300, height: 900), named: "y.svg")
            for picture in [across, down] {
                let point = try #require(FocalPoint(x: place, y: place))
                let square = Rendition(shape: .square, width: .w320, around: point)
                #expect(try await made(square, of: picture, in: folder).tone?.name == tone)
            }
        }
    }

    @Test("a picture as tall as a tower is made small enough to be written")
    func tower() {
        for (width, height) in [(2000, 50_000), (300, 60_000), (1, 60_000)] {
            let size = Rendition(width: .w1800).size(of: PictureShape.natural.crop(width: width, height: height))
            #expect(size.height <= 16_383 && size.width * size.height <= 6_000_000 && size.width > 0)
        }
    }

    private static let ratios: [PictureShape: Double] = [
        .sixteenByNine: 16.0 / 9, .fourByThree: 4.0 / 3, .threeByTwo: 1.5, .square: 1, .sharingCard: 1200.0 / 630,
    ]

    /// Red, then green, then blue.
    static func stripes(along axis: String, width: Int, height: Int) -> [UInt8] {
        let third = (axis == "x" ? width : height) / 3
        let rectangles = ["#f00", "#0f0", "#00f"].enumerated().map { place, colour in
            "<rect \(axis)=\"\(place * third)\" width=\"\(width)\" height=\"\(height)\" fill=\"\(colour)\"/>"
        }
        return PicturesForTests.svg(rectangles.joined(), width: width, height: height)
    }

    private func made(
        _ rendition: Rendition, of picture: StoredPicture, in folder: PictureFolder
    ) async throws
        -> StoredPicture
    {
        try await folder.keep(
            file: try await folder.rendition(of: picture.contentHash, type: picture.type, as: rendition))
    }
}
