import Newspaper

/// What the outer form of a picture's file tells before its pixels are touched.
struct Container {
    /// The file without what it says of the picture (place, camera, captions), its pixels as they are; nil when that
    /// cannot be taken out of the file.
    var bare: [UInt8]?
    /// The decoder holds the picture in memory as a whole.
    var isHeldWhole: Bool
    /// It may move.
    var hasFrames: Bool

    /// Throws `PictureRefusal.damaged` when the parts of the file do not lead to its end, and `tooManyPixels`.
    init(_ bytes: [UInt8], of type: PictureType, file: String) throws {
        switch type {
        case .jpeg:
            guard let jpeg = JPEGFile(bytes) else { throw PictureRefusal.damaged(file: file) }
            self.init(bare: jpeg.bare, isHeldWhole: jpeg.isProgressive, hasFrames: false)
        case .png:
            guard let png = PNGFile(bytes) else { throw PictureRefusal.damaged(file: file) }
            self.init(bare: png.bare, isHeldWhole: png.isInterlaced, hasFrames: false)
        case .webp:
            guard let webp = WebPFile(bytes) else { throw PictureRefusal.damaged(file: file) }
            self.init(bare: webp.bare, isHeldWhole: true, hasFrames: true)
        case .gif:
            guard let gif = GIFFile(bytes) else { throw PictureRefusal.damaged(file: file) }
            self.init(bare: gif.bare, isHeldWhole: true, hasFrames: true)
        case .avif:
            let avif = AVIFFile(bytes)
            try Inspection.checkSize(avif.width, avif.height, isHeldWhole: true, file: file)
            self.init(bare: avif.hasWords ? nil : bytes, isHeldWhole: true, hasFrames: false)
        }
    }

    private init(bare: [UInt8]?, isHeldWhole: Bool, hasFrames: Bool) {
        self.bare = bare
        self.isHeldWhole = isHeldWhole
        self.hasFrames = hasFrames
    }
}
