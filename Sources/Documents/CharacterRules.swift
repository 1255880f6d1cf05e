/// Which characters a document may hold.
package enum CharacterRules {
    /// The text without the characters that neither HTML nor XML can hold: control characters other than tab and line
    /// ends, and U+FFFE and U+FFFF.
    ///
    /// They are removed, not refused: they arrive by pasting from a word processor, and nobody should lose a draft to them.
    package static func cleaned(_ text: String) -> String {
        // U+FFFE and U+FFFF begin with the byte EF, as do few others; the exact look is worth it only then.
        var text = text
        guard text.withUTF8({ $0.contains { $0 == 0x7F || $0 == 0xEF || ($0 < 0x20 && !isSpace($0)) } }) else {
            return text
        }
        var kept = String.UnicodeScalarView()
        kept.append(contentsOf: text.unicodeScalars.lazy.filter { !isForbidden($0) })
        return String(kept)
    }

    package static func isForbidden(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x09, 0x0A, 0x0D: false
        case 0..<0x20, 0x7F, 0xFFFE, 0xFFFF: true
        default: false
        }
    }

    /// A name such as a programming language or an embed's provider: ASCII letters, digits and `+#.-_`, at most 40.
    package static func isName(_ text: String) -> Bool {
        let count = text.utf8.count
        guard count > 0, count <= 40 else { return false }
        return text.utf8.allSatisfy { isLetterOrDigit($0) || "+#.-_".utf8.contains($0) }
    }

    /// The form of a BCP 47 language tag: letters and digits in groups divided by hyphens, at most 35.
    package static func isLanguageTag(_ text: String) -> Bool {
        let count = text.utf8.count
        guard count > 0, count <= 35, text.first?.isLetter == true else { return false }
        return text.utf8.allSatisfy { isLetterOrDigit($0) || $0 == UInt8(ascii: "-") }
    }

    private static func isSpace(_ byte: UInt8) -> Bool { byte == 0x0A || byte == 0x0D || byte == 0x09 }

    private static func isLetterOrDigit(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"): true
        case UInt8(ascii: "0")...UInt8(ascii: "9"): true
        default: false
        }
    }
}
