/// The blocks of a GIF file.
struct GIFFile {
    /// The file without what it says of the picture: its frames, their times, how often they repeat, the colour profile.
    private(set) var bare: [UInt8]

    /// Nil when a block is longer than the file.
    init?(_ bytes: [UInt8]) {
        guard bytes.count > 13 else { return nil }
        var position = 13 + Self.tableLength(bytes[10])
        guard position <= bytes.count else { return nil }
        bare = Array(bytes[..<position])
        while position < bytes.count, bytes[position] != 0x3B {
            // Some programs leave zeros between blocks; decoders pass over them.
            guard bytes[position] != 0 else {
                position += 1
                continue
            }
            guard [0x21, 0x2C].contains(bytes[position]) else { break }
            guard let end = Self.end(ofBlockAt: position, in: bytes) else { return nil }
            if Self.isNeeded(bytes[position..<end]) { bare += bytes[position..<end] }
            position = end
        }
        bare.append(0x3B)
    }

    private static func end(ofBlockAt start: Int, in bytes: [UInt8]) -> Int? {
        var position = start + 2
        if bytes[start] == 0x2C {
            guard start + 10 <= bytes.count else { return nil }
            position = start + 10 + tableLength(bytes[start + 9]) + 1
        }
        // The rest is a chain of parts that each begin with their length; one of length zero ends it.
        while position < bytes.count {
            let length = Int(bytes[position])
            position += 1 + length
            if length == 0 { return position }
        }
        return nil
    }

    /// A colour table's length in bytes, by the flags before it.
    private static func tableLength(_ flags: UInt8) -> Int { flags & 0x80 == 0 ? 0 : 3 << (Int(flags & 7) + 1) }

    private static func isNeeded(_ block: ArraySlice<UInt8>) -> Bool {
        guard block.first == 0x21 else { return true }
        switch block.dropFirst().first {
        case 0xF9: return true
        case 0xFF:
            let name = String(decoding: block.dropFirst(3).prefix(11), as: UTF8.self)
            return ["NETSCAPE2.0", "ANIMEXTS1.0", "ICCRGBG1012"].contains(name)
        // Comments, and text that no browser shows.
        default: return false
        }
    }
}
