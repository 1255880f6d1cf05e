import Foundation
import Testing
import Themes

@Suite("Strings of a language")
struct StringsTests {
    private let theme: Theme

    init() throws {
        theme = try broadsheet()
    }

    @Test(
        "Names are joined as the language joins them",
        arguments: [
            ("en", ["A"], "A"), ("en", ["A", "B"], "A and B"), ("en", ["A", "B", "C"], "A, B and C"), ("en", [], ""),
            ("he", ["נועה", "איתן"], "נועה ואיתן"), ("he", ["נועה", "Dana"], "נועה ו-Dana"),
            ("ar", ["ليلى", "سمير", "نور"], "ليلى، سمير ونور"), ("fr", ["A", "B"], "A et B"),
            ("de-AT", ["A", "B", "C"], "A, B und C"), ("es", ["A", "B", "C"], "A, B y C"),
            ("it", ["A", "B"], "A e B"), ("pt-BR", ["A", "B", "C"], "A, B e C"),
        ])
    func lists(language: String, names: [String], joined: String) {
        #expect(theme.strings(language).list(names) == joined)
    }

    @Test("A byline begins with the language's word for by")
    func bylines() {
        #expect(theme.strings("de").bylineSeparators(["A", "B"]) == ["Von ", " und "])
        #expect(theme.strings("es").bylineSeparators(["A", "B"]) == ["Por ", " y "])
        #expect(theme.strings("it").bylineSeparators(["A", "B"]) == ["Di ", " e "])
        #expect(theme.strings("pt").bylineSeparators(["A", "B"]) == ["Por ", " e "])
        #expect(theme.strings("en").bylineSeparators(["A", "B", "C"]) == ["By ", ", ", " and "])
        #expect(theme.strings("he").bylineSeparators(["נועה"]) == ["מאת "])
        #expect(theme.strings("en").bylineSeparators([]).isEmpty)
    }

    @Test(
        "Counts take the form that the language has for them",
        arguments: [
            ("en", 0, "0 stories"), ("en", 1, "1 story"), ("he", 1, "כתבה אחת"), ("he", 2, "שתי כתבות"),
            ("he", 11, "11 כתבות"), ("fr", 0, "0 article"), ("fr", 2, "2 articles"), ("ar", 0, "لا مواد"),
            ("ar", 2, "مادتان"), ("ar", 5, "5 مواد"), ("ar", 11, "11 مادة"), ("ar", 103, "103 مواد"),
        ])
    func counts(language: String, count: Int, text: String) {
        #expect(theme.strings(language).counted("storyCount", count) == text)
    }

    @Test(
        "Long numbers are grouped as the language groups them",
        arguments: [
            ("en", 999, "999"), ("en", 1_234, "1,234"), ("en", 12_345, "12,345"), ("en", 1_000_000, "1,000,000"),
            ("en", -1_234, "-1,234"), ("en", 0, "0"), ("he", 12_345, "12,345"), ("fr", 12_345, "12\u{202F}345"),
            ("ar", 12_345, "12,345"),
        ])
    func numbers(language: String, number: Int, text: String) {
        #expect(theme.strings(language).number(number) == text)
    }

    @Test("Counts are grouped too")
    func groupedCounts() {
        #expect(theme.strings("en").counted("storyCount", 12_345) == "12,345 stories")
        #expect(theme.strings("fr").counted("storyCount", 12_345) == "12\u{202F}345 articles")
    }

    @Test(
        "Names in braces are filled, whatever else has braces, and what fills them is taken as it is",
        arguments: [
            ("{query}: {count}", "a {count}: 2"), ("{a {count}", "{a 2"), ("} {count} {", "} 2 {"),
            ("{{count}}", "{2}"),
            ("{other} {count", "{other} {count"), ("", ""),
        ])
    func filling(text: String, filled: String) {
        #expect(Strings.filled(text, with: ["query": "a {count}", "count": "2"]) == filled)
    }

    @Test("Dates are written as the language writes them")
    func dates() {
        let english = theme.strings("en")
        #expect(english.longDate(year: 2026, month: 11, day: 22, weekday: 1) == "Sunday, 22 November 2026")
        #expect(
            english.dateTime(year: 2026, month: 1, day: 5, hour: 9, minute: 5) == "5 January 2026, 09:05")
        #expect(theme.strings("he").date(year: 2026, month: 11, day: 22) == "22 בנובמבר 2026")
        #expect(theme.strings("he").monthAndYear(year: 2026, month: 11) == "נובמבר 2026")
        #expect(theme.strings("de").date(year: 2026, month: 3, day: 2) == "2. März 2026")
        #expect(theme.strings("es").date(year: 2026, month: 3, day: 2) == "2 de marzo de 2026")
    }

    @Test("A language without a file of its own takes its main language's strings, else English")
    func fallback() {
        #expect(theme.strings("fr-CA").language == "fr")
        #expect(theme.strings("fi").language == "en")
    }

    @Test(
        "Every format has a label in every language",
        arguments: ["en", "he", "ar", "fr", "de", "es", "it", "pt"],
        [
            "news", "analysis", "opinion", "explainer", "feature", "exclusive", "brief", "blogpost", "interview",
            "review", "inMemoriam", "live",
        ])
    func formats(language: String, format: String) {
        #expect(theme.strings(language).formatLabel(format)?.isEmpty == false)
    }

    @Test("Every language says all that English says", arguments: ["he", "ar", "fr", "de", "es", "it", "pt"])
    func completeness(language: String) throws {
        func keys(_ name: String) throws -> Set<String> {
            let data = try Data(contentsOf: URL(fileURLWithPath: "\(broadsheetFolder)/strings/\(name).json"))
            let object = try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
            return Set(object.keys)
        }
        #expect(try keys("en").subtracting(try keys(language)).isEmpty)
    }
}
