/// Guards the YAML parser against aliases of aliases, which unfold to billions of values when it compares keys.
///
/// A plan may hold no alias at all; the reader says so of each with its key path. This scan, which does not know quoted
/// text from other text, only keeps their number so small that the parser can be let loose on them.
enum YAMLAliases {
    private static let maximumCount = 12

    /// Where the first alias stands in a file that has too many of them; nil otherwise. Line and column count from 1.
    static func firstOfTooMany(in yaml: String) -> (line: Int, column: Int)? {
        guard yaml.utf8.contains(UInt8(ascii: "*")), yaml.utf8.contains(UInt8(ascii: "&")) else { return nil }
        let bytes = Array(yaml.utf8)
        let anchors = Set(names(after: UInt8(ascii: "&"), in: bytes).map(\.name))
        let aliases = names(after: UInt8(ascii: "*"), in: bytes).filter { anchors.contains($0.name) }
        guard aliases.count > maximumCount, let first = aliases.first else { return nil }
        let before = bytes[..<first.position]
        let line = before.count { $0 == UInt8(ascii: "\n") } + 1
        return (line, before.count - (before.lastIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? 0) + 1)
    }

    private static func names(after sign: UInt8, in bytes: [UInt8]) -> [(name: ArraySlice<UInt8>, position: Int)] {
        bytes.indices.filter { bytes[$0] == sign }.compactMap { position in
            let name = bytes[(position + 1)...].prefix(while: isNameByte)
            return name.isEmpty ? nil : (name, position)
        }
    }

    private static func isNameByte(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "_"):
            true
        default: false
        }
    }
}
