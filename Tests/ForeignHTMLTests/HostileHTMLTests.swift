import Documents
import ForeignHTML
import Testing

/// Pages made to exhaust the stack, the memory or the clock.
@Suite("Hostile HTML", .timeLimit(.minutes(2)))
struct HostileHTMLTests {
    static let bombs: [(name: String, html: String)] = [
        ("divs", repeated("<div>", 100_000) + "deep"),
        ("bold", repeated("<b>", 30_000) + "deep"),
        (
            "different bolds and paragraphs",
            (0..<40).map { "<b id=i\($0)>" }.joined() + repeated("<p>x", 30_000) + "deep"
        ),
        ("links and divs", repeated("<a><div>", 20_000) + "deep"),
        ("misnested", repeated("<b><div></b>", 20_000) + "deep"),
        ("unclosed fonts", repeated("<p><font>x</p>", 15_000) + "deep"),
        ("tables", repeated("<table><tr><td>", 15_000) + "deep"),
        ("text in tables", "<table>" + repeated("x<b>", 20_000) + "deep"),
        ("items and terms", repeated("<li><dd>", 20_000) + "deep"),
        ("lists", repeated("<ul><li>", 20_000) + "deep"),
        ("quotations", repeated("<blockquote class=pullquote><cite>", 20_000) + "deep"),
        ("figures", repeated("<figure><figcaption>x</figcaption>", 20_000) + "deep"),
        ("fact boxes", repeated("<aside class=fact-box><h2>x</h2>", 20_000) + "deep"),
        ("objects", repeated("<object><p>", 20_000) + "deep"),
        ("rubies", repeated("<ruby><rt>", 20_000) + "deep"),
        ("attributes", "<p " + (0..<30_000).map { "a\($0)=x " }.joined() + ">deep"),
        ("pictures", repeated("<svg><svg>", 20_000) + "</svg>deep"),
        ("languages", (0..<5000).map { "<span lang=x\($0)>" }.joined() + repeated("<i>a</i>b", 20_000) + "deep"),
        (
            "one note for many",
            repeated("<sup class=footnote><a href='#note-1'>1</a></sup>", 5000)
                + "<section class=footnotes><ol><li id=note-1>" + repeated("words ", 20_000) + "deep</ol></section>"
        ),
    ]

    @Test("The words survive, and the document is sound", arguments: bombs)
    func bounded(_ name: String, _ html: String) throws {
        let reading = HTMLReader.read(html)
        #expect(reading.document.plainText.contains("deep"))
        #expect(reading.document.plainText.utf8.count <= html.utf8.count * 2)
        let json = reading.document.json
        #expect(try Document(json: json).json == json)
    }

    @Test(
        "Markup that never ends is read to the end",
        arguments: [
            repeated("<a href=\"", 30_000), repeated("<!--", 30_000), repeated("<", 100_000),
            repeated("<script>", 30_000),
            repeated("&", 100_000), repeated("\u{0}", 100_000), repeated("</", 30_000), repeated("<![CDATA[", 20_000),
            "<p title='",
            "<!--", "<!", "</", "<a", "<a ", "<a b", "<a b=", "<a b='", "<iframe", "<iframe>", "<xmp>", "<title>", "&#",
            "&#x",
        ])
    func unended(_ html: String) throws {
        let document = HTMLReader.read(html).document
        #expect(try Document(json: document.json) == document)
    }

    @Test("Bytes that are not UTF-8 do no harm")
    func invalidBytes() {
        let bytes = Array("<p>a".utf8) + [0xFF, 0xC3, 0x28, 0xED, 0xA0, 0x80, 0x00] + Array("b</p>".utf8)
        let text = HTMLReader.read(String(decoding: bytes, as: UTF8.self)).document.plainText
        #expect(text.hasPrefix("a") && text.hasSuffix("b"))
    }

    @Test("Random markup is always sound")
    func random() throws {
        let parts = [
            "<p>", "</p>", "<b>", "</b>", "<a href=/x>", "</a>", "<ul>", "<li>", "</ul>", "<table>", "<tr>", "<td>",
            "</table>", "text ",
            "<div class=gallery>", "</div>", "<figure>", "<img src=a>", "<figcaption>", "</figure>", "<blockquote>",
            "<cite>", "</blockquote>",
            "<h2>", "</h2>", "<pre>", "</pre>", "<br>", "<hr>", "<svg>", "</svg>", "<form>", "</form>",
            "<aside class=fact-box>", "</aside>",
            "<aside class=pull-quotation>", "<sup class=footnote><a href='#note-1'>",
            "<section class=footnotes><ol><li id=note-1>",
            "<iframe src=https://example.org/>", "<object>", "</object>", "<i lang=he>", "</i>", "<dl><dt>", "<dd>",
            "&amp;", "<!--", "-->",
        ]
        var state: UInt64 = 88_172_645_463_325_252
        for _ in 0..<200 {
            var html = ""
            for _ in 0..<40 {
                state ^= state << 13
                state ^= state >> 7
                state ^= state << 17
                html += parts[Int(state % UInt64(parts.count))]
            }
            let document = HTMLReader.read(html).document
            #expect(try Document(json: document.json) == document, "\(html)")
            let once = HTMLReader.read(document.html()).document.html()
            #expect(HTMLReader.read(once).document.html() == once, "\(html)")
        }
    }
}
