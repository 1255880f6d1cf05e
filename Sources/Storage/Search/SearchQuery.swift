/// What a reader asks for: words, which must all be there, and phrases, whose words must stand side by side.
package struct SearchQuery: Hashable, Sendable {
    package enum Part: Hashable, Sendable {
        /// In any of its forms (`WordForms`).
        case word(String)
        /// As it is written.
        case phrase([String])
    }

    package private(set) var parts: [Part] = []
    /// Whether the reader may still be typing the last word.
    package private(set) var isUnfinished = false

    /// Reads at most twelve words; what stands between quotation marks is a phrase. Every text is a query.
    package init(_ text: String) {
        var reader = QueryReader(text)
        parts = reader.parts()
        isUnfinished = reader.endsOpen && (words.last?.unicodeScalars.count ?? 0) >= Self.shortestBeginning
    }

    /// All words in their order, folded.
    package var words: [String] {
        parts.flatMap { part in
            switch part {
            case .word(let word): [word]
            case .phrase(let words): words
            }
        }
    }

    /// Every form in which a story may have one of the words, to mark them where they stand.
    package var forms: Set<String> {
        Set(
            words.flatMap { word in
                let bases = [word] + WordForms.bases(of: word)
                return bases + bases.flatMap(WordForms.fronted)
            })
    }

    /// The query with some words replaced, as a reader would write it.
    func replacing(_ replacements: [String: String]) -> String {
        parts.map { part in
            switch part {
            case .word(let word): replacements[word] ?? word
            case .phrase(let words): "\"" + words.joined(separator: " ") + "\""
            }
        }.joined(separator: " ")
    }

    /// Fewer letters begin so many words that an engine would be busy for seconds.
    private static let shortestBeginning = 3
}

/// Takes a query's text apart.
private struct QueryReader {
    private let scalars: [Unicode.Scalar]
    private var position = 0
    private var room = SearchText.maximumWords
    /// Whether nothing that closes a word or phrase for good stands at the end.
    private(set) var endsOpen = true

    init(_ text: String) {
        scalars = Array(SearchText.folded(text).lowercased().unicodeScalars)
    }

    mutating func parts() -> [SearchQuery.Part] {
        var parts: [SearchQuery.Part] = []
        while position < scalars.count, room > 0 {
            let words = words()
            parts += Self.free(words).map { .word($0.text) }
            guard position < scalars.count else { break }
            position += 1
            let phrase = self.words()
            endsOpen = position >= scalars.count
            if !phrase.isEmpty { parts.append(.phrase(phrase.map(\.text))) }
            if position < scalars.count { position += 1 }
        }
        if case .word = parts.last { endsOpen = true }
        return parts
    }

    private struct Word {
        let text: String
        var followsApostrophe = false
        var precedesApostrophe = false
    }

    /// The words up to the next quotation mark or the end.
    private mutating func words() -> [Word] {
        var words: [Word] = []
        while position < scalars.count, !SearchLetter.isQuotationMark(scalars[position]) {
            let start = position
            while position < scalars.count, SearchLetter.isOfWord(scalars[position]) { position += 1 }
            if position == start {
                position += 1
            } else if room > 0 {
                room -= 1
                words.append(word(start..<position))
            }
        }
        return words
    }

    private func word(_ range: Range<Int>) -> Word {
        var text = String.UnicodeScalarView()
        text.append(contentsOf: scalars[range].prefix(SearchText.maximumWordCharacters))
        let before = range.lowerBound - 1
        return Word(
            text: String(text), followsApostrophe: before > 0 && SearchLetter.isApostrophe(scalars[before]),
            precedesApostrophe: range.upperBound + 1 < scalars.count
                && SearchLetter.isApostrophe(scalars[range.upperBound])
                && SearchLetter.isOfWord(scalars[range.upperBound + 1]))
    }

    /// The words without what is elided before them (French) or after them (English); all of them when nothing else is
    /// left.
    private static func free(_ words: [Word]) -> [Word] {
        let kept = words.filter { word in
            !(word.precedesApostrophe && elided.contains(word.text))
                && !(word.followsApostrophe && clipped.contains(word.text))
        }
        return kept.isEmpty ? words : kept
    }

    private static let elided: Set = [
        "l", "d", "j", "n", "s", "c", "m", "t", "qu", "jusqu", "lorsqu", "puisqu", "quoiqu",
    ]
    private static let clipped: Set = ["s", "t", "d", "m", "ll", "re", "ve"]
}
