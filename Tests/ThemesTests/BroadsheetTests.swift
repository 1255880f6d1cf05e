import PublicSite
import Testing
import Themes

@Suite("The Broadsheet theme")
struct BroadsheetTests {
    private let theme: Theme

    init() throws {
        theme = try broadsheet()
    }

    @Test("Every page kind renders, asks for no unknown name, and holds no script, inline style or template tag")
    func everyPage() throws {
        for page in SamplePages.all {
            let html = try theme.render(page)
            #expect(try theme.unknownNames(in: page) == [], "\(type(of: page))")
            #expect(html.hasPrefix("<!doctype html>"))
            // What stands in a script element of another type is data; no browser runs it.
            let code = html.replacing(/<script type="application\/ld\+json">.*?<\/script>/, with: "")
            for forbidden in ["{{", "}}", "<script", "style=", "onclick", "javascript:"] {
                #expect(!code.contains(forbidden), "\(type(of: page)) holds \(forbidden)")
            }
            #expect(html.matches(of: /<h1[ >]/).count == 1, "\(type(of: page)) has one first heading")
        }
    }

    @Test("Elements that are opened are closed")
    func balanced() throws {
        for page in SamplePages.all {
            let html = try theme.render(page)
            for element in ["div", "section", "article", "ul", "ol", "li", "p", "a", "nav", "figure", "h2", "h3"] {
                let opened = html.ranges(of: "<\(element) ").count + html.ranges(of: "<\(element)>").count
                #expect(opened == html.ranges(of: "</\(element)>").count, "\(element) in \(type(of: page))")
            }
        }
    }

    @Test("A story shows byline links, both times with machine dates, picture, credit, topics, source and correction")
    func article() throws {
        let html = try theme.render(SamplePages.article())
        for expected in [
            "<title>Trams run – Courier</title>", "<h1 class=\"headline\">Trams &amp; rain</h1>",
            "By <a href=\"/author/dana-mirel/\" rel=\"author\">Dana Mirel</a> and <span>News Agencies</span>",
            "Published <time datetime=\"2026-11-22T07:05:00Z\">22 November 2026, 09:05</time>",
            "Last modified <time datetime=\"2026-11-22T07:05:00Z\">", "alt=\"A tram\"",
            "<span class=\"caption\">A tram in the rain</span>", "<span class=\"credit\">Illustration</span>",
            "<p>The <em>body</em>.</p>", "rel=\"tag\">City</a>", "Levant Wire Service",
            "Eleven stations, not twelve.", "href=\"mailto:?body=x\"",
        ] {
            #expect(html.contains(expected), "\(expected)")
        }
    }

    @Test("The style sheet of a theme is linked after Broadsheet's, and scripts as modules")
    func links() throws {
        var page = SamplePages.article()
        let html = try theme.render(page)
        let standard = try #require(html.firstRange(of: "<link rel=\"stylesheet\" href=\"/assets/0/broadsheet.css\">"))
        let own = try #require(html.firstRange(of: "<link rel=\"stylesheet\" href=\"/assets/1/theme.css\">"))
        #expect(standard.upperBound < own.lowerBound)
        page.frame.scripts = ["/assets/2/watch-theme.js"]
        #expect(try theme.render(page).contains("<script type=\"module\" src=\"/assets/2/watch-theme.js\""))
    }

    @Test("A page in Hebrew says so and takes Hebrew strings")
    func rightToLeft() throws {
        let html = try theme.render(SamplePages.front("he"))
        #expect(html.contains("<html lang=\"he\" dir=\"rtl\">"))
        #expect(html.contains("דילוג לתוכן"))
    }

    @Test(
        "A kicker and a format's label that say the same are shown once",
        arguments: [
            ("Exclusive", "exclusive", "Exclusive", nil),
            ("Interview", "The Friday interview", "The Friday interview", nil),
            ("Review", "Theatre", "Review", "Theatre"), (nil, "Transport", nil, "Transport"), ("Live", "", "Live", ""),
        ] as [(String?, String, String?, String?)])
    func kickers(label: String?, kicker: String, shownLabel: String?, shownKicker: String?) {
        let card = StoryCard(address: "/", headline: "x", kicker: kicker, format: "review", formatLabel: label)
        #expect(card.formatLabel == shownLabel)
        #expect(card.kicker == shownKicker)
    }

    @Test("A band shows a story once", arguments: Band.Pattern.allCases)
    func bands(pattern: Band.Pattern) {
        let stories = (1...12).map { SamplePages.card("Story \($0)") }
        let band = Band(name: "News", address: "/news/", pattern: pattern, stories: stories)
        let shown = ([band.lead].compactMap { $0 } + band.stories + band.headlines).map(\.headline)
        #expect(Set(shown).count == shown.count)
        #expect(shown.first == "Story 1")
    }

    @Test("A story and its styles stay light")
    func weight() throws {
        let styles = try #require(theme.asset(named: "broadsheet.css"))
        // As a reader gets them: of the 30 KB that a page may weigh in all, a third.
        let sent = try #require(styles.gzipped)
        #expect(sent.count < 11_000)
        #expect(try theme.render(SamplePages.article()).utf8.count < 16_000)
    }
}
