import Foundation
import Newspaper
import Pictures
import Testing

@Suite("Pictures: SVG")
struct DrawingTests {
    @Test("an SVG becomes a JPEG of the drawn width, and is not kept itself")
    func drawn() async throws {
        try await withPictureFolder { folder in
            let prolog = "\u{FEFF}<?xml version=\"1.0\"?>\n<!-- drawn by hand -->\n<!DOCTYPE svg PUBLIC \"a\" \"b\">\n"
            let kept = try await folder.keep(bytes: PicturesForTests.svg(prolog: prolog), named: "x.svg")
            #expect(kept.type == .jpeg && kept.width == 1800 && kept.height == 1200)
            let column = try await folder.keep(bytes: PicturesForTests.svg(width: 10, height: 1000), named: "x.svg")
            #expect(column.height <= 3600 && column.width <= 1800)
        }
    }

    @Test("scripts do not run and nothing is loaded from elsewhere: the drawing is the same without them")
    func foreignMatter() async throws {
        try await withPictureFolder { folder in
            let outside = FileManager.default.temporaryDirectory.appendingPathComponent("\(UUID().uuidString).png")
            try Data(PicturesForTests.png(width: 50, height: 50)).write(to: outside)
            let plain = try await folder.keep(bytes: PicturesForTests.svg(), named: "x.svg")
            for inner in [
                "<script>document.documentElement.remove()</script>",
                "<image width=\"300\" height=\"200\" xlink:href=\"\(outside.path)\"/>",
                "<image width=\"300\" height=\"200\" href=\"file://\(outside.path)\"/>",
                "<image width=\"300\" height=\"200\" href=\"http://127.0.0.1:1/x.png\"/>",
                "<use href=\"file:///etc/passwd#x\"/>",
                "<style>@import url(file:///etc/passwd);</style>",
            ] {
                let kept = try await folder.keep(bytes: PicturesForTests.svg(inner), named: "x.svg")
                #expect(kept.contentHash == plain.contentHash, "\(inner)")
            }
            try FileManager.default.removeItem(at: outside)
        }
    }

    @Test("a drawing that unpacks something huge is refused, however it is spelled")
    func bombs() async throws {
        let bomb = Data(PicturesForTests.png(width: 2, height: 2, claimed: (60_000, 60_000))).base64EncodedString()
        let dangerous = [
            PicturesForTests.svg("<image href=\"data:image/png;base64,\(bomb)\"/>"),
            PicturesForTests.svg("<image href=\"&#100;ata:image/png;&#x62;ase64,\(bomb)\"/>"),
            PicturesForTests.svg("<image href=\"data:image/svg+xml,%3Csvg/%3E\"/>"),
            PicturesForTests.svg("&a;", prolog: "<!DOCTYPE svg [<!ENTITY a \"x\">]>"),
            PicturesForTests.svg(prolog: "<?xml version=\"1.0\" encoding=\"UTF-7\"?>"),
        ]
        try await withPictureFolder { folder in
            for bytes in dangerous {
                await #expect {
                    try await folder.keep(bytes: bytes, named: "x.svg")
                } throws: { error in
                    guard case PictureRefusal.unsafeDrawing("x.svg", _) = error else { return false }
                    return true
                }
            }
            let small = Data(PicturesForTests.png(width: 20, height: 20)).base64EncodedString()
            let plain = try await folder.keep(bytes: PicturesForTests.svg(), named: "x.svg")
            let kept = try await folder.keep(
                bytes: PicturesForTests.svg(
                    "<image width=\"99\" height=\"99\" href=\"data:image/png;base64,\(small)\"/>"),
                named: "x.svg")
            #expect(kept.contentHash != plain.contentHash)
        }
    }

    @Test("an SVG that is not well-formed is damaged")
    func malformed() async throws {
        try await withPictureFolder { folder in
            await #expect(throws: PictureRefusal.damaged(file: "x.svg")) {
                try await folder.keep(
                    bytes: Array("<svg xmlns='http://www.w3.org/2000/svg'><g></svg>".utf8), named: "x.svg")
            }
        }
    }
}
