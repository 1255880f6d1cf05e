import Foundation

/// The one form in which words go into the search index and come from a query, the same for both engines:
/// compatibility-decomposed, without combining marks (accents, Hebrew points, Arabic vowels) and tatweel.
package enum SearchText {
    package static func folded(_ text: String) -> String {
        var text = text
        if text.withUTF8({ $0.allSatisfy { $0 < 0x80 } }) { return text }
        var result = String.UnicodeScalarView()
        for scalar in text.decomposedStringWithCompatibilityMapping.unicodeScalars where !isIgnored(scalar) {
            result.append(scalar)
        }
        return String(result)
    }

    /// The words of a query, folded, at most `maximumWords`.
    package static func words(of query: String) -> [String] {
        // By scalars, not characters: some letters make one character with the quotation mark that follows them.
        folded(query).lowercased().unicodeScalars
            .split { !($0.properties.isAlphabetic || $0.properties.numericType != nil) }
            .prefix(maximumWords).map { String($0.prefix(maximumWordCharacters)) }
    }

    private static let maximumWords = 12
    private static let maximumWordCharacters = 60

    private static func isIgnored(_ scalar: Unicode.Scalar) -> Bool {
        scalar.value >= 0x300 && (scalar.properties.generalCategory == .nonspacingMark || scalar.value == 0x0640)
    }
}
