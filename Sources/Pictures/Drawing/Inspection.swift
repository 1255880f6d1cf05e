import Newspaper

/// A picture that was looked through: what it is, and the bytes to keep of it.
struct Inspection {
    var type: PictureType
    var width: Int
    var height: Int
    var bytes: [UInt8]
    var words: PictureWords
    var frames: Int
    private var impression = Impression()

    private static let quality = 90

    /// Looks through a file's bytes; throws a `PictureRefusal` that names it.
    init(_ bytes: [UInt8], file: String) throws {
        guard !bytes.isEmpty else { throw PictureRefusal.empty(file: file) }
        guard bytes.count <= PictureLimits.bytes else {
            throw PictureRefusal.tooManyBytes(file: file, limit: PictureLimits.bytes)
        }
        switch FileKind(bytes) {
        case .kept(let type): try self.init(bytes, of: type, file: file)
        case .svg: try self.init(try SVGDrawing.draw(bytes, file: file), of: .jpeg, file: file)
        case .other(let kind): throw PictureRefusal.unsupportedKind(file: file, kind: kind)
        case .unknown: throw PictureRefusal.notAPicture(file: file)
        }
    }

    private init(_ bytes: [UInt8], of type: PictureType, file: String) throws {
        let container = try Container(bytes, of: type, file: file)
        self.type = type
        (width, height, frames, self.bytes, words) = try bytes.withUnsafeBytes { memory in
            let options = container.hasFrames ? "[n=-1]" : ""
            let picture = try OpenPicture(memory, options: options, file: file)
            try Self.check(picture, isHeldWhole: container.isHeldWhole, file: file)
            let liesOnItsSide = picture.orientation >= 5
            let size = liesOnItsSide ? (picture.height, picture.width) : (picture.width, picture.height)
            return (size.0, size.1, picture.frames, container.bare ?? bytes, picture.words)
        }
        try redraw(bytes, container, file: file)
        try decodeAll(container, file: file)
        impression = try self.bytes.withUnsafeBytes { try Impression($0, file: file) }
    }

    /// What the library is told of the picture once it is kept.
    func stored(as contentHash: String) -> StoredPicture {
        StoredPicture(
            contentHash: contentHash, type: type, width: width, height: height, byteCount: bytes.count,
            caption: words.caption, credit: words.credit, rights: words.rights, focalPoint: impression.focalPoint,
            tone: impression.tone, moves: frames > 1)
    }

    /// Draws the picture anew when it must be turned, or when what it says cannot be taken out of the file otherwise.
    private mutating func redraw(_ original: [UInt8], _ container: Container, file: String) throws {
        try original.withUnsafeBytes { memory in
            let picture = try OpenPicture(memory, options: "[fail_on=truncated]", file: file)
            let isTurned = picture.orientation > 1 && picture.frames == 1
            guard isTurned || container.bare == nil else { return }
            let made = try picture.upright().toSRGB()
            switch type {
            case .jpeg: bytes = try made.jpeg(quality: Self.quality)
            case .png: bytes = try made.png()
            case .webp, .avif, .gif:
                bytes = try made.webp(quality: Self.quality)
                type = .webp
            }
        }
    }

    /// Nothing is kept that cannot be shown: the pixels of the bytes to keep are decoded once.
    private func decodeAll(_ container: Container, file: String) throws {
        try bytes.withUnsafeBytes { memory in
            let frames = container.hasFrames ? ",n=-1" : ""
            // An eighth of the size needs an eighth of the memory, and still every byte.
            let size = type == .jpeg ? ",shrink=8" : ""
            let options = "[access=sequential,fail_on=truncated\(size)\(frames)]"
            try OpenPicture(memory, options: options, file: file).decode()
        }
    }

    private static func check(_ picture: OpenPicture, isHeldWhole: Bool, file: String) throws {
        guard picture.frames <= PictureLimits.frames else {
            throw PictureRefusal.tooManyFrames(file: file, frames: picture.frames, limit: PictureLimits.frames)
        }
        let needsWhole = isHeldWhole || picture.orientation > 1
        try checkSize(picture.width, picture.height, frames: picture.frames, isHeldWhole: needsWhole, file: file)
    }

    /// Throws `PictureRefusal.tooManyPixels` for a size beyond the limits.
    static func checkSize(_ width: Int, _ height: Int, frames: Int = 1, isHeldWhole: Bool, file: String) throws {
        let limit = min(
            isHeldWhole ? PictureLimits.pixelsHeldWhole : PictureLimits.pixels,
            PictureLimits.pixelsOfAllFrames / max(1, frames))
        let (pixels, overflow) = width.multipliedReportingOverflow(by: height)
        guard !overflow, pixels <= limit else {
            throw PictureRefusal.tooManyPixels(file: file, width: width, height: height, limit: limit)
        }
    }
}
