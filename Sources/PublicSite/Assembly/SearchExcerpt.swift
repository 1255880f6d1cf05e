import Documents
import Storage

/// The part of a text where the words of a query stand, with the words marked.
enum SearchExcerpt {
    /// Characters of an excerpt, about.
    private static let length = 220

    /// `words` are folded as `SearchText` folds them; the last may be the beginning of a word.
    static func parts(of text: String, words: [String]) -> [ExcerptPart] {
        let pieces = text.split { $0.isWhitespace }
        let hits = pieces.indices.filter { matches(pieces[$0], words) }
        let start = max(0, (hits.first ?? 0) - 12)
        var parts: [ExcerptPart] = start > 0 ? [ExcerptPart(text: "… ", isMatch: false)] : []
        var characters = 0
        var index = start
        while index < pieces.count, characters < length {
            let piece = pieces[index]
            append(String(piece), isMatch: matches(piece, words), to: &parts)
            append(" ", isMatch: false, to: &parts)
            characters += piece.count + 1
            index += 1
        }
        if index < pieces.count { append("…", isMatch: false, to: &parts) }
        return parts
    }

    private static func append(_ text: String, isMatch: Bool, to parts: inout [ExcerptPart]) {
        if let last = parts.last, last.isMatch == isMatch {
            parts[parts.count - 1].text += text
        } else {
            parts.append(ExcerptPart(text: text, isMatch: isMatch))
        }
    }

    private static func matches(_ piece: Substring, _ words: [String]) -> Bool {
        let folded = SearchText.words(of: String(piece))
        return folded.contains { word in words.contains(word) || (words.last.map { word.hasPrefix($0) } ?? false) }
    }
}
