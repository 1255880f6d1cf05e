/// What an AVIF file says of itself before it is opened.
struct AVIFFile {
    /// The largest of the sizes that its boxes `ispe` declare, in pixels.
    private(set) var width = 0
    private(set) var height = 0
    /// True when it has an item of Exif or XMP.
    private(set) var hasWords = false

    init(_ bytes: [UInt8]) {
        let head = bytes.prefix(256 * 1024)
        var position = 0
        while position + 16 <= head.count {
            defer { position += 1 }
            switch head[position] {
            case UInt8(ascii: "i") where head[position..<position + 4].elementsEqual("ispe".utf8):
                let declared = [8, 12].map { offset in
                    head[(position + offset)...].prefix(4).reduce(0) { $0 << 8 | Int($1) }
                }
                if declared[0] * declared[1] > width * height { (width, height) = (declared[0], declared[1]) }
            case UInt8(ascii: "E") where head[position..<position + 4].elementsEqual("Exif".utf8): hasWords = true
            case UInt8(ascii: "m") where head[position..<position + 4].elementsEqual("mime".utf8): hasWords = true
            default: break
            }
        }
    }
}
