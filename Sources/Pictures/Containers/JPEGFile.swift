/// The segments of a JPEG file.
struct JPEGFile {
    /// Every row comes several times, so that the whole picture is held in memory while it is decoded.
    private(set) var isProgressive = false
    /// The file without what it says of the picture: the same compressed pixels, the colour profile, nothing else.
    private(set) var bare: [UInt8] = [0xFF, 0xD8]

    /// Nil when the segments do not lead to the end of the picture.
    init?(_ bytes: [UInt8]) {
        var position = 2
        while let marker = Self.nextMarker(in: bytes, from: position) {
            if marker.code == 0xD9 {
                bare += [0xFF, 0xD9]
                return
            }
            let start = marker.end
            guard start + 2 <= bytes.count else { return nil }
            var end = start + (Int(bytes[start]) << 8 | Int(bytes[start + 1]))
            guard end >= start + 2, end <= bytes.count else { return nil }
            if marker.code == 0xC2 || marker.code == 0xC6 { isProgressive = true }
            if marker.code == 0xDA { end = Self.endOfScan(in: bytes, from: end) }
            if Self.isNeeded(marker.code, bytes[(start + 2)..<end]) {
                bare += [0xFF, marker.code]
                bare += bytes[start..<end]
            }
            position = end
        }
        return nil
    }

    private static func nextMarker(in bytes: [UInt8], from start: Int) -> (code: UInt8, end: Int)? {
        var position = start
        // Some cameras leave stray bytes between segments; decoders pass over them.
        while position < bytes.count, bytes[position] != 0xFF { position += 1 }
        while position < bytes.count, bytes[position] == 0xFF { position += 1 }
        return position < bytes.count ? (bytes[position], position + 1) : nil
    }

    /// Compressed pixels hold 0xFF only before 0 or a restart marker.
    private static func endOfScan(in bytes: [UInt8], from start: Int) -> Int {
        var position = start
        while position + 1 < bytes.count {
            let isMarker = bytes[position] == 0xFF && ![0x00, 0xFF].contains(bytes[position + 1])
            if isMarker, !(0xD0...0xD7).contains(bytes[position + 1]) { return position }
            position += 1
        }
        return bytes.count
    }

    private static func isNeeded(_ code: UInt8, _ content: ArraySlice<UInt8>) -> Bool {
        switch code {
        case 0xE0: content.starts(with: "JFIF\0".utf8)
        case 0xE2: content.starts(with: "ICC_PROFILE\0".utf8)
        // How Adobe's programs say which colour space the numbers are in.
        case 0xEE: content.starts(with: "Adobe".utf8)
        case 0xE1, 0xE3...0xEF, 0xFE: false
        default: true
        }
    }
}
