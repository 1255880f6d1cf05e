import Newspaper
import Testing

@Suite("Likeness of stories")
struct LikenessTests {
    private let now = Instant(milliseconds: 1_800_000_000_000)

    private func candidate(_ id: Int64, words: Double, topics: Int = 0, yearsAgo: Double = 0) -> Likeness {
        Likeness(
            article: Identifier(rawValue: id), words: words, sharedTopics: topics,
            published: now.adding(seconds: -yearsAgo * 365.25 * 86_400))
    }

    private func likest(_ candidates: [Likeness], limit: Int = 9) -> [Int64] {
        Likeness.likest(candidates, at: now, limit: limit).map(\.rawValue)
    }

    @Test("shared words and topics outweigh nearness in time")
    func subject() {
        #expect(likest([candidate(1, words: 0.2), candidate(2, words: 1, yearsAgo: 10)]) == [2, 1])
        #expect(likest([candidate(1, words: 0.3), candidate(2, words: 0.3, topics: 1, yearsAgo: 1)]) == [2, 1])
        #expect(likest([candidate(1, words: 0.5, topics: 3), candidate(2, words: 0.5, topics: 9)]) == [2, 1])
    }

    @Test("of two stories as like as each other the one nearer in time comes first, before or after")
    func time() {
        let candidates = [
            candidate(1, words: 1, yearsAgo: 2), candidate(2, words: 1, yearsAgo: -1),
            candidate(3, words: 1, yearsAgo: 3),
        ]
        #expect(likest(candidates) == [2, 1, 3])
    }

    @Test("what shares nothing is not like it, and no more are given than are asked for")
    func limits() {
        #expect(likest([candidate(1, words: 0), candidate(2, words: 0, topics: 1)]) == [2])
        #expect(likest((1...20).map { candidate($0, words: 1) }, limit: 3) == [20, 19, 18])
        #expect(likest([]) == [])
    }

    @Test("telling words are those that a story has often and few others have")
    func telling() {
        let counts = ["the": 40, "harbour": 3, "dredger": 1, "lisbon": 1, "once": 1, "of": 9]
        let stories = ["the": 900, "harbour": 30, "dredger": 3, "lisbon": 3, "once": 1, "of": 2]
        let words = { TellingWords.most(of: counts, stories: stories, ofAll: 1000, limit: $0) }
        #expect(words(9) == ["harbour", "dredger", "lisbon"])
        #expect(words(1) == ["harbour"])
        #expect(TellingWords.most(of: [:], stories: [:], ofAll: 0, limit: 9) == [])
    }
}
