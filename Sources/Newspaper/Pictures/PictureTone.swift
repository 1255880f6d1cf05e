/// The colour that a picture is mostly of, as one of 64 that the theme has a class for: what stands in its place until
/// it has come.
package struct PictureTone: Hashable, Sendable, RawRepresentable, CaseIterable {
    /// From 0 to 63: two bits each for red, green and blue.
    package let rawValue: Int

    /// Nil beyond 0 to 63.
    package init?(rawValue: Int) {
        guard (0..<64).contains(rawValue) else { return nil }
        self.rawValue = rawValue
    }

    /// The tone nearest to a colour in sRGB.
    package init(red: UInt8, green: UInt8, blue: UInt8) {
        rawValue = [red, green, blue].reduce(0) { $0 << 2 | (Int($1) * 3 + 127) / 255 }
    }

    package static let allCases = (0..<64).compactMap(PictureTone.init)

    /// The levels of red, green and blue, each from 0 to 3, as `310`.
    package var name: String { levels.map(String.init).joined() }

    /// As style sheets write it: `#ff5500`.
    package var colour: String { "#" + levels.map { ["00", "55", "aa", "ff"][$0] }.joined() }

    private var levels: [Int] { [rawValue >> 4, rawValue >> 2 & 3, rawValue & 3] }
}
