import Newspaper
import Testing

@Suite("Bylines")
struct BylineTests {
    @Test("nobody is named twice, and the order stays")
    func unique() {
        let ids = [4, 2, 4, 9, 2, 4].map { Identifier<Contributor>(rawValue: $0) }
        #expect(Byline(ids).contributors.map(\.rawValue) == [4, 2, 9])
        #expect(!Byline(ids).isEmpty && Byline([]).isEmpty)
    }

    @Test(
        "names are joined as the language does",
        arguments: [
            ("en", "A, B and C"), ("en-GB", "A, B and C"), ("he", "A, B וC"), ("he-IL", "A, B וC"), ("iw", "A, B וC"),
            ("ar", "A، B وC"), ("fr", "A, B et C"), ("es", "A, B y C"), ("de", "A, B und C"), ("pt-BR", "A, B e C"),
            ("it", "A, B e C"), ("DE", "A, B und C"), ("tlh", "A, B and C"), ("", "A, B and C"),
        ])
    func joins(language: String, line: String) {
        #expect(NameJoin(language: language).joined(["A", "B", "C"]) == line)
    }

    @Test(
        "one name stands alone, two have only the last join",
        arguments: [
            ("en", "Ana", "Ana and Ben"), ("he", "Ana", "Ana וBen"), ("ar", "Ana", "Ana وBen"),
            ("de", "Ana", "Ana und Ben"),
        ])
    func few(language: String, one: String, two: String) {
        let join = NameJoin(language: language)
        #expect(join.joined([]) == "")
        #expect(join.joined(["Ana"]) == one)
        #expect(join.joined(["Ana", "Ben"]) == two)
        #expect(join.separator(before: 0, of: 1) == "")
    }

    @Test(
        "a byline is led in by the language's own word",
        arguments: [("en", "by "), ("he", "מאת "), ("ar", "بقلم "), ("fr", "par "), ("xx", "by ")])
    func leads(language: String, lead: String) {
        #expect(NameJoin(language: language).lead == lead)
    }
}
