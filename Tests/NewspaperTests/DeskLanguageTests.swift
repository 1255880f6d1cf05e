import Documents
import Newspaper
import Testing

@Suite("The languages of the desk")
struct DeskLanguageTests {
    @Test(
        "A browser gets what it likes best of what there is",
        arguments: [
            ("he-IL,he;q=0.9,en-US;q=0.8", DeskLanguage.hebrew), ("en;q=0.5,fr-CA;q=0.7", .french),
            ("ar, he", .arabic), ("iw", .hebrew), ("de, FR ; q=0.3", .french), ("he;q=0, en;q=0.1", .english),
            ("de", nil), ("*", nil), ("", nil), ("he;q=much", nil),
        ])
    func accepted(header: String, expected: DeskLanguage?) {
        #expect(DeskLanguage(acceptedBy: header) == expected)
    }

    @Test("Hebrew and Arabic are written from right to left")
    func direction() {
        #expect(DeskLanguage.allCases.map(\.direction.rawValue) == ["ltr", "rtl", "rtl", "ltr"])
    }
}
