package import Newspaper

extension PictureFolder {
    private static let quality = 80

    /// The path of a kept picture's rendition: at most so wide, never enlarged, upright, in sRGB, without metadata. Made
    /// when it is first asked for, once however many ask. Throws `PictureRefusal.missing` when the picture is not kept.
    package func rendition(
        of contentHash: String, type: PictureType, width: RenditionWidth, as kind: RenditionType = .webp
    ) async throws -> String {
        guard let original = file(of: contentHash, type: type) else {
            throw PictureRefusal.missing(file: String(contentHash.prefix(64)))
        }
        let path = "\(root)/renditions/\(contentHash.prefix(2))/\(contentHash)-\(width.rawValue).\(kind.rawValue)"
        while !DiskFile.exists(path) {
            try await beingMade.run(path) {
                try await DrawingThreads.shared.run {
                    let bytes = try Self.draw(original, width: width, as: kind)
                    try DiskFile.write(bytes, to: path, by: incoming)
                }
            }
        }
        return path
    }

    private static func draw(_ original: String, width: RenditionWidth, as kind: RenditionType) throws -> [UInt8] {
        try DiskFile.read(original).withUnsafeBytes { memory in
            let picture = try OpenPicture.reduced(memory, to: width.rawValue, file: original)
            return switch kind {
            case .webp: try picture.webp(quality: quality)
            case .jpeg: try picture.onWhite().jpeg(quality: quality)
            }
        }
    }
}
