import Testing

@testable import Wires

@Suite("Paragraphs of classic content")
struct ClassicParagraphsTests {
    @Test(
        "Blank lines part paragraphs, single line ends become breaks, blocks stand",
        arguments: [
            ("One\n\nTwo", "<p>One</p>\n<p>Two</p>"),
            ("One\nTwo", "<p>One<br>Two</p>"),
            ("One\r\n\r\nTwo\r\nThree", "<p>One</p>\n<p>Two<br>Three</p>"),
            ("One<br />\nTwo", "<p>One<br>Two</p>"),
            ("One<br><br>Two", "<p>One</p>\n<p>Two</p>"),
            ("  \n\n", ""),
            ("<h2>Head</h2>\nText", "<h2>Head</h2><p>Text</p>"),
            ("<p>One</p>\n\n<p>Two</p>", "<p>One</p><p>Two</p>"),
            ("<p>One\nmore</p>", "<p>One<br>more</p>"),
            ("<blockquote>Said</blockquote>", "<blockquote><p>Said</p></blockquote>"),
            ("<ul>\n<li>One</li>\n<li>Two\nmore</li>\n</ul>", "<ul><li>One</li><li>Two<br>more</li></ul>"),
            ("<pre>a\n\nb</pre>", "<pre>a\n\nb</pre>"),
            ("Say <a\nhref=\"/x\">it</a>", "<p>Say <a href=\"/x\">it</a></p>"),
            ("<div>One\n\nTwo</div>", "<div><p>One</p>\n<p>Two</p></div>"),
            ("Before <!-- note -->after", "<p>Before after</p>"),
            ("1 < 2\n\nand", "<p>1 < 2</p>\n<p>and</p>"),
        ])
    func paragraphs(source: String, expected: String) {
        #expect(ClassicParagraphs.applied(to: source) == expected)
    }
}
