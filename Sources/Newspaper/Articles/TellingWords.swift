import Foundation

/// The words that tell what a story is about: those it has often and few others have.
package enum TellingWords {
    /// The most telling of a story's words, the first the most.
    ///
    /// `counts` says how often the story has each word, `stories` how many stories of the newspaper have it, this one
    /// with them. What no other story has leads nowhere, and what more than a twentieth of all have tells nothing.
    package static func most(
        of counts: [String: Int], stories: [String: Int], ofAll total: Int, limit: Int
    ) -> [String] {
        let most = max(leastCommon, total / 20)
        let weights = counts.compactMap { word, count -> (word: String, weight: Double)? in
            guard let known = stories[word], (2...most).contains(known), word.unicodeScalars.count >= shortest else {
                return nil
            }
            let often = 1 + log(Double(count))
            return (word, often * log(Double(max(total, known) + 1) / Double(known)))
        }
        return weights.sorted { ($1.weight, $0.word) < ($0.weight, $1.word) }.prefix(limit).map(\.word)
    }

    /// In a young newspaper everything is rare.
    private static let leastCommon = 20
    private static let shortest = 3
}
