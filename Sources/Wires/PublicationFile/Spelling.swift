/// Tells a slip of the keyboard from another word.
enum Spelling {
    /// Whether one can be turned into the other by at most two letters added, left out or changed.
    static func isNear(_ word: String, _ other: String) -> Bool {
        let (word, other) = (Array(word.lowercased().utf8), Array(other.lowercased().utf8))
        guard abs(word.count - other.count) <= 2, min(word.count, other.count) > 2 else { return false }
        return distance(word, other) <= 2
    }

    /// The Levenshtein distance, one row of its table at a time.
    private static func distance(_ word: [UInt8], _ other: [UInt8]) -> Int {
        var row = Array(0...other.count)
        for (index, letter) in word.enumerated() {
            var diagonal = row[0]
            row[0] = index + 1
            for column in 1..<row.count {
                let change = diagonal + (letter == other[column - 1] ? 0 : 1)
                diagonal = row[column]
                row[column] = min(change, min(row[column], row[column - 1]) + 1)
            }
        }
        return row[other.count]
    }
}
