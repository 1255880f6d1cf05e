import Documents
import ForeignHTML
import Testing

@Suite("Our own HTML read back")
struct RoundTripTests {
    private static let words: [Inline] = [.text("Some "), .text("words", [.strong]), .text(" & <more>")]
    private static let picture = PlacedPicture(
        source: "pictures/a.jpg", alternativeText: "\"Alt\"", caption: "Cap & tion", credit: "Photo: A", width: 3,
        height: 2)

    static func blocks() throws -> [Block] {
        let link = Mark.link(try #require(LinkTarget("https://example.org/a?b=1&c=2#d")))
        return [
            .paragraph(words), .heading(.two, words), .heading(.three, words), .heading(.four, words), .divider,
            .unorderedList([
                ListItem([.paragraph(words)]), ListItem([]),
                ListItem([
                    .paragraph(words), .orderedList(start: 7, [ListItem([.paragraph(words)])]), .paragraph(words),
                ]),
            ]),
            .orderedList(start: -2, [ListItem([.heading(.three, words), .picture(picture)])]),
            .quotation([.paragraph(words), .unorderedList([ListItem([.paragraph(words)])])], attribution: "Ann & Ben"),
            .quotation([.paragraph(words)], attribution: nil),
            .quotation([.quotation([.paragraph(words)], attribution: "Inner")], attribution: "Outer"),
            .pullQuotation(words, attribution: "Ann"),
            .pullQuotation([.text("a"), .lineBreak, .text("b")], attribution: nil),
            .picture(picture), .picture(PlacedPicture(source: "/b.png")),
            .picture(PlacedPicture(source: "c", credit: "C")),
            .gallery([picture, PlacedPicture(source: "d.png", caption: "D")]),
            .table(
                Table(rows: [
                    [TableCell(isHeader: true, columnSpan: 2, [.paragraph(words)]), TableCell(isHeader: true, [])],
                    [
                        TableCell(isHeader: true, rowSpan: 2, [.paragraph(words)]),
                        TableCell([.paragraph(words), .unorderedList([ListItem([.paragraph(words)])])]), TableCell([]),
                    ],
                ])),
            .code("if a < b {\n\tc(\"&\")\n\n}\n", language: "swift"), .code("\nx", language: nil),
            .factBox(title: "In short & sweet", [.paragraph(words), .heading(.three, words), .picture(picture)]),
            .embed(Embed(provider: "youtube", address: "https://www.youtube.com/watch?v=1&t=2", title: "Film")),
            .embed(Embed(provider: "web", address: "https://example.org/")),
            .paragraph([
                .text("a", [link]), .text("b", [link, .strong]), .lineBreak, .text("c", [.emphasis]),
                .text("d", [.code]),
                .text("e", [.strikethrough]), .text("f", [.subscript]), .text("g", [.superscript]),
                .text("שלום", [.language("he", .rightToLeft)]), .text("h", [.language("ar", nil)]),
                .text("i", [.language(nil, .leftToRight)]),
            ]),
            .paragraph([
                .text("One"), .footnote([.text("Note "), .text("one", [.emphasis])]), .text(", two", [.strong]),
                .footnote([.text("Two", [link])]), .text("."),
            ]),
            .unorderedList([ListItem([.paragraph([.text("Noted"), .footnote([.text("In a list")])])])]),
        ]
    }

    @Test("Each block comes back as it was", arguments: try blocks())
    func block(_ block: Block) {
        let document = Document([block, .paragraph([.text("After")])])
        let reading = HTMLReader.read(document.html())
        #expect(reading.document == document)
        #expect(reading.left.isEmpty)
        #expect(reading.document.html() == document.html())
    }

    @Test("A whole story comes back as it was")
    func story() throws {
        let document = Document(try Self.blocks())
        #expect(HTMLReader.read(document.html()).document == document)
    }

    @Test("Footnotes of other pages are left where they are")
    func foreignNotes() {
        #expect(rendered("<p>a<sup><a href='#fn1'>1</a></sup></p>") == "<p>a<sup><a href=\"#fn1\">1</a></sup></p>")
        #expect(
            rendered("<p>a<sup class=footnote><a href='#note-9'>9</a></sup></p>").contains(
                "<sup><a href=\"#note-9\">9</a></sup>"))
        #expect(
            rendered("<section class=footnotes><ol><li id=note-1>Alone <a href='#noteref-1'>↩</a></li></ol></section>")
                == "<ol><li>Alone</li></ol>")
    }
}
