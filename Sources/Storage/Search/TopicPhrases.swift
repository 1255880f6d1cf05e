import Newspaper

/// The runs of words of a text that may be the name of a topic.
package enum TopicPhrases {
    /// As slugs, each with how often it stands in the text. A run has up to four words; in Hebrew and Arabic what is
    /// written on to the front of its first word is left out too.
    package static func counted(in text: String) -> [String: Int] {
        let words = text.prefix(charactersRead).split(whereSeparator: \.isWhitespace).compactMap {
            Slug(suggestedBy: String($0))?.text
        }
        var counts: [String: Int] = [:]
        for start in words.indices {
            let rest = words[start..<min(words.endIndex, start + wordsAtMost)]
            for first in [words[start]] + WordForms.bases(of: words[start]) {
                var phrase = first
                counts[phrase, default: 0] += 1
                for word in rest.dropFirst() {
                    phrase += "-" + word
                    counts[phrase, default: 0] += 1
                }
            }
        }
        return counts
    }

    private static let wordsAtMost = 4
    private static let charactersRead = 4000
}
