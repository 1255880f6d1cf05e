import Newspaper

/// Draws renditions: a part of a picture, shrunk and written in one of the formats for readers.
enum RenditionDrawing {
    private static let quality = 80
    /// About what WebP shows at `quality` in two thirds of the bytes. Readers wait for a rendition that is new: the third
    /// effort takes three times as long, the fourth ten times, for a twentieth of the bytes.
    private static let avif = (quality: 58, effort: 1)
    /// The highest efforts take minutes for a film and save a tenth.
    private static let movingEffort = 2

    static func draw(_ bytes: [UInt8], of type: PictureType, as rendition: Rendition, file: String) throws -> [UInt8] {
        try bytes.withUnsafeBytes { memory in
            let options = rendition.keepsMotion && (type == .gif || type == .webp) ? "[n=-1]" : ""
            let original = try OpenPicture(memory, options: options, file: file)
            if original.frames > 1, !options.isEmpty {
                return try moving(memory, original, rendition, options: options, file: file)
            }
            return try write(cut(memory, original, rendition, file: file), rendition.type)
        }
    }

    private static func moving(
        _ memory: UnsafeRawBufferPointer, _ original: OpenPicture, _ rendition: Rendition, options: String,
        file: String
    ) throws -> [UInt8] {
        let frame = rendition.shape.crop(width: original.width, height: original.height)
        let size = rendition.size(of: frame, mostPixels: PictureLimits.pixelsOfMovingRendition / original.frames)
        return try OpenPicture.resized(memory, to: size.width, size.height, options: options, file: file)
            .webp(quality: quality, effort: movingEffort)
    }

    /// The whole picture is shrunk while it is decoded, which costs least, and then cut.
    private static func cut(
        _ memory: UnsafeRawBufferPointer, _ original: OpenPicture, _ rendition: Rendition, file: String
    ) throws -> OpenPicture {
        let crop = rendition.shape.crop(width: original.width, height: original.height, around: rendition.focalPoint)
        let size = rendition.size(of: crop)
        let scale = (
            across: Double(size.width) / Double(crop.width), down: Double(size.height) / Double(crop.height)
        )
        let width = max(size.width, Int((Double(original.width) * scale.across).rounded()))
        let height = max(size.height, Int((Double(original.height) * scale.down).rounded()))
        let left = min(width - size.width, Int((Double(crop.left) * scale.across).rounded()))
        let top = min(height - size.height, Int((Double(crop.top) * scale.down).rounded()))
        return try OpenPicture.resized(memory, to: width, height, file: file)
            .cut(left: left, top: top, width: size.width, height: size.height)
    }

    private static func write(_ picture: OpenPicture, _ type: RenditionType) throws -> [UInt8] {
        switch type {
        case .avif: try picture.avif(quality: avif.quality, effort: avif.effort)
        case .webp: try picture.webp(quality: quality)
        case .jpeg: try picture.onWhite().jpeg(quality: quality)
        }
    }
}
