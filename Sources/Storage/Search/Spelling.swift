/// How a word is spelt, and how far others are from it.
struct Spelling {
    private let letters: [Unicode.Scalar]

    init(_ word: String) {
        letters = Array(word.unicodeScalars)
    }

    /// How many letters of a word so long may be wrong; none in very short ones, which are too like each other.
    static func reach(ofLength length: Int) -> Int {
        switch length {
        case ..<3: 0
        case ..<6: 1
        default: 2
        }
    }

    /// How many letters were left out, put in, changed, or swapped with their neighbour; nil when more than `limit`.
    func distance(to word: String, within limit: Int) -> Int? {
        let other = Array(word.unicodeScalars)
        guard abs(other.count - letters.count) <= limit else { return nil }
        var beforeLast: [Int] = []
        var last = Array(0...other.count)
        for row in letters.indices {
            var current = [row + 1]
            for column in other.indices {
                var least = min(last[column + 1], current[column]) + 1
                least = min(least, last[column] + (letters[row] == other[column] ? 0 : 1))
                if row > 0, column > 0, letters[row] == other[column - 1], letters[row - 1] == other[column] {
                    least = min(least, beforeLast[column - 1] + 1)
                }
                current.append(least)
            }
            if current.allSatisfy({ $0 > limit }) { return nil }
            (beforeLast, last) = (last, current)
        }
        return last[other.count] <= limit ? last[other.count] : nil
    }
}
