import Foundation
import Newspaper
import Pictures

/// Pictures made byte by byte, so that each test says exactly what is in its file.
enum PicturesForTests {
    /// A PNG of one colour; `chunks` go between header and pixels, `claimed` replaces the size in the header.
    static func png(
        width: Int, height: Int, chunks: [(String, [UInt8])] = [], claimed: (Int, Int)? = nil
    ) -> [UInt8] {
        let size = claimed ?? (width, height)
        var rows: [UInt8] = []
        for row in 0..<height {
            rows.append(0)
            for column in 0..<width { rows += [UInt8(column * 7 & 255), UInt8(row & 255), 40] }
        }
        var bytes: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]
        bytes += chunk("IHDR", bigEndian(size.0, 4) + bigEndian(size.1, 4) + [8, 2, 0, 0, 0])
        for (name, content) in chunks { bytes += chunk(name, content) }
        bytes += chunk("IDAT", stored(rows))
        return bytes + chunk("IEND", [])
    }

    /// A GIF of so many frames, each 1 × 1 and a tenth of a second long.
    static func gif(frames: Int) -> [UInt8] {
        let frame: [UInt8] = [
            0x21, 0xF9, 4, 0, 10, 0, 0, 0, 0x2C, 0, 0, 0, 0, 1, 0, 1, 0, 0, 2, 2, 0x44, 1, 0,
        ]
        let head = Array("GIF89a".utf8) + [1, 0, 1, 0, 0x80, 0, 0, 0xA4, 0x16, 0x1A, 255, 255, 255]
        return head + (0..<frames).flatMap { _ in frame } + [0x3B]
    }

    static func svg(_ inner: String = "", width: Int = 300, height: Int = 200, prolog: String = "") -> [UInt8] {
        Array(
            """
            \(prolog)<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" \
            width="\(width)" height="\(height)"><rect width="\(width / 2)" height="\(height)" fill="#a4161a"/>\(inner)</svg>
            """.utf8)
    }

    /// A JPEG, 1800 pixels wide, drawn from an SVG by the program itself.
    static func jpeg(in folder: PictureFolder, width: Int = 300, height: Int = 200) async throws -> [UInt8] {
        let drawn = try await folder.keep(bytes: svg(width: width, height: height), named: "drawing.svg")
        return try bytes(at: folder.file(of: drawn.contentHash, type: drawn.type))
    }

    /// `jpeg` with segments behind its first marker.
    static func jpeg(_ jpeg: [UInt8], with segments: [(UInt8, [UInt8])]) -> [UInt8] {
        var bytes = Array(jpeg.prefix(2))
        for (marker, content) in segments { bytes += [0xFF, marker] + bigEndian(content.count + 2, 2) + content }
        return bytes + jpeg.dropFirst(2)
    }

    /// An Exif block with an orientation and texts by their tags.
    static func exif(orientation: Int? = nil, texts: [(Int, String)] = []) -> [UInt8] {
        var entries: [[UInt8]] = []
        var heap: [UInt8] = []
        let count = texts.count + (orientation == nil ? 0 : 1)
        if let orientation {
            entries.append(
                bigEndian(0x0112, 2) + bigEndian(3, 2) + bigEndian(1, 4) + bigEndian(orientation, 2) + [0, 0])
        }
        for (tag, text) in texts {
            let place = 8 + 2 + count * 12 + 4 + heap.count
            let bytes = Array(text.utf8) + [0]
            entries.append(bigEndian(tag, 2) + bigEndian(2, 2) + bigEndian(bytes.count, 4) + bigEndian(place, 4))
            heap += bytes
        }
        let directory = bigEndian(count, 2) + entries.flatMap { $0 } + bigEndian(0, 4)
        return Array("Exif\0\0".utf8) + Array("MM".utf8) + bigEndian(42, 2) + bigEndian(8, 4) + directory + heap
    }

    /// A Photoshop block with IPTC data sets of record 2.
    static func iptc(_ sets: [(UInt8, String)]) -> [UInt8] {
        var record: [UInt8] = []
        for (number, text) in sets {
            record += [0x1C, 2, number] + bigEndian(text.utf8.count, 2)
            record += Array(text.utf8)
        }
        let head = Array("Photoshop 3.0\0".utf8) + Array("8BIM".utf8) + [4, 4, 0, 0]
        return head + bigEndian(record.count, 4) + record + (record.count.isMultiple(of: 2) ? [] : [0])
    }

    static func bytes(at path: String?) throws -> [UInt8] {
        Array(try Data(contentsOf: URL(fileURLWithPath: path ?? "")))
    }

    static func bigEndian(_ number: Int, _ count: Int) -> [UInt8] {
        (0..<count).reversed().map { UInt8(truncatingIfNeeded: number >> ($0 * 8)) }
    }

    static func chunk(_ name: String, _ content: [UInt8]) -> [UInt8] {
        let body = Array(name.utf8) + content
        return bigEndian(content.count, 4) + body + bigEndian(Int(checksum(body)), 4)
    }

    /// zlib's form without compression.
    private static func stored(_ bytes: [UInt8]) -> [UInt8] {
        var out: [UInt8] = [0x78, 0x01]
        for start in stride(from: 0, to: bytes.count, by: 65_535) {
            let part = bytes[start..<min(bytes.count, start + 65_535)]
            let length = bigEndian(part.count, 2).reversed()
            out += [start + 65_535 >= bytes.count ? 1 : 0] + length + length.map { ~$0 } + part
        }
        var (a, b): (UInt32, UInt32) = (1, 0)
        for byte in bytes {
            a = (a + UInt32(byte)) % 65_521
            b = (b + a) % 65_521
        }
        return out + bigEndian(Int(b << 16 | a), 4)
    }

    private static func checksum(_ bytes: [UInt8]) -> UInt32 {
        ~bytes.reduce(~0) { crc, byte in
            (0..<8).reduce(crc ^ UInt32(byte)) { value, _ in value & 1 == 1 ? value >> 1 ^ 0xEDB8_8320 : value >> 1 }
        }
    }
}

/// Runs `body` with an empty folder for pictures and removes it afterwards.
func withPictureFolder(_ body: (PictureFolder) async throws -> Void) async throws {
    let root = FileManager.default.temporaryDirectory.appendingPathComponent("pictures-\(UUID().uuidString)").path
    let folder = try PictureFolder(root: root)
    do {
        try await body(folder)
    } catch {
        try? FileManager.default.removeItem(atPath: root)
        throw error
    }
    try FileManager.default.removeItem(atPath: root)
}
