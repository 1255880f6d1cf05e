extension Rendition {
    /// The file name of this rendition of a picture, as `3fa9…-640.webp` or `3fa9…-16x9-640-50x33.avif`.
    package func name(of contentHash: String) -> String {
        guard shape != .natural else { return "\(contentHash)-\(width.rawValue).\(type.rawValue)" }
        let (across, down) = focalPoint.hundredths
        return "\(contentHash)-\(shape.rawValue)-\(width.rawValue)-\(across)x\(down).\(type.rawValue)"
    }

    /// What `name(of:)` wrote, read back: the hash and the rendition; nil for anything that it does not write.
    package static func named(_ name: String) -> (contentHash: String, rendition: Rendition)? {
        let halves = name.split(separator: ".", omittingEmptySubsequences: false)
        let parts = halves[0].split(separator: "-", omittingEmptySubsequences: false).map(String.init)
        guard halves.count == 2, let type = RenditionType(rawValue: String(halves[1])) else { return nil }
        let rendition =
            switch parts.count {
            case 2: width(parts[1]).map { Rendition(width: $0, type: type) }
            case 4: cropped(parts, type: type)
            default: Rendition?.none
            }
        // One rendition has one name: "050x33" is not another way to ask for it.
        guard let rendition, rendition.name(of: parts[0]) == name else { return nil }
        return (parts[0], rendition)
    }

    private static func cropped(_ parts: [String], type: RenditionType) -> Rendition? {
        let point = parts[3].split(separator: "x").compactMap { Int($0) }
        guard let shape = PictureShape(rawValue: parts[1]), let width = width(parts[2]), point.count == 2,
            let focalPoint = FocalPoint(x: Double(point[0]) / 100, y: Double(point[1]) / 100)
        else { return nil }
        return Rendition(shape: shape, width: width, around: focalPoint, type: type)
    }

    private static func width(_ text: String) -> RenditionWidth? { Int(text).flatMap(RenditionWidth.init) }
}

extension FocalPoint {
    var hundredths: (x: Int, y: Int) { (Int((x * 100).rounded()), Int((y * 100).rounded())) }
    var inHundredths: FocalPoint {
        FocalPoint(x: Double(hundredths.x) / 100, y: Double(hundredths.y) / 100) ?? .centre
    }
}
