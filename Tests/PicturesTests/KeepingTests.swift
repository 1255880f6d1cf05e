import Foundation
import Newspaper
import Pictures
import Testing

@Suite("Pictures: keeping them")
struct KeepingTests {
    @Test("a clean picture is kept as it is, under the hash of its bytes, and once")
    func contentAddress() async throws {
        try await withPictureFolder { folder in
            let bytes = PicturesForTests.png(width: 8, height: 5)
            let first = try await folder.keep(bytes: bytes, named: "a.png")
            let second = try await folder.keep(bytes: bytes, named: "b.png")
            #expect(first == second)
            #expect((first.width, first.height, first.byteCount) == (8, 5, bytes.count))
            #expect(first.type == .png && first.contentHash.count == 64)
            let path = try #require(folder.file(of: first.contentHash, type: .png))
            #expect(path == "\(folder.root)/\(first.contentHash.prefix(2))/\(first.contentHash).png")
            #expect(try PicturesForTests.bytes(at: path) == bytes)
            #expect(try FileManager.default.contentsOfDirectory(atPath: "\(folder.root)/incoming").isEmpty)
        }
    }

    @Test("the content decides what a file is, not its name")
    func kinds() async throws {
        try await withPictureFolder { folder in
            let source = try await folder.keep(bytes: PicturesForTests.png(width: 40, height: 30), named: "text.jpg")
            #expect(source.type == .png)
            #expect(try await folder.keep(bytes: PicturesForTests.gif(frames: 1), named: "x").type == .gif)
            #expect(try await folder.keep(bytes: PicturesForTests.gif(frames: 30), named: "x").type == .gif)
            let webp = try await folder.rendition(of: source.contentHash, type: .png, as: Rendition(width: .w320))
            #expect(try await folder.keep(file: webp).type == .webp)
            #expect(try await folder.keep(bytes: try await PicturesForTests.jpeg(in: folder), named: "x").type == .jpeg)
            let avif = try #require(Data(base64Encoded: smallAVIF))
            let kept = try await folder.keep(bytes: Array(avif), named: "x")
            #expect(kept.type == .avif && kept.width == 24 && kept.height == 16)
        }
    }

    @Test("a picture of one pixel is a picture")
    func onePixel() async throws {
        try await withPictureFolder { folder in
            let kept = try await folder.keep(bytes: PicturesForTests.png(width: 1, height: 1), named: "dot.png")
            #expect((kept.width, kept.height) == (1, 1))
            _ = try await folder.rendition(of: kept.contentHash, type: .png, as: Rendition(width: .w320))
        }
    }

    @Test("a photo taken on its side is turned upright, once", arguments: [3, 6, 8])
    func orientation(orientation: Int) async throws {
        try await withPictureFolder { folder in
            let jpeg = try await PicturesForTests.jpeg(in: folder)
            let exif = PicturesForTests.exif(orientation: orientation, texts: [(0x010E, "A harbour")])
            let turned = try await folder.keep(bytes: PicturesForTests.jpeg(jpeg, with: [(0xE1, exif)]), named: "x.jpg")
            #expect((turned.width, turned.height) == (orientation == 3 ? (1800, 1200) : (1200, 1800)))
            #expect(turned.caption == "A harbour")
            let path = try #require(folder.file(of: turned.contentHash, type: .jpeg))
            #expect(try !contains("Exif", path))
            let again = try await folder.keep(file: path)
            #expect(again.contentHash == turned.contentHash && again.height == turned.height)
        }
    }

    @Test("what a file says of the picture is read and taken out; its pixels stay as they are")
    func metadata() async throws {
        try await withPictureFolder { folder in
            let jpeg = try await PicturesForTests.jpeg(in: folder)
            let exif = PicturesForTests.exif(texts: [(0x010E, "SONY DSC"), (0x013B, "Exif Artist")])
            let iptc = PicturesForTests.iptc([(120, "Ships in the harbour, Tuesday"), (80, "A. Berg"), (110, "Agency")])
            let told = PicturesForTests.jpeg(jpeg, with: [(0xE1, exif), (0xED, iptc), (0xFE, Array("secret".utf8))])
            let kept = try await folder.keep(bytes: told + Array("PK appended".utf8), named: "told.jpg")
            #expect(kept.caption == "Ships in the harbour, Tuesday")
            #expect(kept.credit == "Agency")
            #expect(try PicturesForTests.bytes(at: folder.file(of: kept.contentHash, type: .jpeg)) == jpeg)
        }
    }

    @Test("XMP is read from a PNG and left out of it")
    func xmpInPNG() async throws {
        try await withPictureFolder { folder in
            let xmp = """
                <x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:Description photoshop:Credit="Tom &amp; Agency">\
                <dc:description><rdf:Alt><rdf:li xml:lang="x-default">Rain &#233;t&#xE9;</rdf:li></rdf:Alt></dc:description>\
                </rdf:Description></x:xmpmeta>
                """
            let chunk = Array("XML:com.adobe.xmp\0\0\0\0\0".utf8) + Array(xmp.utf8)
            let png = PicturesForTests.png(
                width: 9, height: 9, chunks: [("iTXt", chunk), ("tEXt", Array("Comment\0x".utf8))])
            let kept = try await folder.keep(bytes: png, named: "x.png")
            #expect(kept.caption == "Rain été")
            #expect(kept.credit == "Tom & Agency")
            #expect(kept.byteCount == PicturesForTests.png(width: 9, height: 9).count)
        }
    }

    @Test("rights are read from each of the three places where agencies write them")
    func rights() async throws {
        let description = """
            <rdf:Description xmpRights:UsageTerms="No use in print"><dc:rights><rdf:Alt><rdf:li>© Agency</rdf:li>\
            </rdf:Alt></dc:rights></rdf:Description>
            """
        let xmp = (UInt8(0xE1), Array("http://ns.adobe.com/xap/1.0/\0".utf8) + Array(description.utf8))
        let iptc = (UInt8(0xED), PicturesForTests.iptc([(110, "A. Berg"), (116, "(c) Agency")]))
        let exif = (UInt8(0xE1), PicturesForTests.exif(texts: [(0x013B, "A. Berg"), (0x8298, "Copyright Agency")]))
        try await withPictureFolder { folder in
            let jpeg = try await PicturesForTests.jpeg(in: folder)
            for (segments, rights) in [
                ([xmp, iptc, exif], "© Agency — No use in print"), ([iptc, exif], "(c) Agency"),
                ([exif], "Copyright Agency"), ([], ""),
            ] {
                let kept = try await folder.keep(bytes: PicturesForTests.jpeg(jpeg, with: segments), named: "x.jpg")
                #expect(kept.rights == rights)
            }
        }
    }

    @Test("a folder that cannot be written is named")
    func unwritable() throws {
        #expect {
            _ = try PictureFolder(root: "/dev/null/pictures")
        } throws: { error in
            guard case PictureRefusal.cannotKeep(let folder, _) = error else { return false }
            return folder.hasPrefix("/dev/null/pictures")
        }
    }

    private func contains(_ text: String, _ path: String) throws -> Bool {
        try Data(contentsOf: URL(fileURLWithPath: path)).range(of: Data(text.utf8)) != nil
    }

    /// A red and white picture of 24 × 16 pixels.
    private let smallAVIF = """
        AAAAHGZ0eXBhdmlmAAAAAGF2aWZtaWYxbWlhZgAAAOptZXRhAAAAAAAAACFoZGxyAAAAAAAAAABwaWN0AAAAAAAAAAAAAAAAAAAA\
        AA5waXRtAAAAAAABAAAAImlsb2MAAAAAREAAAQABAAAAAAEOAAEAAAAAAAAAJwAAACNpaW5mAAAAAAABAAAAFWluZmUCAAAAAAEA\
        AGF2MDEAAAAAamlwcnAAAABLaXBjbwAAABNjb2xybmNseAACAAIABoAAAAAMYXYxQ4EADAAAAAAUaXNwZQAAAAAAAAAYAAAAEAAA\
        ABBwaXhpAAAAAAMICAgAAAAXaXBtYQAAAAAAAAABAAEEgYIDhAAAAC9tZGF0EgAKCRgQ7+wQICBoQDIYGYAAAFCVeA/bsovE4yTx\
        O4/exMNtSgxg
        """
}
