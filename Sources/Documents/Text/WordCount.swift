extension Document {
    /// How many words a reader reads: see `WordCount.words(in:)`.
    package var wordCount: Int { WordCount.words(in: plainText) }
}

/// Counts words in any script.
package enum WordCount {
    /// Runs of letters, digits and the marks on them. An apostrophe, a Hebrew gershayim or a full stop inside a word does
    /// not divide it; each Chinese or Japanese character counts as a word, because nothing divides words there.
    package static func words(in text: String) -> Int {
        var count = 0
        var isInside = false
        var joinerBefore = false
        for scalar in text.unicodeScalars {
            switch scalar.isASCII ? ascii[Int(scalar.value)] : kind(of: scalar) {
            case .letter:
                if !isInside { count += 1 }
                isInside = true
                joinerBefore = false
            case .ideograph:
                count += 1
                isInside = false
                joinerBefore = false
            case .mark: break
            case .joiner:
                isInside = isInside && !joinerBefore
                joinerBefore = true
            case .other:
                isInside = false
                joinerBefore = false
            }
        }
        return count
    }

    private enum Kind {
        case letter
        case ideograph
        /// Belongs to the character before it.
        case mark
        /// Inside a word when it stands between letters.
        case joiner
        case other
    }

    private static let ascii = (0..<0x80).map { kind(of: Unicode.Scalar(UInt8($0))) }

    private static func kind(of scalar: Unicode.Scalar) -> Kind {
        switch scalar.value {
        case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x5D0...0x5EA, 0x620...0x64A, 0xC0...0xD6, 0xD8...0xF6: .letter
        case 0x27, 0x2E, 0x2C, 0x22, 0x2019, 0x5F3, 0x5F4: .joiner
        case 0..<0x80: .other
        case 0x200C, 0x200D, 0xAD, 0x640: .mark
        case 0x3041...0x30FF, 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xF900...0xFAFF, 0x20000...0x3FFFF: .ideograph
        default: kind(of: scalar.properties)
        }
    }

    private static func kind(of properties: Unicode.Scalar.Properties) -> Kind {
        switch properties.generalCategory {
        case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter,
            .decimalNumber, .letterNumber, .otherNumber:
            .letter
        case .nonspacingMark, .spacingMark, .enclosingMark: .mark
        default: .other
        }
    }
}
