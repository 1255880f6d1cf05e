import Newspaper

/// The addresses of a picture's renditions in one shape; only these can be asked for.
struct PictureRenditions {
    /// The picture as JPEG, which every browser shows, at a middling width.
    let source: String
    /// The same in all widths; nil when there is only one.
    let sourceSet: String?
    /// The better formats, best first, each with all widths.
    let alternatives: [(type: RenditionType, sourceSet: String)]
    /// The size of the part of the picture that is shown, in pixels.
    let width: Int
    let height: Int

    /// - Parameters:
    ///   - formats: those that can be made here, best first.
    ///   - usualWidth: that of `source`.
    init(of picture: Newspaper.Picture, shape: PictureShape, formats: [RenditionType], usualWidth: RenditionWidth) {
        let crop = shape.crop(
            width: picture.width, height: picture.height, around: picture.focalPoint ?? .centre)
        let widths = Self.widths(of: shape, upTo: crop.width)
        let address = { (type: RenditionType, width: RenditionWidth) in
            let rendition = Rendition(
                shape: shape, width: width, around: picture.focalPoint ?? .centre, type: type)
            return Addresses.rendition(rendition, of: picture.contentHash)
        }
        let set = { (type: RenditionType) in
            widths.map { "\(address(type, $0)) \(min($0.rawValue, crop.width))w" }.joined(separator: ", ")
        }
        // Only WebP keeps a film moving; the other formats would be taken first and stand still.
        let offered = picture.moves && shape == .natural ? formats.filter { $0 == .webp } : formats
        let usual = widths.last { $0.rawValue <= usualWidth.rawValue } ?? widths.first ?? usualWidth
        source = address(.jpeg, usual)
        sourceSet = widths.count > 1 ? set(.jpeg) : nil
        alternatives = offered.filter { $0 != .jpeg }.map { ($0, set($0)) }
        width = crop.width
        height = crop.height
    }

    /// The widths up to that of the picture itself, which the next one above stands for: nothing is enlarged.
    private static func widths(of shape: PictureShape, upTo width: Int) -> [RenditionWidth] {
        let smaller = shape.widths.filter { $0.rawValue <= width }
        let next = shape.widths.first { $0.rawValue > width }
        return smaller.last?.rawValue == width ? smaller : smaller + (next.map { [$0] } ?? [])
    }
}
