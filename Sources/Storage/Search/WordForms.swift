/// What is written on to the front of a word in Hebrew and Arabic, where it is a word of its own in other languages:
/// "and", "the", "in", "as", "to", "from", "that".
///
/// The index holds words as they were written; a query asks for a word in all these forms. So the index does not grow,
/// and a story that has the word as it was asked for is known from one that has another form of it.
enum WordForms {
    /// What may be left of a word when such letters are taken from its front. A guess: many words begin with one of
    /// these letters by themselves.
    static func bases(of word: String) -> [String] {
        let letters = Array(word.unicodeScalars)
        return fronts(of: word).compactMap { front in
            guard letters.count - front.unicodeScalars.count >= shortestBase, word.hasPrefix(front) else { return nil }
            return String(word.dropFirst(front.count))
        }
    }

    /// The word with each of these fronts, without the word itself.
    static func fronted(_ word: String) -> [String] {
        let shortest = word.unicodeScalars.first.map(SearchLetter.isHebrew) == true ? 2 : shortestBase
        return word.unicodeScalars.count < shortest ? [] : fronts(of: word).map { $0 + word }
    }

    private static func fronts(of word: String) -> [String] {
        guard let first = word.unicodeScalars.first else { return [] }
        return SearchLetter.isHebrew(first) ? hebrew : SearchLetter.isArabic(first) ? arabic : []
    }

    /// Shorter words would be found in too many others.
    private static let shortestBase = 3
    private static let hebrew = [
        "ו", "ה", "ב", "כ", "ל", "מ", "ש", "וה", "וב", "וכ", "ול", "ומ", "וש", "שה", "שב", "שכ", "של", "שמ", "מה", "כש",
    ]
    private static let arabic = ["ال", "وال", "بال", "كال", "فال", "لل"]
}
