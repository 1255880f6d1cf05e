package import Newspaper

/// The words that headlines, bylines and topics of public stories are made of, and how many stories have each.
///
/// It knows what is worth suggesting and how telling a word is. Bodies are left out: their words would be ten times as
/// many, and to count them would cost an import more than the search index does.
package struct VocabularyStore {
    let connection: any Connection

    /// How many stories have each of the words; those of none are left out.
    package func stories(with words: [String], edition: Identifier<Edition>) throws -> [String: Int] {
        guard !words.isEmpty else { return [:] }
        let pairs = try connection.all(Self.counts, [.id(edition), .texts(words)]) {
            (try $0.text(0), Int(try $0.integer(1)))
        }
        return Dictionary(pairs) { first, _ in first }
    }

    /// Adds to the counts of words, or takes from them.
    package func add(_ changes: [String: Int], edition: Identifier<Edition>) throws {
        var rest = changes.filter { $0.value != 0 }.sorted { $0.key < $1.key }[...]
        while !rest.isEmpty {
            let size = rest.count >= Self.rowsAtOnce ? Self.rowsAtOnce : 1
            let rows = rest.prefix(size).flatMap { [Value.text($0.key), .integer($0.value)] }
            try connection.run(size == 1 ? Self.oneAddition : Self.manyAdditions, [.id(edition)] + rows)
            rest = rest.dropFirst(size)
        }
    }

    /// The words most like one that no story has: with the same first letter and few other differences, the likeliest
    /// first.
    package func words(like word: String, edition: Identifier<Edition>) throws -> [String] {
        let length = word.unicodeScalars.count
        let reach = Spelling.reach(ofLength: length)
        guard reach > 0, let initial = word.unicodeScalars.first else { return [] }
        let values: [Value] = [
            .id(edition), .text(String(initial)), .integer(length - reach), .integer(length + reach),
            .integer(Self.wordsRead),
        ]
        let spelling = Spelling(word)
        var near: [String: Int] = [:]
        try connection.forEachRow(Self.neighbours, values) { row in
            let other = try row.text(0)
            near[other] = spelling.distance(to: other, within: reach)
        }
        let stories = try stories(with: Array(near.keys), edition: edition)
        return stories.keys.sorted { left, right in
            (near[left] ?? 0, -(stories[left] ?? 0), left) < (near[right] ?? 0, -(stories[right] ?? 0), right)
        }
    }

    /// More words than half a million headlines have with one first letter and a few lengths.
    private static let wordsRead = 20_000
    private static let rowsAtOnce = 50
    private static let oneAddition = addition(rows: 1)
    private static let manyAdditions = addition(rows: rowsAtOnce)
    private static let counts: Statement =
        "SELECT word, stories FROM vocabulary WHERE edition_id = $1 AND word IN {texts $2} AND stories > 0"
    private static let neighbours: Statement = """
        SELECT word FROM vocabulary WHERE edition_id = $1 AND initial = $2 AND length BETWEEN $3 AND $4 LIMIT $5
        """

    private static func addition(rows: Int) -> Statement {
        let values = (0..<rows).map { row in
            let word = "CAST($\(2 + row * 2) AS TEXT)"
            return "($1, \(word), substr(\(word), 1, 1), length(\(word)), $\(3 + row * 2))"
        }
        return Statement(
            """
            INSERT INTO vocabulary (edition_id, word, initial, length, stories) VALUES \(values.joined(separator: ", "))
            ON CONFLICT (edition_id, word) DO UPDATE SET stories = vocabulary.stories + excluded.stories
            """)
    }
}

extension Connection {
    package var vocabulary: VocabularyStore { VocabularyStore(connection: self) }
}
