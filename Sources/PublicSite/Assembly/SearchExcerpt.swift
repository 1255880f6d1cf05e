import Documents
import Storage

/// The part of a text where the words of a query stand, with the words marked.
enum SearchExcerpt {
    /// Characters of an excerpt, about.
    private static let length = 220

    static func parts(of text: String, query: SearchQuery) -> [ExcerptPart] {
        let forms = query.forms
        let beginning = query.isUnfinished ? query.words.last : nil
        let pieces = text.split { $0.isWhitespace }
        let areMatches = pieces.map { matches($0, forms, beginning) }
        let hits = pieces.indices.filter { areMatches[$0] }
        let start = max(0, (hits.first ?? 0) - 12)
        var parts: [ExcerptPart] = start > 0 ? [ExcerptPart(text: "… ", isMatch: false)] : []
        var characters = 0
        var index = start
        while index < pieces.count, characters < length {
            let piece = pieces[index]
            append(String(piece), isMatch: areMatches[index], to: &parts)
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

    private static func matches(_ piece: Substring, _ forms: Set<String>, _ beginning: String?) -> Bool {
        SearchText.allWords(of: String(piece)).contains { word in
            forms.contains(word) || (beginning.map(word.hasPrefix) ?? false)
        }
    }
}
