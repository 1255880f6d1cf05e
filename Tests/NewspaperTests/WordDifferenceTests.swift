import Newspaper
import Testing

@Suite("Differences of texts")
struct WordDifferenceTests {
    typealias Run = WordDifference.Run

    @Test("Words that came and went are told apart from those that stayed")
    func words() {
        let runs = WordDifference.words(from: "The ferry left at dawn.", to: "The old ferry left at noon.")
        #expect(
            runs == [
                Run(.same, "The"), Run(.added, " old"), Run(.same, " ferry left at"), Run(.removed, " dawn."),
                Run(.added, " noon."),
            ])
    }

    @Test("Paragraphs are compared with those that stand for them")
    func paragraphs() {
        let rows = WordDifference.paragraphs(
            from: "One.\nTwo is here.\nThree.", to: "One.\nTwo was here.\nNew.\nThree.")
        #expect(rows.count == 4)
        #expect(rows[1].contains(Run(.removed, " is")) && rows[1].contains(Run(.added, " was")))
        #expect(rows[2] == [Run(.added, "New.")])
    }

    @Test(
        "Both texts can be read out of the difference, whatever they are",
        arguments: [
            ("", ""), ("a", ""), ("", "a\nb"), ("a b c", "c b a"), ("שלום לכולם", "שלום  לכם"), ("a\nb\nc", "c\na"),
            ("x  y", "x y"), ("same\nsame", "same"),
        ])
    func whole(_ old: String, _ new: String) {
        let rows = WordDifference.paragraphs(from: old, to: new)
        func text(without kind: WordDifference.Kind) -> [String] {
            rows.map { $0.filter { $0.kind != kind }.map(\.text).joined() }.filter { !$0.isEmpty }
        }
        #expect(text(without: .added) == old.split(separator: "\n").map(String.init))
        #expect(text(without: .removed) == new.split(separator: "\n").map(String.init))
    }
}
