import Documents
import Editorial
import Foundation
import Newspaper
import Storage
import StorageSQLite
import TestSupport
import Testing

@testable import PublicSite

@Suite("Pages say what the paper says")
struct PageTests {
    @Test("The masthead has today's date in the edition's own zone and language")
    func today() async throws {
        let paper = try await SmallPaper()
        try await Reader.of(paper) { reader in
            let answer1 = try await reader.get("/")
            #expect(answer1.text.contains("Sunday, 22 November 2026"))
            let answer2 = try await reader.get("/he/")
            #expect(answer2.text.contains("dir=\"rtl\""))
            let answer3 = try await reader.get("/he/")
            #expect(answer3.text.contains("22 בנובמבר 2026"))
        }
    }

    @Test("An article has its byline of several kinds, its times, its picture's credit and its related stories")
    func article() async throws {
        let paper = try await SmallPaper()
        var other = paper.story("2", "Ferry late", at: "2026-11-19T10:00:00Z")
        other.topics = [TopicImport(name: "Harbour")]
        try await paper.add(other)
        var story = paper.story("1", "Quiet <harbour>", at: "2026-11-20T10:00:00Z")
        story.byline = [ContributorImport(name: "Dana Mirel"), ContributorImport(name: "News Agencies", kind: .agency)]
        story.topics = [TopicImport(name: "Harbour")]
        story.modified = instant("2026-11-20T12:00:00Z")
        story.kicker = "Port"
        try await paper.add(story)
        try await Reader.of(paper) { reader in
            let text = try await reader.get("/2026/11/20/quiet-harbour/").text
            #expect(text.contains("Quiet &lt;harbour&gt;"))
            #expect(!text.contains("<harbour>"))
            #expect(text.contains("href=\"/author/dana-mirel/\""))
            #expect(text.contains("href=\"/author/news-agencies/\""))
            #expect(text.contains("20 November 2026, 12:00"))
            #expect(text.contains("datetime=\"2026-11-20T12:00:00Z\""))
            #expect(text.contains("href=\"/topic/harbour/\""))
            #expect(text.contains("Ferry late"))
            #expect(text.contains("href=\"/news/city/\""))
        }
    }

    @Test("A body's picture that is not in the library is not shown")
    func foreignPicture() async throws {
        let paper = try await SmallPaper()
        var story = paper.story("1", "Quiet harbour", at: "2026-11-20T10:00:00Z")
        story.body = Document([.picture(PlacedPicture(source: "https://tracker.example/x.gif", alternativeText: "x"))])
        try await paper.add(story)
        try await Reader.of(paper) { reader in
            let answer4 = try await reader.get("/2026/11/20/quiet-harbour/")
            #expect(answer4.text.contains("tracker.example") == false)
        }
    }

    @Test("A section shows what lies below it, a page at a time, without gaps or repeats")
    func section() async throws {
        let paper = try await SmallPaper()
        for number in 1...45 {
            try await paper.add(paper.story("\(number)", "Story number \(number) here", at: "2026-11-20T10:00:00Z"))
        }
        try await Reader.of(paper) { reader in
            var next: String? = "/news/"
            var seen: [Int] = []
            while let path = next, seen.count < 100 {
                let text = try await reader.get(path).text
                let main = text.components(separatedBy: "<main").dropFirst().joined()
                let found = main.matches(of: #/story-number-(\d+)-here\/"/#).compactMap { Int($0.output.1) }
                seen += found.reduce(into: []) { if $0.last != $1 && !$0.contains($1) { $0.append($1) } }
                next = main.firstMatch(of: #/href="(\/news\/\?after=[^"]+)"/#).map { String($0.output.1) }
            }
            #expect(seen == Array((1...45).reversed()))
        }
    }

    @Test("Search finds words in headline and body, marks them, and an empty result is no dead end")
    func search() async throws {
        let paper = try await SmallPaper()
        try await paper.add(
            paper.story("1", "Quiet harbour", at: "2026-11-20T10:00:00Z", text: "A café opens at the pier."))
        try await Reader.of(paper) { reader in
            let answer5 = try await reader.get("/search?q=cafe")
            #expect(answer5.text.contains("<mark>café</mark>"))
            let nothing = try await reader.get("/search?q=zeppelin%22*%20OR")
            #expect(nothing.status == 200)
            #expect(nothing.text.contains("Quiet harbour"))
            let answer6 = try await reader.get("/search?q=%3Cscript%3Ealert(1)%3C/script%3E")
            #expect(answer6.text.contains("&lt;script&gt;"))
        }
    }

    @Test(
        "A search is narrowed step by step: to a section and one within it, to a year, month and day, to another edition"
    )
    func narrowing() async throws {
        let paper = try await SmallPaper()
        let places = [
            ("news/city", "2025-03-01"), ("news", "2026-10-30"), ("culture", "2026-11-20"),
            ("news/city", "2026-11-21"),
        ]
        for (number, (section, day)) in places.enumerated() {
            var story = paper.story("\(number)", "Harbour \(number)", at: "\(day)T10:00:00Z")
            story.sections = [section]
            try await paper.add(story)
        }
        var hebrew = paper.story("h", "Harbour", at: "2026-11-21T09:00:00Z")
        hebrew.edition = paper.hebrew
        try await paper.add(hebrew)
        try await Reader.of(paper) { reader in
            let first = try await reader.get("/search?q=harbour").text
            #expect(first.contains("/search?q=harbour&amp;section=news\"><bdi>News</bdi> <small>3</small>"))
            #expect(!first.contains("section=news%2Fcity"))
            let news = try await reader.get("/search?q=harbour&section=news").text
            #expect(news.contains("section=news%2Fcity\"><bdi>City</bdi> <small>2</small>"))
            #expect(first.contains("from=2026-01-01&amp;to=2026-12-31\"><bdi>2026</bdi> <small>3</small>"))
            #expect(first.contains("<a href=\"/he/search?q=harbour\"><bdi>עברית</bdi> <small>1</small>"))
            let year = try await reader.get("/search?q=harbour&from=2026-01-01&to=2026-12-31").text
            #expect(year.contains("from=2026-11-01&amp;to=2026-11-30\"><bdi>November 2026</bdi> <small>2</small>"))
            let month = try await reader.get("/search?q=harbour&from=2026-11-01&to=2026-11-30").text
            #expect(month.contains("from=2026-11-20&amp;to=2026-11-20\"><bdi>20 November 2026</bdi> <small>1</small>"))
            #expect(month.contains("<a href=\"/search?q=harbour\" aria-label=\"Take away: November 2026\">"))
            let nothing = try await reader.get("/search?q=harbour&author=nobody").text
            #expect(nothing.contains("<details class=\"search-filters\" open>") == nothing.contains("/he/search?q"))
        }
    }

    @Test(
        "A headline that is wholly in the other script says its direction; one that only begins so does not",
        arguments: [
            ("Ferry “Aurora” sails!", true), ("Aurora יוצאת לדרך", false), ("המעבורת Aurora", false), ("2026", false),
        ])
    func foreignHeadlines(headline: String, isForeign: Bool) async throws {
        let paper = try await SmallPaper()
        var story = paper.story("1", headline, at: "2026-11-20T10:00:00Z")
        story.edition = paper.hebrew
        story.slug = Slug("story")
        try await paper.add(story)
        var arabic = paper.story("2", "سفينة", at: "2026-11-20T10:00:00Z")
        arabic.slug = Slug("ship")
        try await paper.add(arabic)
        try await Reader.of(paper) { reader in
            let page = try await reader.get("/he/2026/11/20/story/").text
            let shown = isForeign ? "<bdi dir=\"ltr\">\(headline)</bdi>" : headline
            #expect(page.contains("<h1 class=\"headline\">\(shown)</h1>"))
            let front = try await reader.get("/he/").text
            #expect(front.contains("/he/2026/11/20/story/\"\(isForeign ? " dir=\"ltr\"" : "")>\(headline)</a>"))
            let english = try await reader.get("/").text
            #expect(english.contains(" dir=\"rtl\">سفينة</a>"))
        }
    }

    @Test("The archive leads from years to months to stories by the day of the paper's zone")
    func archive() async throws {
        let paper = try await SmallPaper()
        try await paper.add(paper.story("1", "Quiet harbour", at: "2026-10-31T22:30:00Z"))
        try await Reader.of(paper) { reader in
            let answer7 = try await reader.get("/archive/")
            #expect(answer7.text.contains("href=\"/archive/2026/11/\""))
            let answer8 = try await reader.get("/archive/2026/11/")
            #expect(answer8.text.contains("Quiet harbour"))
            let answer9 = try await reader.get("/archive/2026/10/")
            #expect(answer9.status == 404)
        }
    }

    @Test("A front shows what editors chose first, no story twice, and the latest where nobody chose")
    func front() async throws {
        let paper = try await SmallPaper()
        for number in 1...12 {
            try await paper.add(
                paper.story("\(number)", "Story \(number) of the day", at: "2026-11-20T10:00:\(9 + number)Z"))
        }
        let picked = try await paper.database.read {
            try $0.articles.identifier(externalID: "3", edition: paper.english)
        }
        let edition = paper.english
        try await paper.database.write { connection in
            try connection.fronts.save(
                Front(
                    edition: edition,
                    slots: [Slot(layout: .lead, articles: [picked].compactMap { $0 }), Slot(layout: .briefs)]))
        }
        try await Reader.of(paper) { reader in
            let main = try await reader.get("/").text.components(separatedBy: "<main").dropFirst().joined()
            let order = main.matches(of: #/\/story-(\d+)-of-the-day\//#).map { Int($0.output.1) }
            #expect(order.first == 3)
            #expect(order.contains(12))
            #expect(order.filter { $0 == 3 }.count <= 2)
        }
    }

    @Test("the archive has a page for each day with stories, and its calendar leads there")
    func archiveDay() async throws {
        let paper = try await SmallPaper()
        // Half past ten at night in UTC is the next day in Jerusalem.
        try await paper.add(paper.story("1", "Harbour opens", at: "2026-11-19T22:30:00Z"))
        try await paper.add(paper.story("2", "Ferry sails", at: "2026-11-19T08:00:00Z"))
        try await Reader.of(paper) { reader in
            let month = try await reader.get("/archive/2026/11/").text
            #expect(month.contains("<a href=\"/archive/2026/11/19/\" aria-label=\"Thursday, 19 November 2026\">19</a>"))
            #expect(month.contains("<span>21</span>"))
            // The week begins with Monday in English; 1 November 2026 was a Sunday.
            #expect(
                month.contains("<tr> <td></td> <td></td> <td></td> <td></td> <td></td> <td></td> <td><span>1</span>"))
            let day = try await reader.get("/archive/2026/11/20/").text
            #expect(day.contains("Harbour opens") && !day.contains("Ferry sails"))
            #expect(day.contains("aria-current=\"page\">20</a>"))
            for nowhere in ["2026/11/21", "2026/02/31", "2026/11/1", "2026/13/01", "0000/00/00"] {
                let answer = try await reader.get("/archive/\(nowhere)/")
                #expect(answer.status == 404, "\(nowhere)")
            }
        }
    }
}
