import Foundation

/// The part of an address that names one thing: letters and digits of any script, lower case, joined by hyphens.
package struct Slug: Hashable, Sendable {
    package let text: String

    /// The longest slug kept, in UTF-8 bytes; WordPress keeps 200 characters.
    package static let maximumBytes = 600

    /// Nil when the text is not a slug already.
    package init?(_ text: String) {
        if Self.isPlain(text) {
            self.text = text
            return
        }
        let cleaned = Self.cleaned(text)
        guard !text.isEmpty, text == cleaned else { return nil }
        // Equal to `text`, but in the one normal form in which slugs are kept.
        self.text = cleaned
    }

    /// The slug that a headline or name suggests; nil when nothing of it can stand in an address.
    package init?(suggestedBy words: String) {
        let cleaned = Self.cleaned(words)
        guard !cleaned.isEmpty else { return nil }
        text = cleaned
    }

    /// The slug that is only a number, for what has no words.
    package init(number: Int) {
        text = String(number)
    }

    /// For what has no words yet.
    package static let unnamed = Slug(suggestedBy: "story") ?? Slug(number: 0)

    /// This slug, with a number behind it to set it apart from others of the same words.
    package func numbered(_ number: Int) -> Slug {
        let ending = "-\(number)"
        let kept = Self.cleaned(text, maximumBytes: Self.maximumBytes - ending.utf8.count)
        return Slug(suggestedBy: kept + ending) ?? self
    }

    /// Whether it is that slug, or that slug with a number behind it.
    package func isNumbered(from base: Slug) -> Bool {
        if self == base { return true }
        guard let number = text.split(separator: "-").last.flatMap({ Int($0) }) else { return false }
        return base.numbered(number) == self
    }

    private static func cleaned(_ words: String, maximumBytes: Int = maximumBytes) -> String {
        var result = ""
        var pendingHyphen = false
        for scalar in folded(words).unicodeScalars {
            guard scalar.properties.isAlphabetic || scalar.properties.numericType != nil || isMark(scalar) else {
                pendingHyphen = !result.isEmpty
                continue
            }
            let piece = (pendingHyphen ? "-" : "") + String(scalar)
            guard result.utf8.count + piece.utf8.count <= maximumBytes else { break }
            result += piece
            pendingHyphen = false
        }
        return result
    }

    /// Lower case, without accents, in one normal form, and without apostrophes: they join ("council's" is one word),
    /// whereas everything else that is no letter or digit parts words.
    private static func folded(_ words: String) -> String {
        words.lowercased().decomposedStringWithCanonicalMapping.unicodeScalars
            .filter { !(0x0300...0x036F).contains($0.value) && $0 != "'" && $0 != "\u{2019}" }
            .reduce(into: "") { $0.unicodeScalars.append($1) }
            .precomposedStringWithCanonicalMapping
    }

    /// Whether a text is a slug at first sight: ASCII letters and digits joined by single hyphens. Most are.
    private static func isPlain(_ text: String) -> Bool {
        var last = UInt8(ascii: "-")
        for byte in text.utf8 {
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"): break
            case UInt8(ascii: "-") where last != byte: break
            default: return false
            }
            last = byte
        }
        return last != UInt8(ascii: "-") && text.utf8.count <= maximumBytes
    }

    private static func isMark(_ scalar: Unicode.Scalar) -> Bool {
        let category = scalar.properties.generalCategory
        return category == .nonspacingMark || category == .spacingMark
    }
}
