import Documents
import Editorial
import Foundation
import FoundationXML
import HTTPTypes
import Newspaper
import Storage
import StorageSQLite
import TestSupport
import Testing

@Suite("Being found: feeds, sitemaps, data")
struct DiscoveryTests {
    private func paper() async throws -> SmallPaper {
        let paper = try await SmallPaper()
        var story = paper.story(
            "1", "Ferry & <Sons> sail", at: "2026-11-21T08:00:00Z", text: "The ferry \"Lira\" sails < at 8.")
        story.byline = [ContributorImport(name: "Ana Berg"), ContributorImport(name: "News Agencies", kind: .agency)]
        story.topics = [TopicImport(name: "Ships")]
        story.standfirst = "It sails."
        try await paper.add(story)
        var hebrew = paper.story("1", "המעבורת", at: "2026-11-21T09:00:00Z")
        hebrew.edition = paper.hebrew
        hebrew.translationOf = StoryName(edition: paper.english, externalID: "1")
        try await paper.add(hebrew)
        try await paper.add(paper.story("2", "Old story", at: "2019-02-03T08:00:00Z", section: "culture"))
        return paper
    }

    private static func isWellFormed(_ text: String) -> Bool { XMLParser(data: Data(text.utf8)).parse() }

    @Test(
        "every list has its feeds",
        arguments: ["/", "/news/", "/news/city/", "/topic/ships/", "/author/ana-berg/"])
    func lists(list: String) async throws {
        try await Reader.of(try await paper()) { reader in
            let page = try await reader.get(list)
            for (name, type) in [("feed.xml", "rss"), ("feed.atom", "atom"), ("feed.json", "feed+json")] {
                let feed = try await reader.get(list + name)
                #expect(feed.status == 200)
                #expect(feed.headers[.contentType]?.contains(type) == true)
                #expect(feed.text.contains("https://paper.example/2026/11/21/ferry-sons-sail/"))
                #expect(page.text.contains("href=\"\(list)\(name)\""))
                if name != "feed.json" { #expect(Self.isWellFormed(feed.text)) }
            }
        }
    }

    @Test("RSS carries the whole story, each author and a name that outlives the address")
    func rss() async throws {
        try await Reader.of(try await paper()) { reader in
            let text = try await reader.get("/feed.xml").text
            for part in [
                "<title>Ferry &amp; &lt;Sons&gt; sail</title>", "<dc:creator>Ana Berg</dc:creator>",
                "<dc:creator>News Agencies</dc:creator>", "<category>City</category>", "<category>Ships</category>",
                "<pubDate>Sat, 21 Nov 2026 08:00:00 GMT</pubDate>", "<description>It sails.</description>",
                "&lt;p&gt;The ferry &amp;quot;Lira&amp;quot; sails &amp;lt; at 8.&lt;/p&gt;",
                "<guid isPermaLink=\"false\">tag:paper.example,2026-11-21:article:1</guid>",
            ] {
                #expect(text.contains(part), "\(part)")
            }
        }
    }

    @Test("a feed that has not changed is not sent again")
    func conditional() async throws {
        try await Reader.of(try await paper()) { reader in
            let first = try await reader.get("/feed.atom")
            let tag = try #require(first.headers[.eTag])
            let date = try #require(first.headers[.lastModified])
            let known = try await reader.get("/feed.atom", headers: [.ifNoneMatch: "\"other\", \(tag)"])
            #expect(known.status == 304 && known.text.isEmpty && known.headers[.eTag] == tag)
            #expect(try await reader.get("/feed.atom", headers: [.ifModifiedSince: date]).status == 304)
            #expect(try await reader.get("/feed.atom", headers: [.ifNoneMatch: "\"other\""]).status == 200)
            let both: HTTPFields = [.ifNoneMatch: "\"other\"", .ifModifiedSince: date]
            #expect(try await reader.get("/feed.atom", headers: both).status == 200)
        }
    }

    @Test("the feed of a search holds what the search finds")
    func searchFeed() async throws {
        try await Reader.of(try await paper()) { reader in
            let feed = try await reader.get("/search/feed.json?q=old")
            #expect(feed.text.contains("/old-story/") && !feed.text.contains("ferry"))
            #expect(try await reader.get("/search?q=old").text.contains("href=\"/search/feed.json?q=old\""))
            #expect(try await reader.get("/search/feed.json").status == 404)
        }
    }

    @Test("sitemaps name every month of every edition, every story and every page")
    func sitemaps() async throws {
        let paper = try await paper()
        try await Reader.of(paper) { reader in
            let index = try await reader.get("/sitemap.xml").text
            #expect(Self.isWellFormed(index))
            for file in ["en/pages", "en/2026-11", "en/2019-02", "he/pages", "he/2026-11"] {
                #expect(index.contains("<loc>https://paper.example/sitemap/\(file).xml</loc>"), "\(file)")
            }
            #expect(index.contains("<lastmod>2019-02-03T08:00:00Z</lastmod>"))
            let month = try await reader.get("/sitemap/en/2026-11.xml").text
            #expect(month.contains("<loc>https://paper.example/2026/11/21/ferry-sons-sail/</loc>"))
            #expect(!month.contains("old-story"))
            #expect(try await reader.get("/sitemap/en/2026-11-21.xml").text == month)
            let pages = try await reader.get("/sitemap/he/pages.xml").text
            #expect(pages.contains("<loc>https://paper.example/he/terms/</loc>") && !pages.contains("ships"))
            let names = try await reader.get("/sitemap/en/pages.xml").text.replacing(/>\s+</, with: "><")
            for name in ["/topic/ships/", "/author/ana-berg/"] {
                #expect(
                    names.contains(
                        "<loc>https://paper.example\(name)</loc><lastmod>2026-11-21T08:00:00Z</lastmod>"), "\(name)")
            }
            for nowhere in ["en/2026-13", "en/2026-10", "xx/pages", "en/2026", "en/2026-11-32"] {
                #expect(try await reader.get("/sitemap/\(nowhere).xml").status == 404, "\(nowhere)")
            }
        }
        try await paper.newsroom.withdraw(Identifier(rawValue: 1), note: "Wrong ship.")
        try await Reader.of(paper) { reader in
            let answer = try await reader.get("/sitemap/en/2026-11.xml")
            #expect(answer.status == 404)
        }
    }

    @Test("pages too many for one file of the sitemap fill several, and each is named once")
    func pageFiles() async throws {
        let paper = try await paper()
        let whole = try await pageAddresses(paper, mostEntries: 50_000)
        #expect(whole.files == ["pages"] && whole.addresses.count == Set(whole.addresses).count)
        let divided = try await pageAddresses(paper, mostEntries: 3)
        #expect(divided.files.starts(with: ["pages", "pages-2", "pages-3"]))
        #expect(divided.addresses == whole.addresses)
    }

    /// The files of the English edition's pages that the index names, and the addresses in them.
    private func pageAddresses(
        _ paper: SmallPaper, mostEntries: Int
    ) async throws -> (files: [String], addresses: [String]) {
        var found: (files: [String], addresses: [String]) = ([], [])
        try await Reader.of(paper.database, clock: paper.clock, mostSitemapEntries: mostEntries) { reader in
            let index = try await reader.get("/sitemap.xml").text
            found.files = index.matches(of: /en\/(pages[-0-9]*)\.xml/).map { String($0.1) }
            for file in found.files {
                let answer = try await reader.get("/sitemap/en/\(file).xml")
                let addresses = answer.text.matches(of: /<loc>(.+?)<\/loc>/).map { String($0.1) }
                #expect(answer.status == 200 && (1...mostEntries).contains(addresses.count), "\(file)")
                found.addresses += addresses
            }
            let beyond = try await reader.get("/sitemap/en/pages-\(found.files.count + 1).xml")
            #expect(beyond.status == 404)
        }
        return found
    }

    @Test("the news sitemap holds the last two days alone")
    func newsSitemap() async throws {
        try await Reader.of(try await paper()) { reader in
            let text = try await reader.get("/news-sitemap.xml").text
            #expect(Self.isWellFormed(text))
            #expect(text.contains("<news:title>Ferry &amp; &lt;Sons&gt; sail</news:title>"))
            #expect(text.contains("<news:language>he</news:language>"))
            #expect(!text.contains("Old story"))
        }
    }

    @Test("robots.txt says what the publication asks of crawlers")
    func robots() async throws {
        let paper = try await paper()
        let rules = CrawlerRules(refusesLanguageModels: true, refused: ["BadBot"], closedPaths: ["/intern/"])
        try await paper.database.write {
            try $0.publications.save(name: "The Small Paper", shareServices: [], crawlers: rules)
            try $0.publications.raiseVersion()
        }
        try await Reader.of(paper) { reader in
            let text = try await reader.get("/robots.txt").text
            for line in [
                "Disallow: /intern/", "User-agent: GPTBot\n", "User-agent: BadBot\nDisallow: /\n",
                "Sitemap: https://paper.example/sitemap.xml",
            ] {
                #expect(text.contains(line), "\(line)")
            }
            #expect(try await reader.get("/he/robots.txt").status == 404)
        }
    }

    @Test("a story and its translation lead to each other, for readers and for search engines")
    func translations() async throws {
        try await Reader.of(try await paper()) { reader in
            let english = "/2026/11/21/ferry-sons-sail/"
            let hebrew = "/he/2026/11/21/%D7%94%D7%9E%D7%A2%D7%91%D7%95%D7%A8%D7%AA/"
            for address in [english, hebrew] {
                let text = try await reader.get(address).text
                #expect(text.contains("hreflang=\"he\" href=\"https://paper.example\(hebrew)\""))
                #expect(text.contains("hreflang=\"en\" href=\"https://paper.example\(english)\""))
            }
            #expect(try await reader.get(english).text.contains("<a href=\"\(hebrew)\" lang=\"he\""))
            #expect(try await reader.get("/2019/02/03/old-story/").text.contains("<a href=\"/he/\" lang=\"he\""))
        }
    }

    @Test("an article says what it is in JSON-LD that no headline can break out of")
    func linkedData() async throws {
        let paper = try await paper()
        var story = paper.story("3", "</script><b>Harbour", at: "2026-11-20T08:00:00Z")
        story.format = .analysis
        story.byline = [ContributorImport(name: "Ana Berg")]
        try await paper.add(story)
        try await Reader.of(paper) { reader in
            let page = try await reader.get("/2026/11/20/script-b-harbour/").text
            let block = try #require(page.firstMatch(of: #/<script type="application/ld\+json">(.*?)</script>/#))
            let graph = try #require(
                try JSONSerialization.jsonObject(with: Data(block.output.1.utf8)) as? [String: Any])
            let things = try #require(graph["@graph"] as? [[String: Any]])
            let article = try #require(things.first { $0["@type"] as? String == "AnalysisNewsArticle" })
            #expect(article["headline"] as? String == "</script><b>Harbour")
            #expect(article["datePublished"] as? String == "2026-11-20T10:00:00+02:00")
            let author = try #require((article["author"] as? [[String: Any]])?.first)
            #expect(author["name"] as? String == "Ana Berg")
            #expect(author["url"] as? String == "https://paper.example/author/ana-berg/")
            #expect(things.contains { $0["@type"] as? String == "BreadcrumbList" })
            #expect(page.contains("<meta property=\"og:type\" content=\"article\">"))
            #expect(page.contains("<meta property=\"article:published_time\" content=\"2026-11-20T08:00:00Z\">"))
        }
    }

    @Test("a correction is read on the story's page, by people and by machines")
    func correction() async throws {
        let paper = try await paper()
        let story = try await paper.add(paper.story("4", "Harbour opens", at: "2026-11-20T08:00:00Z"))
        try await paper.newsroom.correct(story, "Noon, not <dawn>.")
        try await Reader.of(paper) { reader in
            let page = try await reader.get("/2026/11/20/harbour-opens/").text
            #expect(page.contains("</time> Noon, not &lt;dawn&gt;.</li>"))
            #expect(
                page.contains(#"{"@type":"CorrectionComment","text":"Noon, not \u003Cdawn\u003E.","datePublished":"#))
        }
    }

    @Test("other sites can ask how to show a story")
    func embed() async throws {
        try await Reader.of(try await paper()) { reader in
            let question = "/oembed?url=https%3A%2F%2Fpaper.example%2F2026%2F11%2F21%2Fferry-sons-sail%2F"
            let json = try await reader.get(question).text
            #expect(json.contains("\"title\":\"Ferry & <Sons> sail\""))
            #expect(json.contains("\"author_name\":\"Ana Berg, News Agencies\""))
            let xml = try await reader.get(question + "&format=xml").text
            #expect(Self.isWellFormed(xml) && xml.contains("<type>link</type>"))
            #expect(try await reader.get(question + "&format=yaml").status == 501)
            #expect(try await reader.get("/oembed?url=https%3A%2F%2Felsewhere.example%2F").status == 404)
            let page = try await reader.get("/2026/11/21/ferry-sons-sail/").text
            #expect(page.contains("type=\"application/json+oembed\""))
        }
    }
}
