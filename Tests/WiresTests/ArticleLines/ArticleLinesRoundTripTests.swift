import Documents
import Editorial
import Foundation
import Newspaper
import Storage
import StorageSQLite
import Testing

@testable import Wires

@Suite("Export of article lines")
struct ArticleLinesRoundTripTests {
    @Test("Export, import into a new publication and export again give the same bytes")
    func roundTrip() async throws {
        let first = try await Newsstand()
        let second = try await Newsstand()
        defer {
            first.remove()
            second.remove()
        }
        try first.addFile("pictures/tram.jpg")
        let report = try await first.take(Self.lines)
        #expect(report.left == [])
        #expect(report.partial == [])
        let exported = try await first.export()
        #expect(exported.split(separator: "\n").count == 4)
        for file in Set(exported.matches(of: /pictures\/[0-9a-f\/]+\.jpg/).map { String($0.output) }) {
            try second.addFile(file)
        }
        let again = try await second.take(exported)
        #expect(again.left == [])
        #expect(again.partial == [])
        #expect(try await second.export() == exported)
    }

    @Test("A withdrawn story keeps its address, the editors' note, and when readers first had it")
    func withdrawn() async throws {
        let first = try await Newsstand()
        let second = try await Newsstand()
        defer {
            first.remove()
            second.remove()
        }
        for day in ["2018-01-02", "2018-01-03"] {
            try await first.take(
                #"{"id":"a","headline":"Bridge closes","publishedAt":"\#(day)T00:00:00Z","html":"<p>B</p>"}"#)
        }
        let story = try #require(try await first.article("a"))
        try await first.newsroom.withdraw(story.id, note: "It was \"wrong\".")
        let exported = try await first.export()
        #expect(exported.contains("firstPublishedAt"))
        for _ in 0..<2 {
            let report = try await second.take(exported)
            #expect(report.left == [] && report.partial == [])
            #expect(try await second.export() == exported)
        }
        let moved = try #require(try await second.article("a"))
        #expect(moved.state == .withdrawn && moved.revision == 1)
        #expect(moved.permalink == story.permalink && moved.times.firstPublished == story.times.firstPublished)
        let note = try await second.database.read { try $0.revisions.note(article: moved.id, number: moved.revision) }
        #expect(note == "It was \"wrong\".")
        try await second.take(exported.replacing("wrong", with: "mistaken"))
        #expect(try await second.export().contains("mistaken"))
    }

    @Test("Importing an export into its own publication changes nothing")
    func ownExport() async throws {
        let stand = try await Newsstand()
        defer { stand.remove() }
        try stand.addFile("pictures/tram.jpg")
        try await stand.take(Self.lines)
        let exported = try await stand.export()
        let report = try await stand.take(exported)
        #expect(report.partial == [])
        #expect(report.carried == 4)
        #expect(try await stand.article("a")?.revision == 1)
        #expect(try await stand.export() == exported)
    }

    @Test("An export copies the files that its lines name, and names those that are missing")
    func copiedPictures() async throws {
        let stand = try await Newsstand()
        defer { stand.remove() }
        try stand.addFile("pictures/tram.jpg")
        try await stand.take(Self.lines)
        let library = stand.folder.appendingPathComponent("library")
        let folder = stand.folder.appendingPathComponent("export")
        let export = ArticleLinesExport(database: stand.database)
        let copying = PictureCopying(library: library, folder: folder)
        let file = try #require(try await export.run(pictures: copying) { _ in }.missingPictures.first)
        try stand.addFile("library" + file.dropFirst("pictures".count))
        let exported = try await export.run(pictures: copying) { _ in }
        #expect(exported == ArticleLinesExported(articles: 4, missingPictures: []))
        #expect(FileManager.default.fileExists(atPath: folder.appendingPathComponent(file).path))
    }

    @Test("A publication's plan can be read back from its database")
    func publication() async throws {
        let stand = try await Newsstand(plan: Self.publication)
        defer { stand.remove() }
        try await stand.take(Self.lines)
        let declared = try PublicationFile.plan(bytes: Data(Self.publication.utf8), fileName: "publication.yaml")
        _ = try await stand.newsroom.apply(declared, portraits: [:])
        let plan = try await PublicationExport.plan(of: stand.database)
        let text = try PublicationFile.text(of: plan)
        let read = try PublicationFile.plan(bytes: Data(text.utf8), fileName: "publication.yaml")
        #expect(read == plan)
        #expect(read.editions == declared.editions)
        #expect(try await stand.newsroom.apply(read, portraits: [:]) == false)
    }

    static let lines = [
        #"{"id":"a","headline":"First \"one\"\n","byline":["Ann Lee",{"name":"Wire","kind":"agency"}],"#
            + #""format":"analysis","sections":["news/city","science"],"topics":["Trams",{"name":"C++","slug":"cpp"}],"#
            + #""publishedAt":"2018-01-02T03:04:05Z","modifiedAt":"2021-01-01T00:00:00.250Z","permalink":["/?p=1","/x"],"#
            + #""source":{"name":"A","credit":"B"},"leadPicture":{"file":"pictures/tram.jpg","alt":"T","credit":"C"},"#
            + #""related":["c","b"],"html":"<h2>A</h2><p>B <a href=\"/x\">c</a></p><img src=\"pictures/tram.jpg\">"}"#,
        #"{"id":"b","headline":"Second 👩‍👩‍👧‍👦 \u0007","state":"draft","kicker":"K","html":"<p>B</p>","related":["a"],"#
            + #""modifiedAt":"2021-01-01T00:00:00Z"}"#,
        #"{"id":"c","headline":"Third","slug":"third","publishedAt":"2020-05-05T05:05:05Z","html":"","createdAt":"#
            + #""2020-05-04T00:00:00Z","corrections":[{"at":"2020-05-06T00:00:00Z","text":"A \"b\""}]}"#,
        #"{"id":"a","edition":"he","headline":"רביעי","publishedAt":"2020-05-05T23:05:05Z","html":"<p>שלום</p>"}"#,
    ].joined(separator: "\n")

    static let publication = """
        name: The Courier
        shareServices: [x, email]
        contributors: [{name: Wire, kind: agency, biography: "All: the news"}]
        editions:
          - code: en
            language: en
            timeZone: Europe/Lisbon
            about: |
              One.
              Two.
            sections: [{name: News, description: D, sections: [{name: City}]}, {name: Science}]
            menus:
              footer: [{page: terms}]
              header: [{section: news, items: [{section: news/city}]}, {label: More, items: [{label: A, url: /a/}]}]
            pages:
              - {slug: about/team, title: Team, html: "<p>We.</p>"}
              - {slug: terms, title: Terms, html: "<h2>One</h2><p>Two <em>three</em></p>"}
            fronts:
              front: [{layout: lead, articles: [a]}, {layout: band, section: news, count: 6, title: T}]
              news: [{layout: lead, articles: [c]}]
          - {code: he, language: he, timeZone: Asia/Jerusalem, sections: [{name: "חדשות", slug: news}]}
        """
}
