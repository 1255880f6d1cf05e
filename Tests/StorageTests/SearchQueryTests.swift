import Storage
import Testing

@Suite("Search queries")
struct SearchQueryTests {
    @Test(
        "words and phrases are told apart",
        arguments: [
            ("harbour budget", [.word("harbour"), .word("budget")]),
            ("\"harbour budget\"", [.phrase(["harbour", "budget"])]),
            ("new “harbour budget” vote", [.word("new"), .phrase(["harbour", "budget"]), .word("vote")]),
            ("« eau douce »", [.phrase(["eau", "douce"])]), ("\"open", [.phrase(["open"])]),
            ("open\"", [.word("open")]),
            ("\"\"", []), ("", []), ("l'eau", [.word("eau")]), ("\"l'eau\"", [.phrase(["l", "eau"])]),
            ("l'", [.word("l")]),
            ("harbour's", [.word("harbour")]), ("don't", [.word("don")]), ("צה\"ל", [.word("צהל")]),
            ("\"שלום עולם\"", [.phrase(["שלום", "עולם"])]),
        ] as [(String, [SearchQuery.Part])])
    func parts(text: String, parts: [SearchQuery.Part]) {
        #expect(SearchQuery(text).parts == parts)
    }

    @Test(
        "only the last word of three letters or more may go on, and no closed phrase",
        arguments: [
            ("harb", true), ("harbour ope", true), ("ha", false), ("\"harbour opens\"", false), ("\"harbour ope", true),
            ("\"harbour\" ope", true), ("\"harbour opens\" !", false), ("", false),
        ])
    func unfinished(text: String, isUnfinished: Bool) {
        #expect(SearchQuery(text).isUnfinished == isUnfinished)
    }

    @Test("twelve words count, wherever they stand")
    func bounds() {
        let words = (0..<40).map { "word\($0)" }
        #expect(SearchQuery(words.joined(separator: " ")).words == Array(words.prefix(12)))
        #expect(SearchQuery("\"" + words.joined(separator: " ")).words.count == 12)
        #expect(SearchQuery(words.map { "\"\($0)\"" }.joined()).words.count == 12)
        #expect(SearchQuery(String(repeating: "x", count: 500)).words.map(\.count) == [60])
    }
}
