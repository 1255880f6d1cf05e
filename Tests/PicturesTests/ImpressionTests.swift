import Newspaper
import Pictures
import Testing

@Suite("Pictures: what strikes the eye")
struct ImpressionTests {
    @Test("a colour is one of 64, each with a name of its own")
    func tones() {
        #expect(PictureTone.allCases.count == 64 && Set(PictureTone.allCases.map(\.name)).count == 64)
        #expect(PictureTone(red: 164, green: 22, blue: 26).name == "200")
        #expect(PictureTone(red: 255, green: 127, blue: 128).colour == "#ff55aa")
        #expect(PictureTone.allCases.allSatisfy { PictureTone(rawValue: $0.rawValue) == $0 })
        #expect(PictureTone(rawValue: 64) == nil && PictureTone(rawValue: -1) == nil)
    }

    @Test("the tone is of the colour that there is most of", arguments: [(40, "003"), (60, "300")])
    func commonest(percent: Int, name: String) async throws {
        let drawing = PicturesForTests.svg(
            "<rect width=\"100\" height=\"100\" fill=\"#00f\"/><rect width=\"\(percent)\" height=\"100\" fill=\"#f00\"/>",
            width: 100, height: 100)
        try await withPictureFolder { folder in
            let kept = try await folder.keep(bytes: drawing, named: "x.svg")
            #expect(kept.tone?.name == name)
        }
    }

    @Test("a picture has a tone whatever its kind, unless something shines through it")
    func transparency() async throws {
        try await withPictureFolder { folder in
            let opaque = try await folder.keep(bytes: PicturesForTests.png(width: 40, height: 30), named: "a.png")
            #expect(opaque.type == .png && opaque.tone != nil)
            // The colour of the first pixel alone is said to be transparent.
            let hole = PicturesForTests.png(width: 40, height: 30, chunks: [("tRNS", [0, 0, 0, 0, 0, 40])])
            let kept = try await folder.keep(bytes: hole, named: "b.png")
            #expect(kept.type == .png && kept.tone == nil && kept.focalPoint != nil)
        }
    }

    @Test("the focal point lies on what stands out", arguments: [(0.2, 0.3), (0.8, 0.7), (0.5, 0.2)])
    func attention(x: Double, y: Double) async throws {
        let disc = "<circle cx=\"\(x * 600)\" cy=\"\(y * 400)\" r=\"45\" fill=\"#d8a080\" stroke=\"#400\"/>"
        let ground = "<rect width=\"600\" height=\"400\" fill=\"#8a9096\"/>"
        try await withPictureFolder { folder in
            let drawing = PicturesForTests.svg(ground + disc, width: 600, height: 400)
            let point = try #require(try await folder.keep(bytes: drawing, named: "x.svg").focalPoint)
            #expect(abs(point.x - x) < 0.12 && abs(point.y - y) < 0.15, "\(point)")
        }
    }

    @Test("nothing stands out in a picture of one colour")
    func nothing() async throws {
        let drawing = PicturesForTests.svg("<rect width=\"300\" height=\"200\" fill=\"#888\"/>")
        try await withPictureFolder { folder in
            let kept = try await folder.keep(bytes: drawing, named: "x.svg")
            #expect(kept.focalPoint == nil && kept.tone?.name == "222")
            let dot = try await folder.keep(bytes: PicturesForTests.png(width: 1, height: 1), named: "dot.png")
            #expect(dot.focalPoint == nil && dot.tone != nil)
        }
    }
}
