import Documents
import ForeignHTML
import Testing

@Suite("Elements of foreign HTML")
struct ElementTests {
    static let cases: [(html: String, expected: String)] = [
        // Paragraphs, headings and text outside them.
        ("<p>One</p><p>Two</p>", "<p>One</p><p>Two</p>"),
        ("loose <b>text</b><p>in</p>more", "<p>loose <strong>text</strong></p><p>in</p><p>more</p>"),
        ("<p>One<p>Two", "<p>One</p><p>Two</p>"),
        ("<div>a<div>b</div>c</div>", "<p>a</p><p>b</p><p>c</p>"),
        ("<section><article>a</article></section><main>b</main>", "<p>a</p><p>b</p>"),
        (
            "<h1>1</h1><h2>2</h2><h3>3</h3><h4>4</h4><h5>5</h5><h6>6</h6>",
            "<h2>1</h2><h2>2</h2><h3>3</h3><h4>4</h4><h4>5</h4><h4>6</h4>"
        ),
        ("<p></p><p> \n </p><p>&nbsp;</p><div><br></div><h2></h2><p>x</p>", "<p>x</p>"),
        ("<details><summary>S</summary>text</details>", "<p><strong>S</strong></p><p>text</p>"),
        // White space.
        ("<p>  a \n\t b <b> c </b> d  </p>", "<p>a b <strong>c </strong>d</p>"),
        ("<p>a&nbsp; b\u{A0}c</p>", "<p>a\u{A0} b\u{A0}c</p>"),
        ("<p>a <br> b<br><br>c<br></p>", "<p>a<br>b<br><br>c</p>"),
        ("<p><br>a</p>", "<p>a</p>"),
        ("a\r\nb", "<p>a b</p>"),
        // Marks.
        (
            "<p><b>b</b><strong>s</strong><i>i</i><em>e</em><cite>c</cite><var>v</var><dfn>d</dfn></p>",
            "<p><strong>bs</strong><em>iecvd</em></p>"
        ),
        (
            "<p><code>c</code><kbd>k</kbd> <samp>s</samp><tt>t</tt> <sub>1</sub><sup>2</sup></p>",
            "<p><code>ck</code> <code>st</code> <sub>1</sub><sup>2</sup></p>"
        ),
        ("<p><del>d</del><s>s</s><strike>k</strike> <ins>i</ins><u>u</u></p>", "<p><s>dsk</s> iu</p>"),
        (
            "<p><abbr title=x>ab</abbr> <q>q</q> <mark>m</mark> <small>s</small> <font color=red>f</font></p>",
            "<p>ab “q” m s f</p>"
        ),
        ("<p><ruby>漢<rp>(</rp><rt>kan</rt><rp>)</rp></ruby></p>", "<p>漢(kan)</p>"),
        (
            "<p><b>a<b>b</b></b> <i>c<b>d</i>e</b></p>",
            "<p><strong>ab</strong> <em>c<strong>d</strong></em><strong>e</strong></p>"
        ),
        ("<p>a<wbr>b <time datetime=x>noon</time> <data value=1>one</data></p>", "<p>ab noon one</p>"),
        // Links.
        (
            "<p><a href=\" https://example.org/a b?c=1&amp;d=2 \" target=_blank onclick=x>l</a></p>",
            "<p><a href=\"https://example.org/a%20b?c=1&amp;d=2\">l</a></p>"
        ),
        (
            "<p><a href=/x>a<b>b</b></a><a href=/y>c</a></p>",
            "<p><a href=\"/x\">a<strong>b</strong></a><a href=\"/y\">c</a></p>"
        ),
        ("<p><a name=x>anchor</a> <a href=''>empty</a></p>", "<p>anchor empty</p>"),
        ("<p><a href=/x>a<a href=/y>b</a></p>", "<p><a href=\"/x\">a</a><a href=\"/y\">b</a></p>"),
        ("<a href=/x><p>a</p><div>b</div></a>", "<p><a href=\"/x\">a</a></p><p><a href=\"/x\">b</a></p>"),
        ("<b>a<p>b</p>c</b>", "<p><strong>a</strong></p><p><strong>b</strong></p><p><strong>c</strong></p>"),
        // Lists.
        ("<ul><li>a<li>b</ul>", "<ul><li>a</li><li>b</li></ul>"),
        ("<ol start=3><li>a</ol><ol start=x><li>b</ol>", "<ol start=\"3\"><li>a</li></ol><ol><li>b</li></ol>"),
        ("<ul><li>a<ul><li>b</ul></ul>", "<ul><li><p>a</p><ul><li>b</li></ul></li></ul>"),
        ("<ul><li>a</li><ul><li>b</li></ul></ul>", "<ul><li><p>a</p><ul><li>b</li></ul></li></ul>"),
        ("<ul>loose<li>a</li><p>p</p></ul>", "<ul><li>loose</li><li>a</li><li>p</li></ul>"),
        ("<ul></ul><ol> </ol>", ""),
        ("<li>alone</li>", "<p>alone</p>"),
        ("<dl><dt>T<dd>D<dt>U<dd>E</dl>", "<p><strong>T</strong></p><p>D</p><p><strong>U</strong></p><p>E</p>"),
        // Quotations.
        ("<blockquote>q<cite>— Ann</cite></blockquote>", "<blockquote><p>q</p><footer>Ann</footer></blockquote>"),
        (
            "<blockquote><p>q</p><p><cite>Ann</cite></p></blockquote>",
            "<blockquote><p>q</p><footer>Ann</footer></blockquote>"
        ),
        (
            "<blockquote><p>q<br><cite>Ann</cite></p></blockquote>",
            "<blockquote><p>q</p><footer>Ann</footer></blockquote>"
        ),
        ("<blockquote><p>in <cite>Emma</cite></p></blockquote>", "<blockquote><p>in <em>Emma</em></p></blockquote>"),
        (
            "<figure><blockquote><p>q</p></blockquote><figcaption>Ann</figcaption></figure>",
            "<blockquote><p>q</p><footer>Ann</footer></blockquote>"
        ),
        (
            "<figure class=wp-block-pullquote><blockquote><p>q</p><p>r</p><cite>Ann</cite></blockquote></figure>",
            "<aside class=\"pull-quotation\"><blockquote><p>q<br>r</p></blockquote><footer>Ann</footer></aside>"
        ),
        ("<aside>plain</aside>", "<p>plain</p>"),
        // Code and dividers.
        ("<pre>\n a\n  <b>b</b>\n</pre>", "<pre><code> a\n  b\n</code></pre>"),
        (
            "<pre class=wp-block-code><code class='x language-c++'>a&lt;b<br>c</code></pre>",
            "<pre><code class=\"language-c++\">a&lt;b\nc</code></pre>"
        ),
        ("<pre class=wp-block-verse>One\n two<br>three\n</pre>", "<p>One<br>two<br>three</p>"),
        ("<xmp><b>&amp;</xmp><hr>", "<pre><code>&lt;b&gt;&amp;amp;</code></pre><hr>"),
        ("a<hr>b", "<p>a</p><hr><p>b</p>"),
        ("a<plaintext><b>x", "<p>a</p><pre><code>&lt;b&gt;x</code></pre>"),
        // Characters.
        (
            "<p>&amp;lt; &eacute; &#x5d0; &hellip; &bogus; & <3 a<b</p>",
            "<p>&amp;lt; é א … &amp;bogus; &amp; &lt;3 a</p>"
        ),
        ("<p>a\u{0}b&#1;c\u{B}d&#0;</p>", "<p>abcd\u{FFFD}</p>"),
        ("", ""),
        ("<", "<p>&lt;</p>"),
        ("<p", ""),
        ("</p></div></b></br>x", "<p>x</p>"),
        ("<!DOCTYPE html><html><head><meta charset=utf-8></head><body class=x><p>a</p></body></html>", "<p>a</p>"),
    ]

    @Test("What a document can say is kept", arguments: cases)
    func kept(_ html: String, _ expected: String) {
        #expect(rendered(html) == expected)
    }

    @Test("Language and direction are marks where they differ from the story's")
    func languages() {
        let html =
            "<p dir=rtl>a <span lang=he dir=RTL>b</span> <span lang=en>c</span></p><bdo dir=ltr>d</bdo> <i lang='x y'>e</i>"
        #expect(
            HTMLReader.read(html).document.html()
                == """
                <p><span dir="rtl">a </span><span lang="he" dir="rtl">b</span><span dir="rtl"> </span>\
                <span lang="en" dir="rtl">c</span></p><p><span dir="ltr">d</span> <em>e</em></p>
                """)
        #expect(
            HTMLReader.read(html, language: "he", direction: .rightToLeft).document.html()
                == "<p>a b <span lang=\"en\">c</span></p><p><span dir=\"ltr\">d</span> <em>e</em></p>")
    }

    @Test("Tables keep their parts, spans and captions")
    func tables() {
        let html = """
            <table><caption>Cap</caption><tfoot><tr><td>foot</tfoot><thead><tr><td colspan=2>head</thead>
            <tr><th>a<td rowspan=99999 colspan=-3><p>b</p><ul><li>c</ul></table>
            """
        #expect(
            read(html) == [
                .paragraph([.text("Cap")]),
                .table(
                    Table(rows: [
                        [TableCell(isHeader: true, columnSpan: 2, [.paragraph([.text("head")])])],
                        [
                            TableCell(isHeader: true, [.paragraph([.text("a")])]),
                            TableCell(
                                rowSpan: 1000,
                                [.paragraph([.text("b")]), .unorderedList([ListItem([.paragraph([.text("c")])])])]),
                        ],
                        [TableCell([.paragraph([.text("foot")])])],
                    ])),
            ])
        #expect(rendered("<table>x<tr><td>y</table>").hasPrefix("<p>x</p><div class=\"table\""))
        #expect(rendered("<table></table><td>z</td>") == "<p>z</p>")
    }
}
