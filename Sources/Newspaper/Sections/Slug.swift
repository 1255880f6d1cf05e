import Foundation

/// The part of an address that names one thing: letters and digits of any script, lower case, joined by hyphens.
package struct Slug: Hashable, Sendable {
    package let text: String

    /// The longest slug kept, in UTF-8 bytes; WordPress keeps 200 characters.
    package static let maximumBytes = 600

    /// Nil when the text is not a slug already.
    package init?(_ text: String) {
        guard !text.isEmpty, text == Self.cleaned(text) else { return nil }
        self.text = text
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

    /// This slug, with a number behind it to set it apart from others of the same words.
    package func numbered(_ number: Int) -> Slug {
        Slug(suggestedBy: "\(text)-\(number)") ?? self
    }

    private static func cleaned(_ words: String) -> String {
        var result = ""
        var pendingHyphen = false
        for scalar in folded(words).unicodeScalars {
            guard scalar.properties.isAlphabetic || scalar.properties.numericType != nil || isMark(scalar) else {
                // An apostrophe joins ("council's" is one word); everything else parts words.
                if scalar != "'" && scalar != "\u{2019}" { pendingHyphen = !result.isEmpty }
                continue
            }
            let piece = (pendingHyphen ? "-" : "") + String(scalar)
            guard result.utf8.count + piece.utf8.count <= maximumBytes else { break }
            result += piece
            pendingHyphen = false
        }
        return result
    }

    private static func folded(_ words: String) -> String {
        words.lowercased().decomposedStringWithCanonicalMapping.unicodeScalars
            .filter { !(0x0300...0x036F).contains($0.value) }
            .reduce(into: "") { $0.unicodeScalars.append($1) }
            .precomposedStringWithCanonicalMapping
    }

    private static func isMark(_ scalar: Unicode.Scalar) -> Bool {
        let category = scalar.properties.generalCategory
        return category == .nonspacingMark || category == .spacingMark
    }
}
