/// The chunks of a WebP file.
struct WebPFile {
    /// The file without what it says of the picture: the same compressed pixels, the colour profile, nothing else.
    let bare: [UInt8]

    /// Nil when a chunk is longer than the file.
    init?(_ bytes: [UInt8]) {
        guard bytes.count >= 12 else { return nil }
        let end = 8 + Self.number(bytes[4..<8])
        guard end <= bytes.count else { return nil }
        var content: [UInt8] = []
        var position = 12
        while position + 8 <= end {
            let length = Self.number(bytes[position + 4..<position + 8])
            // Chunks begin at even places.
            let next = min(end, position + 8 + length + length % 2)
            guard position + 8 + length <= end else { return nil }
            let name = String(decoding: bytes[position..<position + 4], as: UTF8.self)
            if Self.needed.contains(name) {
                content += bytes[position..<next]
                if name == "VP8X", length >= 1 { content[content.count - (next - position) + 8] &= Self.withoutWords }
            }
            position = next
        }
        let size = content.count + 4
        bare =
            Array("RIFF".utf8) + (0..<4).map { UInt8(truncatingIfNeeded: size >> ($0 * 8)) } + Array("WEBP".utf8)
            + content
    }

    private static let needed: Set = ["VP8 ", "VP8L", "VP8X", "ICCP", "ANIM", "ANMF", "ALPH"]
    /// Clears the flags that announce Exif (8) and XMP (4).
    private static let withoutWords: UInt8 = 0b1111_0011

    private static func number(_ bytes: ArraySlice<UInt8>) -> Int { bytes.reversed().reduce(0) { $0 << 8 | Int($1) } }
}
