import Documents
import Testing

@Suite("A document's HTML")
struct DocumentHTMLTests {
    private func html(_ blocks: Block...) -> String { Document(blocks).html() }

    @Test("Plain blocks")
    func blocks() {
        #expect(html(.paragraph([.text("a < b & \"c\"")])) == "<p>a &lt; b &amp; &quot;c&quot;</p>")
        #expect(html(.heading(.four, [.text("H")])) == "<h4>H</h4>")
        #expect(html(.divider, .paragraph([.text(" \u{A0}")]), .paragraph([])) == "<hr>")
        #expect(
            html(.code("a<b", language: "swift"), .code("x", language: "a\" onload=\"1"))
                == "<pre><code class=\"language-swift\">a&lt;b</code></pre><pre><code>x</code></pre>")
    }

    @Test("Lists are tight where an item is one paragraph")
    func lists() {
        let inner = Block.orderedList(start: 3, [ListItem([.paragraph([.text("c")])])])
        #expect(
            html(.unorderedList([ListItem([.paragraph([.text("a")])]), ListItem([.paragraph([.text("b")]), inner])]))
                == "<ul><li>a</li><li><p>b</p><ol start=\"3\"><li>c</li></ol></li></ul>")
    }

    @Test("Quotations name whose words they are")
    func quotations() {
        #expect(
            html(.quotation([.paragraph([.text("Q")])], attribution: "A & B"))
                == "<blockquote><p>Q</p><footer>A &amp; B</footer></blockquote>")
        #expect(
            html(.pullQuotation([.text("Q")], attribution: "A"), .pullQuotation([.text("R")], attribution: nil))
                == """
                <aside class="pull-quotation"><blockquote><p>Q</p></blockquote><footer>A</footer></aside>\
                <aside class="pull-quotation"><blockquote><p>R</p></blockquote></aside>
                """)
    }

    @Test("A picture has its size, words and credit")
    func picture() {
        #expect(
            html(.picture(SampleDocuments.picture))
                == """
                <figure class="picture"><img src="pictures/harbour-dawn.jpg" alt="Boats &quot;at&quot; dawn" width="1800" \
                height="1200" loading="lazy" decoding="async"><figcaption>The harbour &amp; the light \
                <span class="credit">Photo: A &lt;B&gt;</span></figcaption></figure>
                """)
        #expect(
            html(.gallery([PlacedPicture(source: "a.png")]))
                == """
                <div class="gallery"><figure class="picture"><img src="a.png" alt="" loading="lazy" decoding="async">\
                </figure></div>
                """)
    }

    @Test("Pictures are served from where the page says, or left out")
    func pictureAddresses() {
        let document = Document([.picture(PlacedPicture(source: "a")), .picture(PlacedPicture(source: "b"))])
        let html = document.html { $0.source == "a" ? HTMLPicture(source: "/pictures/a.jpg") : nil }
        #expect(html.contains("src=\"/pictures/a.jpg\""))
        #expect(html.components(of: "<figure") == 1)
    }

    @Test("A table's leading header rows are its head")
    func table() {
        #expect(
            html(.table(SampleDocuments.table))
                == """
                <div class="table" role="region" tabindex="0" aria-label="Table"><table><thead><tr>\
                <th scope="col" colspan="2">Budget</th></tr></thead><tbody><tr><th scope="row">Trams</th>\
                <td rowspan="2"><p>12</p><p>million</p></td></tr><tr><td></td></tr></tbody></table></div>
                """)
    }

    @Test("Fact boxes and embeds")
    func boxes() {
        #expect(
            html(.factBox(title: "In <short>", [.paragraph([.text("x")])]))
                == "<aside class=\"fact-box\"><h2>In &lt;short&gt;</h2><p>x</p></aside>")
        #expect(
            html(.embed(Embed(provider: "youtube", address: "https://www.youtube.com/watch?v=1&t=2")))
                == """
                <p class="embed" data-provider="youtube"><a href="https://www.youtube.com/watch?v=1&amp;t=2" \
                rel="noopener nofollow">https://www.youtube.com/watch?v=1&amp;t=2</a></p>
                """)
        #expect(
            html(.embed(Embed(provider: "x", address: "javascript:alert(1)", title: "T")))
                == "<p class=\"embed\" data-provider=\"x\">T</p>")
    }

    @Test("Footnotes are numbered through the story and stand at its end")
    func footnotes() {
        let labels = HTMLLabels(table: "T", footnotes: "Notizen", backToText: "Zurück")
        let document = Document([
            .paragraph([.text("a", [.strong]), .footnote([.text("One")]), .text("b", [.strong])]),
            .unorderedList([ListItem([.paragraph([.text("c"), .footnote([.text("Two", [.emphasis])])])])]),
        ])
        #expect(
            document.html(labels: labels)
                == """
                <p><strong>a</strong><sup class="footnote"><a href="#note-1" id="noteref-1">1</a></sup><strong>b</strong></p>\
                <ul><li>c<sup class="footnote"><a href="#note-2" id="noteref-2">2</a></sup></li></ul>\
                <section class="footnotes" aria-label="Notizen"><ol>\
                <li id="note-1">One <a href="#noteref-1" aria-label="Zurück">↩</a></li>\
                <li id="note-2"><em>Two</em> <a href="#noteref-2" aria-label="Zurück">↩</a></li></ol></section>
                """)
    }

    @Test("Read elsewhere, a story's footnotes lead to its page")
    func footnotesElsewhere() {
        let html = Document([.paragraph([.text("a"), .footnote([.text("One")])])]).html(
            page: "https://a.example/b/?c&d")
        #expect(html.contains("href=\"https://a.example/b/?c&amp;d#note-1\" id=\"noteref-1\""))
        #expect(html.contains("<a href=\"https://a.example/b/?c&amp;d#noteref-1\""))
    }

    @Test("Marks nest, and neighbours share them")
    func marks() throws {
        let link = try SampleDocuments.link("/a")
        let other = try SampleDocuments.link("/b")
        #expect(
            html(
                .paragraph([
                    .text("a", [link]), .text("b", [link, .strong]), .text("c", [.strong]), .lineBreak, .text("d"),
                ]))
                == "<p><a href=\"/a\">a<strong>b</strong></a><strong>c</strong><br>d</p>")
        #expect(
            html(.paragraph([.text("a", [.emphasis]), .lineBreak, .lineBreak, .text("b", [.emphasis, .code])]))
                == "<p><em>a<br><br><code>b</code></em></p>")
        #expect(
            html(.paragraph([.text("a", [link, other, .strong, .strong])]))
                == "<p><a href=\"/a\"><strong>a</strong></a></p>")
        #expect(
            html(.paragraph(try SampleDocuments.marked()))
                == """
                <p>plain <strong>strong <em>both </em></strong><code>code</code><s>gone</s><sub>2</sub><sup>3</sup>\
                <a href="https://example.org/a?b=1&amp;c=2"><strong>there</strong></a>\
                <span lang="he" dir="rtl">שלום</span><span lang="en">word</span><span dir="ltr">left</span></p>
                """)
    }

    @Test(
        "An address of a forbidden kind is no link",
        arguments: [
            "javascript:alert(1)", "JavaScript:alert(1)", " javascript:alert(1)", "java\tscript:alert(1)",
            "java\nscript:x",
            "\u{1}javascript:x", "data:text/html,x", "vbscript:x", "file:///etc/passwd", "blob:x", "", "  ", "a b",
            "x\u{7F}",
            "javascript\u{0}:x", "about:blank", "view-source:http://a/", String(repeating: "a", count: 5000),
        ])
    func forbiddenAddresses(_ address: String) {
        #expect(LinkTarget(address) == nil)
    }

    @Test(
        "Ordinary addresses are links",
        arguments: [
            "https://example.org/a?b#c", "HTTP://EXAMPLE.ORG", "mailto:a@example.org", "tel:+97231234567", "/a/b",
            "a/b:c", "#note",
            "?q=a:b", "//example.org/a", "שלום/עולם", "../x",
        ])
    func allowedAddresses(_ address: String) {
        #expect(LinkTarget(address)?.address == address)
        #expect(LinkTarget("  \(address)\n")?.address == address)
    }
}

extension String {
    /// How often a text occurs in this one.
    fileprivate func components(of part: String) -> Int {
        var count = 0
        var rest = self[...]
        while let range = rest.firstRange(of: part) {
            count += 1
            rest = rest[range.upperBound...]
        }
        return count
    }
}
