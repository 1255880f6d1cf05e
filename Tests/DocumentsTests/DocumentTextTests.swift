import Documents
import Testing

@Suite("A document's words")
struct DocumentTextTests {
    @Test("Plain text has a blank line between blocks and the notes at the end")
    func plainText() {
        let document = Document([
            .heading(.two, [.text("Title")]),
            .paragraph([
                .text("One "), .text("two", [.strong]), .footnote([.text("A note")]), .lineBreak, .text("three"),
            ]),
            .unorderedList([
                ListItem([.paragraph([.text("a")])]),
                ListItem([.paragraph([.text("b")]), .unorderedList([ListItem([.paragraph([.text("c")])])])]),
            ]),
            .paragraph([]), .divider,
            .quotation([.paragraph([.text("Said")])], attribution: "Dana"),
            .table(Table(rows: [[TableCell([.paragraph([.text("x")])]), TableCell([.paragraph([.text("y")])])]])),
            .factBox(title: "Box", [.paragraph([.text("fact")])]),
            .picture(PlacedPicture(source: "s", alternativeText: "Alt", caption: "Cap", credit: "Cred")),
            .embed(Embed(provider: "web", address: "https://example.org", title: "Film")),
            .code("let x", language: nil),
        ])
        #expect(
            document.plainText == """
                Title

                One two
                three

                a
                b
                c

                Said

                Dana

                x\ty

                Box

                fact

                Alt
                Cap
                Cred

                Film

                let x

                A note
                """)
    }

    @Test(
        "Words are counted in every script",
        arguments: [
            ("", 0), ("  \n ", 0), ("One two  three.", 3), ("don't stop, it’s 1,234.50!", 4), ("well-known", 2),
            ("a—b – c", 3),
            ("שלום עולם", 2), ("צה״ל וצה\"ל", 2), ("שָׁלוֹם", 1), ("مرحبا بالعالم", 2), ("السَّلامُ", 1), ("می‌خواهم", 1),
            ("中文字", 3), ("東京 2026年", 4), ("한국어 단어", 2), ("😀 👨‍👩‍👧", 0), ("naïve cafe\u{301}", 2), ("...", 0), ("e.g.", 1),
            ("\"Quoted words\"", 2), ("a''b", 2), ("Привет мир", 2), ("नमस्ते दुनिया", 2),
        ])
    func wordCount(_ text: String, _ count: Int) {
        #expect(WordCount.words(in: text) == count)
        #expect(Document([.paragraph([.text(text)])]).wordCount == count)
    }

    @Test(
        "An excerpt ends after a whole word",
        arguments: [
            ("Short.", 20, "Short."), ("Exactly ten", 11, "Exactly ten"),
            ("The council approved it", 12, "The council…"),
            ("The council approved it", 13, "The council…"), ("The council, it", 13, "The council…"),
            ("Extraordinary", 6, "Extra…"),
            ("one two", 1, "…"), ("one two", 0, ""), ("שלום עולם טוב", 10, "שלום עולם…"),
            ("שָׁלוֹם עוֹלָם טוב", 10, "שָׁלוֹם עוֹלָם…"),
            ("مرحبا بالعالم اليوم", 15, "مرحبا بالعالم…"), ("👨‍👩‍👧👨‍👩‍👧👨‍👩‍👧👨‍👩‍👧", 3, "👨‍👩‍👧👨‍👩‍👧…"), ("🇮🇱🇬🇧🇫🇷🇩🇪", 3, "🇮🇱🇬🇧…"),
            ("cafe\u{301} cafe\u{301} cafe\u{301}", 10, "cafe\u{301} cafe\u{301}…"), ("東京都は大きい街です", 6, "東京都は大…"),
            ("  padded   ", 6, "padded"),
        ])
    func cut(_ text: String, _ maximum: Int, _ expected: String) {
        let excerpt = Excerpt.cut(text, maximumCharacters: maximum)
        #expect(excerpt == expected)
        #expect(excerpt.count <= maximum)
    }

    @Test("An excerpt is taken from the running text")
    func excerpt() {
        let document = Document([
            .picture(PlacedPicture(source: "a", caption: "Caption")), .heading(.two, [.text("Heading")]),
            .paragraph([.text("First\n paragraph"), .footnote([.text("note")]), .lineBreak, .text("here.")]),
            .unorderedList([ListItem([.paragraph([.text("Item")])])]), .paragraph([.text("Last words of it")]),
        ])
        #expect(document.excerpt(maximumCharacters: 100) == "First paragraph here. Item Last words of it")
        #expect(document.excerpt(maximumCharacters: 24) == "First paragraph here…".replacing("here…", with: "here.…"))
        #expect(Document([.heading(.two, [.text("Only this")])]).excerpt(maximumCharacters: 50) == "Only this")
        #expect(Document().excerpt(maximumCharacters: 50).isEmpty)
    }
}
