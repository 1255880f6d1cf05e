/// The widths in pixels in which pictures are made ready for readers; no others are.
package enum RenditionWidth: Int, Hashable, Sendable, CaseIterable {
    case w320 = 320
    case w480 = 480
    case w640 = 640
    case w960 = 960
    case w1200 = 1200
    case w1280 = 1280
    case w1800 = 1800
}

/// The kinds of file in which renditions are made, the one that browsers should try first standing first.
package enum RenditionType: String, Hashable, Sendable, CaseIterable {
    case avif
    case webp
    case jpeg = "jpg"

    package var pictureType: PictureType {
        switch self {
        case .avif: .avif
        case .webp: .webp
        case .jpeg: .jpeg
        }
    }
}

/// One of the enumerated forms of a picture: everything but the picture itself that decides the bytes.
package struct Rendition: Hashable, Sendable {
    package let shape: PictureShape
    package let width: RenditionWidth
    /// In whole hundredths, as the name says it; the centre in the natural shape, where it decides nothing.
    package let focalPoint: FocalPoint
    package let type: RenditionType

    /// Bounds the memory and time that a very tall picture takes.
    private static let mostPixels = 6_000_000
    /// WebP ends at 16,383.
    private static let greatestHeight = 16_000

    package init(
        shape: PictureShape = .natural, width: RenditionWidth, around focalPoint: FocalPoint = .centre,
        type: RenditionType = .webp
    ) {
        self.shape = shape
        self.width = width
        self.focalPoint = shape == .natural ? .centre : focalPoint.inHundredths
        self.type = type
    }

    /// True when a moving picture moves in it: only the natural WebP does, the others show the first frame.
    package var keepsMotion: Bool { shape == .natural && type == .webp }

    /// Its size in pixels: as wide as asked for, unless `crop`, the part of the picture that it shows, is smaller.
    package func size(of crop: PictureCrop, mostPixels: Int = mostPixels) -> (width: Int, height: Int) {
        let across = min(width.rawValue, crop.width)
        guard across < crop.width || crop.width * crop.height > mostPixels || crop.height > Self.greatestHeight else {
            return (crop.width, crop.height)
        }
        let ratio = shape.ratio ?? (crop.width, crop.height)
        let down = max(1, rounded(across * ratio.down, by: ratio.across))
        let scale = min(
            1, (Double(mostPixels) / Double(across * down)).squareRoot(), Double(Self.greatestHeight) / Double(down))
        return (max(1, Int(Double(across) * scale)), max(1, Int(Double(down) * scale)))
    }
}
