import Foundation

/// The one form in which words go into the search index and come from a query, the same for both engines
/// (docs/decisions/010-search.md).
///
/// Compatibility-decomposed, without combining marks (accents, Hebrew points, Arabic vowels) and tatweel; letters that
/// writers use for one another are one; a Hebrew abbreviation (צה״ל) is one word.
package enum SearchText {
    package static func folded(_ text: String) -> String {
        var text = text
        if text.withUTF8({ $0.allSatisfy { $0 < 0x80 } }) { return text }
        let scalars = text.decomposedStringWithCompatibilityMapping.unicodeScalars
        var result = String.UnicodeScalarView()
        var followsHebrew = false
        for index in scalars.indices {
            let scalar = scalars[index]
            if SearchLetter.isIgnored(scalar) { continue }
            if followsHebrew, SearchLetter.isGeresh(scalar), isHebrew(scalars, after: index) { continue }
            SearchLetter.append(scalar, to: &result)
            followsHebrew = SearchLetter.isHebrew(scalar)
        }
        return String(result)
    }

    /// The words of a text, folded and in small letters, in their order.
    package static func allWords(of text: String) -> [String] {
        // By scalars, not characters: some letters make one character with the quotation mark that follows them.
        folded(text).lowercased().unicodeScalars.split { !SearchLetter.isOfWord($0) }
            .map { String($0.prefix(maximumWordCharacters)) }
    }

    /// The words of a query, folded, at most `maximumWords`.
    package static func words(of query: String) -> [String] {
        Array(allWords(of: query).prefix(maximumWords))
    }

    /// How many words of a query count.
    static let maximumWords = 12
    static let maximumWordCharacters = 60

    private static func isHebrew(_ scalars: String.UnicodeScalarView, after index: String.Index) -> Bool {
        let next = scalars.index(after: index)
        return next < scalars.endIndex && SearchLetter.isHebrew(scalars[next])
    }
}
