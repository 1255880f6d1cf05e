import Documents
import ForeignHTML
import Testing

/// Known ways of getting scripts past cleaners; none may leave anything but text in our own HTML.
@Suite("Executable content in foreign HTML")
struct ExecutableContentTests {
    static let attacks = [
        "<script>alert(1)</script>", "<ScRiPt src=//evil.example></sCrIpT>", "<script/x>alert(1)</script >",
        "<<script>alert(1)//<</script>",
        "<scr<script>ipt>alert(1)</scr</script>ipt>", "<script\u{0}>alert(1)</script>", "<img src=x onerror=alert(1)>",
        "<img src=x onerror\n=\nalert(1)>", "<img src='x'onerror='alert(1)'>", "<img/src=x/onerror=alert(1)>",
        "<svg onload=alert(1)>",
        "<svg><script>alert(1)</script></svg>", "<svg><a xlink:href=javascript:alert(1)><text>x</text></a></svg>",
        "<svg><style><img src=x onerror=alert(1)></style></svg>",
        "<math><mtext><script>alert(1)</script></mtext></math>",
        "<math><mtext><table><mglyph><style><!--</style><img title=\"--&gt;&lt;img src=1 onerror=alert(1)&gt;\">",
        "<svg></p><style><a id=\"</style><img src=1 onerror=alert(1)>\">", "<a href=javascript:alert(1)>x</a>",
        "<a href='java\tscript:alert(1)'>x</a>", "<a href='java\nscript:alert(1)'>x</a>",
        "<a href=' \u{1}javascript:alert(1)'>x</a>",
        "<a href='&#106;avascript:alert(1)'>x</a>", "<a href='&#x6A&#x61vascript&colon;alert(1)'>x</a>",
        "<a href='java&Tab;script:alert(1)'>x</a>", "<a href='java&NewLine;script&#58;alert(1)'>x</a>",
        "<a href=JaVaScRiPt:alert(1)>x</a>",
        "<a href='data:text/html,<script>alert(1)</script>'>x</a>", "<a href=vbscript:msgbox(1)>x</a>",
        "<a href='\u{0}javascript:x'>x</a>",
        "<a href='javascript\u{0}:x'>x</a>",
        "<a href=\"/x\" onclick=alert(1) style='background:url(javascript:x)'>x</a>",
        "<a href='/\" onmouseover=\"alert(1)'>x</a>", "<img alt='\"><script>alert(1)</script>' src=a>",
        "<img src='a\" onerror=\"alert(1)'>", "<img src=javascript:alert(1)>",
        "<img src='data:image/svg+xml,<svg onload=alert(1)>'>",
        "<iframe src=javascript:alert(1)></iframe>", "<iframe srcdoc='<script>alert(1)</script>'></iframe>",
        "<iframe src=https://example.org/ onload=alert(1)></iframe>", "<object data=javascript:alert(1)></object>",
        "<embed src='data:text/html,<script>alert(1)</script>'>",
        "<form action=javascript:alert(1)><button>x</button></form>",
        "<button formaction=javascript:alert(1)>x</button>", "<input onfocus=alert(1) autofocus>",
        "<body onload=alert(1)>x",
        "<base href=javascript:alert(1)//>", "<meta http-equiv=refresh content='0;url=javascript:alert(1)'>",
        "<link rel=stylesheet href=javascript:alert(1)>", "<style>@import 'javascript:alert(1)'</style>",
        "<div style='width:expression(alert(1))'>x</div>", "<details open ontoggle=alert(1)>x</details>",
        "<video><source onerror=alert(1)></video>", "<marquee onstart=alert(1)>x</marquee>",
        "<isindex type=image src=1 onerror=alert(1)>",
        "<noscript><p title=\"</noscript><img src=x onerror=alert(1)>\"></noscript>",
        "<textarea><script>alert(1)</script></textarea>",
        "<title><script>alert(1)</script></title>", "<xmp><script>alert(1)</script></xmp>",
        "<plaintext><script>alert(1)</script>",
        "<!--><script>alert(1)</script>-->", "<!--[if IE]><script>alert(1)</script><![endif]-->",
        "<![CDATA[<script>alert(1)</script>]]>",
        "<pre><code class='language-x\" onload=\"alert(1)'>x</code></pre>",
        "<span lang='x\" onload=\"alert(1)'>x</span>",
        "<p class=embed data-provider='x\" onload=\"y'><a href=https://example.org/>x</a></p>",
        "&lt;script&gt;alert(1)&lt;/script&gt;",
        "<template><script>alert(1)</script></template>", "<select><script>alert(1)</script></select>",
        "\u{FEFF}<script>alert(1)</script>",
        "<table><script>alert(1)</script><tr><td onclick=x>y</table>",
        "<frameset onload=alert(1)><frame src=javascript:x></frameset>",
        "<img src=\"x` onerror=alert(1)\">", "<a href=\"javascript&colon;alert(1)\">x</a>",
        "<q cite=javascript:alert(1)>x</q>",
        "<b/onclick=alert(1)//>x</b>", "<p title='</p><script>alert(1)</script>'>x</p>",
        "<img src=x:alert(alt) onerror=eval(src) alt=0>",
    ]

    /// The only elements and attributes that our renderer's tags may be made of.
    private static let safeNames: Set<Substring> = [
        "p", "h2", "h3", "h4", "ul", "ol", "li", "blockquote", "footer", "aside", "figure", "figcaption", "img", "div",
        "table", "thead", "tbody", "tr", "th", "td", "pre", "code", "hr", "br", "strong", "em", "s", "sub", "sup", "a",
        "span", "section",
    ]
    private static let safeAttributes: Set<Substring> = [
        "href", "src", "alt", "width", "height", "loading", "decoding", "class", "role", "tabindex", "aria-label",
        "start",
        "colspan", "rowspan", "scope", "rel", "id", "lang", "dir", "data-provider",
    ]

    /// What is left of the HTML when all sound tags are taken away.
    private func withoutSafeTags(_ html: String) -> String {
        html.replacing(/<\/?([a-z0-9]+)((?: [a-z-]+="[^"<>]*")*)>/) { match -> String in
            let attributes = match.output.2.matches(of: /\s([a-z-]+)="/).map(\.output.1)
            let isSafe = Self.safeNames.contains(match.output.1) && attributes.allSatisfy(Self.safeAttributes.contains)
            return isSafe ? "" : String(match.output.0)
        }
    }

    @Test("Nothing that could run is written", arguments: attacks)
    func nothingRuns(_ html: String) throws {
        for wrapped in [
            html, "<p>\(html)</p>", "<table><tr><td>\(html)", "<ul><li><b>\(html)",
            "<div class=gallery><figure>\(html)",
        ] {
            let document = HTMLReader.read(wrapped).document
            let output = document.html()
            #expect(!withoutSafeTags(output).contains("<"))
            for match in output.matches(of: /(href|src)="([^"]*)"/) {
                #expect(LinkTarget(String(match.output.2).replacing("&amp;", with: "&")) != nil)
                #expect(!match.output.2.lowercased().contains("script:"))
            }
            #expect(try Document(json: document.json) == document)
            #expect(HTMLReader.read(output).document.html() == output)
        }
    }
}
