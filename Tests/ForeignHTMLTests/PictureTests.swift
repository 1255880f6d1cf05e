import Documents
import ForeignHTML
import Testing

@Suite("Pictures in foreign HTML")
struct PictureTests {
    private func picture(_ html: String) -> PlacedPicture? { HTMLReader.read(html).document.pictures.first }

    @Test(
        "The address is found wherever a page hides it",
        arguments: [
            ("<img src='a.jpg'>", "a.jpg"),
            ("<img src=' https://example.org/a b.jpg '>", "https://example.org/a%20b.jpg"),
            ("<img src='data:image/gif;base64,R0' data-src='b.jpg'>", "b.jpg"),
            ("<img data-lazy-src=/c.jpg>", "/c.jpg"),
            ("<img srcset='s.jpg 300w, l.jpg 900w, m.jpg 600w'>", "l.jpg"),
            ("<img data-srcset='s.jpg, l.jpg 2x'>", "l.jpg"),
            ("<img src=/img/placeholder.png data-original=d.jpg>", "d.jpg"), ("<image src=e.jpg>", "e.jpg"),
            ("<picture><source srcset=x.avif><img src=f.jpg></picture>", "f.jpg"),
            ("<amp-img src=g.jpg></amp-img>", "g.jpg"),
            ("<img src=//example.org/h.jpg>", "//example.org/h.jpg"),
            ("<img data-orig-file=i.jpg src=data:,x>", "i.jpg"),
        ])
    func sources(_ html: String, _ source: String) {
        #expect(picture(html)?.source == source)
    }

    @Test("Words, credit and size are kept")
    func words() {
        let html = """
            <figure class="wp-block-image"><a href=big.jpg><img src=a.jpg alt=" Alt &amp; more " width=640 height=480px></a>
            <figcaption>The  <b>caption</b> <span class=credit>Photo: B</span></figcaption></figure>
            """
        #expect(
            read(html) == [
                .picture(
                    PlacedPicture(
                        source: "a.jpg", alternativeText: "Alt & more", caption: "The caption", credit: "Photo: B",
                        width: 640,
                        height: 480))
            ])
        #expect(picture("<img src=a width=100% height=-1>") == PlacedPicture(source: "a"))
    }

    @Test("Classic captions are captions")
    func classicCaption() {
        let html = "<div class='wp-caption alignleft'><img src=a.jpg><p class=wp-caption-text>Cap</p></div><p>After</p>"
        #expect(
            read(html) == [.picture(PlacedPicture(source: "a.jpg", caption: "Cap")), .paragraph([.text("After")])])
    }

    @Test("A picture inside text stands between its halves, and its link is dropped")
    func lifted() {
        #expect(
            read("<p>a <a href=/big><img src=i.jpg></a> b</p><h2>H<img src=j.jpg></h2>") == [
                .paragraph([.text("a")]), .picture(PlacedPicture(source: "i.jpg")), .paragraph([.text("b")]),
                .heading(.two, [.text("H")]), .picture(PlacedPicture(source: "j.jpg")),
            ])
        #expect(rendered("<a href=/x><img src=i.jpg>words</a>").contains("<p><a href=\"/x\">words</a></p>"))
    }

    @Test(
        "Galleries of every kind are galleries",
        arguments: [
            "<div class=gallery><figure><img src=a><figcaption>A</figcaption></figure><figure><img src=b></figure></div>",
            """
            <figure class='wp-block-gallery columns-2'><ul class=blocks-gallery-grid><li><figure><img src=a><figcaption>A
            </figcaption></figure></li><li><figure><img src=b></figure></li></ul></figure>
            """,
            """
            <div id=gallery-1 class='gallery gallery-columns-3'><dl class=gallery-item><dt class=gallery-icon><a href=x><img src=a>
            </a></dt><dd class='wp-caption-text gallery-caption'>A</dd></dl><br><dl class=gallery-item><dt><img src=b></dt></dl></div>
            """,
        ])
    func galleries(_ html: String) {
        #expect(
            read(html) == [.gallery([PlacedPicture(source: "a", caption: "A"), PlacedPicture(source: "b")])])
    }

    @Test("A figure keeps whatever it shows, with its caption")
    func otherFigures() {
        #expect(
            rendered("<figure><pre>x</pre><figcaption>Cap</figcaption></figure>")
                == "<pre><code>x</code></pre><p>Cap</p>")
        #expect(
            read("<figure><img src=a><img src=b><figcaption>Both</figcaption></figure>") == [
                .gallery([PlacedPicture(source: "a"), PlacedPicture(source: "b")]), .paragraph([.text("Both")]),
            ])
        #expect(
            read("<figure><figure><img src=a><figcaption>In</figcaption></figure></figure>")
                == [.picture(PlacedPicture(source: "a", caption: "In"))])
    }

    @Test("Pictures without an address, and those that only count readers, are named")
    func leftOut() {
        #expect(left("<img><img src='data:image/png;base64,x'><img src='javascript:x'>") == ["picture": 3])
        #expect(left("<img src=//stats.example.org/p.gif width=1 height=1>") == ["picture": 1])
        #expect(left("<figure><img src=a><figcaption><a href=/x>c</a></figcaption></figure>") == ["link": 1])
    }

    @Test("Pictures that repeat for readers without scripts, or are only a sign, are not pictures")
    func repeats() {
        #expect(read("<img data-src=a.jpg><noscript><img src=a.jpg></noscript>").count == 1)
        #expect(read("<noscript><img src=a.jpg></noscript>").count == 1)
        #expect(rendered("<p>Hi <img class=emoji alt=😀 src=x></p>") == "<p>Hi 😀</p>")
    }
}
