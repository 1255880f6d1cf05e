/// What single letters and signs are to the search.
enum SearchLetter {
    /// Marks on letters, and the stroke that lengthens Arabic words.
    static func isIgnored(_ scalar: Unicode.Scalar) -> Bool {
        scalar.value >= 0x300 && (scalar.properties.generalCategory == .nonspacingMark || scalar.value == 0x0640)
    }

    /// Whether a scalar belongs to a word; all others stand between words.
    static func isOfWord(_ scalar: Unicode.Scalar) -> Bool {
        scalar.properties.isAlphabetic || scalar.properties.numericType != nil
    }

    static func isHebrew(_ scalar: Unicode.Scalar) -> Bool { (0x05D0...0x05EA).contains(scalar.value) }

    static func isArabic(_ scalar: Unicode.Scalar) -> Bool { (0x0620...0x064A).contains(scalar.value) }

    /// The signs of a Hebrew abbreviation or a foreign sound, and what keyboards have for them.
    static func isGeresh(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar {
        case "\u{05F3}", "\u{05F4}", "'", "\"", "\u{2018}", "\u{2019}", "\u{201C}", "\u{201D}": true
        default: false
        }
    }

    static func isApostrophe(_ scalar: Unicode.Scalar) -> Bool { scalar == "'" || scalar == "\u{2019}" }

    /// What opens or closes a phrase.
    static func isQuotationMark(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar {
        case "\"", "\u{201C}", "\u{201D}", "\u{201E}", "\u{00AB}", "\u{00BB}", "\u{05F4}": true
        default: false
        }
    }

    /// Appends a scalar, decomposed already, in the form that stands for it and its like.
    static func append(_ scalar: Unicode.Scalar, to result: inout String.UnicodeScalarView) {
        switch scalar.value {
        case ..<0x80: result.append(scalar)
        case 0x0660...0x0669: result.append(digit(scalar.value - 0x0660))
        case 0x06F0...0x06F9: result.append(digit(scalar.value - 0x06F0))
        default:
            if let letters = likeLetters[scalar] {
                result.append(contentsOf: letters.unicodeScalars)
            } else {
                result.append(scalar)
            }
        }
    }

    private static func digit(_ number: UInt32) -> Unicode.Scalar { Unicode.Scalar(UInt8(0x30 + number)) }

    /// Letters that do not decompose and are written for one another: alef wasla, ta marbuta and ha, alef maqsura and
    /// ya, Persian ya and kaf; ligatures and strokes of the Latin script.
    private static let likeLetters: [Unicode.Scalar: String] = [
        "\u{0671}": "\u{0627}", "\u{0629}": "\u{0647}", "\u{0649}": "\u{064A}", "\u{06CC}": "\u{064A}",
        "\u{06A9}": "\u{0643}",
        "œ": "oe", "Œ": "OE", "æ": "ae", "Æ": "AE", "ß": "ss", "ẞ": "SS", "ø": "o", "Ø": "O", "ł": "l", "Ł": "L",
        "đ": "d", "Đ": "D",
    ]
}
