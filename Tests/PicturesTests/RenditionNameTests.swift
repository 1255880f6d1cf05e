import Newspaper
import Testing

@Suite("Pictures: the names of renditions")
struct RenditionNameTests {
    private let hash = String(repeating: "3f", count: 32)

    @Test("a name says all that decides the bytes, and is read back to the same")
    func roundTrip() throws {
        let point = try #require(FocalPoint(x: 0.333, y: 1))
        for shape in PictureShape.allCases {
            for width in shape.widths {
                for type in RenditionType.allCases {
                    let rendition = Rendition(shape: shape, width: width, around: point, type: type)
                    let read = try #require(Rendition.named(rendition.name(of: hash)))
                    #expect(read.contentHash == hash && read.rendition == rendition)
                }
            }
        }
        let square = Rendition(shape: .square, width: .w640, around: point, type: .avif)
        #expect(square.name(of: "a") == "a-1x1-640-33x100.avif")
        #expect(Rendition(width: .w640, around: point).name(of: "a") == "a-640.webp")
    }

    @Test(
        "nothing else can be asked for",
        arguments: [
            "", "a", "a.webp", "a-641.webp", "a-640.png", "a-640.webp.jpg", "a-0640.webp", "a-+640.webp",
            "a-1x1-640.webp", "a-2x1-640-50x50.webp", "a-1x1-640-050x50.webp", "a-1x1-640-101x50.webp",
            "a-1x1-640-50x50x50.webp", "a-natural-640-50x50.webp", "a-1x1-640--1x50.webp", "a-640-640.webp",
        ])
    func refused(name: String) {
        #expect(Rendition.named(name) == nil)
    }
}
