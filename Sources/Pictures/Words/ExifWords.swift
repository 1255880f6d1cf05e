/// The words in an Exif block: image description, artist, copyright, in the first directory of a small TIFF.
struct ExifWords {
    private(set) var words = PictureWords()

    private let bytes: ArraySlice<UInt8>
    private let isLittleEndian: Bool

    init(_ block: [UInt8]) {
        let tiff = block.starts(with: "Exif\0\0".utf8) ? block.dropFirst(6) : block[...]
        bytes = tiff
        isLittleEndian = tiff.starts(with: "II".utf8)
        guard tiff.count > 8, isLittleEndian || tiff.starts(with: "MM".utf8) else { return }
        var texts: [Int: String] = [:]
        let directory = number(at: 4, bytes: 4)
        for entry in 0..<min(number(at: directory, bytes: 2), 200) {
            let start = directory + 2 + entry * 12
            let tag = number(at: start, bytes: 2)
            // Type 2 is text; up to four bytes of it stand in the entry itself.
            guard [0x010E, 0x013B, 0x8298].contains(tag), number(at: start + 2, bytes: 2) == 2 else { continue }
            let count = number(at: start + 4, bytes: 4)
            let place = count <= 4 ? start + 8 : number(at: start + 8, bytes: 4)
            texts[tag] = text(at: place, count: count)
        }
        words = PictureWords(
            caption: texts[0x010E] ?? "", credit: texts[0x013B] ?? texts[0x8298] ?? "", rights: texts[0x8298] ?? "")
    }

    /// 0 beyond the end: a damaged block says nothing.
    private func number(at offset: Int, bytes count: Int) -> Int {
        guard offset >= 0, offset + count <= bytes.count else { return 0 }
        let part = bytes.dropFirst(offset).prefix(count)
        return isLittleEndian ? part.reversed().reduce(0) { $0 << 8 | Int($1) } : part.reduce(0) { $0 << 8 | Int($1) }
    }

    private func text(at offset: Int, count: Int) -> String {
        guard offset >= 0, offset + count <= bytes.count else { return "" }
        return textOfOldFile(bytes.dropFirst(offset).prefix(count).prefix { $0 != 0 })
    }
}
