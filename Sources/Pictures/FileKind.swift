import Newspaper

/// What a file is by its first bytes, whatever its name says.
enum FileKind: Hashable {
    case kept(PictureType)
    case svg
    /// A picture or document that is known and not taken.
    case other(String)
    case unknown

    init(_ bytes: [UInt8]) {
        if let kind = Self.signatures.first(where: { bytes.starts(with: $0.bytes) })?.kind {
            self = kind
        } else if bytes.count >= 12, bytes.starts(with: Array("RIFF".utf8)), bytes[8..<12].elementsEqual("WEBP".utf8) {
            self = .kept(.webp)
        } else if bytes.count >= 16, bytes[4..<8].elementsEqual("ftyp".utf8) {
            self = Self.kind(ofBrandsIn: bytes)
        } else {
            self = SVGDrawing.isSVG(bytes) ? .svg : .unknown
        }
    }

    private static let signatures: [(bytes: [UInt8], kind: FileKind)] = [
        ([0xFF, 0xD8, 0xFF], .kept(.jpeg)), ([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A], .kept(.png)),
        (Array("GIF87a".utf8), .kept(.gif)), (Array("GIF89a".utf8), .kept(.gif)),
        ([0x49, 0x49, 0x2A, 0x00], .other("a TIFF")), ([0x4D, 0x4D, 0x00, 0x2A], .other("a TIFF")),
        (Array("BM".utf8), .other("a BMP")), (Array("%PDF".utf8), .other("a PDF")),
        (Array("8BPS".utf8), .other("a PSD")),
        ([0xFF, 0x0A], .other("a JPEG XL")), ([0, 0, 0, 0x0C, 0x4A, 0x58, 0x4C, 0x20], .other("a JPEG XL")),
        ([0, 0, 0, 0x0C, 0x6A, 0x50, 0x20, 0x20], .other("a JPEG 2000")), ([0x1F, 0x8B], .other("a compressed file")),
    ]

    /// The box `ftyp` names the main brand and those that the file keeps to as well.
    private static func kind(ofBrandsIn bytes: [UInt8]) -> FileKind {
        let size = min(bytes.count, bytes[0..<4].reduce(0) { $0 << 8 | Int($1) })
        let brands = stride(from: 8, to: max(8, size - 3), by: 4).map {
            String(decoding: bytes[$0..<$0 + 4], as: UTF8.self)
        }
        if brands.contains("avif") || brands.contains("avis") { return .kept(.avif) }
        if brands.contains(where: { ["heic", "heix", "hevc", "mif1", "msf1"].contains($0) }) {
            return .other("a HEIC")
        }
        return .other("a film or another media file")
    }
}
