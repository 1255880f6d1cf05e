package import Newspaper

extension PictureFolder {
    /// The path of a kept picture's rendition: never enlarged, upright, in sRGB, without metadata. Made when it is first
    /// asked for, once however many ask. Throws `PictureRefusal.missing` when the picture is not kept, `.cannotWrite`
    /// when the format cannot be made here.
    package func rendition(
        of contentHash: String, type: PictureType, as rendition: Rendition
    ) async throws -> String {
        guard let original = file(of: contentHash, type: type) else {
            throw PictureRefusal.missing(file: String(contentHash.prefix(64)))
        }
        guard Self.canWrite(rendition.type) else { throw PictureRefusal.cannotWrite(kind: rendition.type.rawValue) }
        let path = "\(root)/renditions/\(contentHash.prefix(2))/\(rendition.name(of: contentHash))"
        while !DiskFile.exists(path) {
            try await beingMade.run(path) {
                try await DrawingThreads.shared.run {
                    let bytes = try RenditionDrawing.draw(
                        try DiskFile.read(original), of: type, as: rendition, file: original)
                    try DiskFile.write(bytes, to: path, by: incoming)
                }
            }
        }
        return path
    }

    /// Whether renditions of a format can be made on this machine; pages leave out those that cannot.
    package static func canWrite(_ type: RenditionType) -> Bool { type != .avif || DrawingThreads.shared.writesAVIF }
}
