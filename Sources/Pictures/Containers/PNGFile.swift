/// The chunks of a PNG file.
struct PNGFile {
    /// Every row comes several times, so that the whole picture is held in memory while it is decoded.
    private(set) var isInterlaced = false
    /// The file without what it says of the picture: the same compressed pixels, their colours, nothing else.
    private(set) var bare: [UInt8]

    /// Nil when the chunks do not lead to the end of the picture.
    init?(_ bytes: [UInt8]) {
        bare = Array(bytes.prefix(8))
        var position = 8
        while position + 12 <= bytes.count {
            let length = bytes[position..<position + 4].reduce(0) { $0 << 8 | Int($1) }
            let end = position + 12 + length
            guard end <= bytes.count else { return nil }
            let name = String(decoding: bytes[position + 4..<position + 8], as: UTF8.self)
            if name == "IHDR", length == 13 { isInterlaced = bytes[position + 20] != 0 }
            if Self.needed.contains(name) || name.first?.isUppercase == true { bare += bytes[position..<end] }
            if name == "IEND" { return }
            position = end
        }
        return nil
    }

    /// Of the chunks that a decoder may pass over, those that change how the picture looks or moves.
    private static let needed: Set = [
        "gAMA", "cHRM", "sRGB", "iCCP", "sBIT", "bKGD", "tRNS", "hIST", "pHYs", "acTL", "fcTL", "fdAT", "cICP",
    ]
}
