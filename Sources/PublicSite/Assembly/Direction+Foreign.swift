import Documents

extension Direction {
    /// The direction of a text that has letters only of the other direction than its edition's; nil for any other text.
    ///
    /// The first letter alone, which browsers go by, tells too little: a Hebrew headline may begin with a name in Latin
    /// letters and is Hebrew all the same.
    init?(ofForeign text: String, in direction: Documents.Direction) {
        let letters = text.unicodeScalars.lazy.filter(\.properties.isAlphabetic)
        let isOwn = { Self.isRightToLeft($0) == (direction == .rightToLeft) }
        guard !letters.isEmpty, !letters.contains(where: isOwn) else { return nil }
        self = direction == .rightToLeft ? .leftToRight : .rightToLeft
    }

    /// Hebrew, Arabic and the scripts between and after them, with their presentation forms (Unicode 16, bidi classes R
    /// and AL).
    private static func isRightToLeft(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x0590...0x08FF, 0xFB1D...0xFDFF, 0xFE70...0xFEFF, 0x10800...0x10FFF, 0x1E800...0x1EFFF: true
        default: false
        }
    }
}
