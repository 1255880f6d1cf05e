/// The words in an IPTC-IIM record, as agencies write it: caption 2:120, credit 2:110, by-line 2:80,
/// copyright notice 2:116.
struct IPTCWords {
    private(set) var words = PictureWords()

    init(_ block: [UInt8]) {
        var texts: [UInt8: String] = [:]
        var position = Self.start(in: block)
        while position + 5 <= block.count, block[position] == 0x1C {
            let length = Int(block[position + 3]) << 8 | Int(block[position + 4])
            let start = position + 5
            guard length < 0x8000, start + length <= block.count else { break }
            if block[position + 1] == 2, texts[block[position + 2]] == nil {
                texts[block[position + 2]] = textOfOldFile(block[start..<start + length])
            }
            position = start + length
        }
        words = PictureWords(
            caption: texts[120] ?? "", credit: texts[110] ?? texts[80] ?? texts[116] ?? "", rights: texts[116] ?? "")
    }

    /// The record lies among Photoshop's resources, under the number 0x0404; the first data set of it is of record 1 or 2.
    private static func start(in block: [UInt8]) -> Int {
        let resource = Array("8BIM".utf8) + [0x04, 0x04]
        var position = 0
        while position + 12 < block.count {
            if block[position...].starts(with: resource) {
                // A name follows (its length, then its bytes, even in all), then four bytes of size.
                let name = Int(block[position + 6]) + 1
                return position + 6 + name + name % 2 + 4
            }
            position += 1
        }
        return 0
    }
}
