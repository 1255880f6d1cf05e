import Documents
import Editorial
import Foundation
import Newspaper
import Storage
import StorageSQLite
import Testing

@testable import Wires

@Suite("Import of article lines")
struct ArticleLinesImportTests {
    @Test("The three keys that a line must have are enough")
    func shortestLine() async throws {
        let stand = try await Newsstand()
        defer { stand.remove() }
        let report = try await stand.take(#"{"id": "a", "headline": "Rain", "html": "<p>It <b>rains</b>.</p>"}"#)
        #expect(report.carried == 1)
        #expect(report.left == [])
        #expect(report.partial == [])
        let article = try #require(try await stand.article("a"))
        #expect(article.content.headline == "Rain")
        #expect(article.content.body.plainText == "It rains.")
        #expect(article.state == .published)
    }

    @Test("Every key is carried")
    func everyKey() async throws {
        let stand = try await Newsstand()
        defer { stand.remove() }
        let report = try await stand.take(
            Self.everyKey)
        #expect(report.left == [])
        let article = try #require(try await stand.article("a"))
        #expect(article.permalink == "/2018/01/02/h/")
        #expect(article.content.kicker == "K")
        #expect(article.content.shortHeadline == "S")
        #expect(article.content.standfirst == "St")
        #expect(article.content.dateline == "D")
        #expect(article.content.format == .analysis)
        #expect(article.content.byline.contributors.count == 2)
        #expect(article.content.sections.count == 2)
        #expect(article.content.topics.count == 2)
        #expect(article.content.source == ArticleSource(name: "Agency", credit: "© Agency"))
        #expect(article.times.created.rfc3339 == "2018-01-01T00:00:00Z")
        #expect(article.times.published?.rfc3339 == "2018-01-02T01:04:05Z")
        #expect(article.times.modified.rfc3339 == "2021-01-01T00:00:00.250Z")
        let target = try await stand.database.read { try $0.redirects.target(of: "/2018/h?x=א") }
        #expect(target == "/2018/01/02/h/")
    }

    @Test("A bad line is left out and named; the others are carried")
    func badLine() async throws {
        let stand = try await Newsstand()
        defer { stand.remove() }
        let report = try await stand.take(
            "\u{FEFF}" + Self.line("a") + "\n\n" + #"{"id": "b", "headline": 7, "boddy": "x"}"# + "\r\n{\n"
                + Self.line("c") + "\r\n" + Self.line("a"))
        #expect(report.carried == 2)
        #expect(report.items == 5)
        #expect(
            report.left.map { "\($0.item): \($0.reason)" } == [
                #"line 3 (b): "headline": a number stands where text is expected; "boddy": unknown key; "#
                    + #""html" or "document" is missing or empty"#,
                "line 4: not JSON at column 2: the text ends too early",
                #"line 6 (a): "id": line 1 has the same id"#,
            ])
    }

    @Test("Importing the same again changes nothing, and a changed line revises its article")
    func again() async throws {
        let stand = try await Newsstand()
        defer { stand.remove() }
        try await stand.take(Self.line("a"))
        let report = try await stand.take(Self.line("a"))
        #expect(report.carried == 1)
        #expect(try await stand.article("a")?.revision == 1)
        try await stand.take(#"{"id": "a", "headline": "Other", "html": "<p>B</p>"}"#)
        #expect(try await stand.article("a")?.revision == 2)
        #expect(try await stand.article("a")?.content.headline == "Other")
    }

    @Test("What html holds and a document cannot is named")
    func leftOutOfHTML() async throws {
        let stand = try await Newsstand()
        defer { stand.remove() }
        let report = try await stand.take(
            #"{"id": "a", "headline": "H", "html": "<p>B</p><!-- c --><script>alert(1)</script>"}"#)
        #expect(report.carried == 1)
        #expect(report.partial.map(\.what) == ["left out of the html: script, line 1"])
    }

    @Test("An edition or a section that is not there leaves the line out")
    func unknownNames() async throws {
        let stand = try await Newsstand()
        defer { stand.remove() }
        let report = try await stand.take(
            #"{"id": "a", "edition": "fr", "headline": "H", "html": "B"}"# + "\n"
                + #"{"id": "b", "sections": ["moon"], "headline": "H", "html": "B"}"#)
        #expect(
            report.left.map(\.reason) == [
                #""edition": there is no edition "fr"; there are en, he"#,
                #"the edition en has no section "moon""#,
            ])
    }

    @Test("Pictures are found beside the lines and nowhere else")
    func pictures() async throws {
        let stand = try await Newsstand()
        defer { stand.remove() }
        try stand.addFile("pictures/tram.jpg")
        try stand.addFile("pictures/broken.jpg")
        let lead = #""leadPicture": {"file": "pictures/tram.jpg", "alt": "A tram"}"#
        let body = #"<p>B</p><figure><img src=\"pictures/tram.jpg\" alt=\"T\"></figure>"#
        let report = try await stand.take(
            #"{"id": "a", "headline": "H", "html": "\#(body)", \#(lead)}"# + "\n"
                + #"{"id": "b", "headline": "H", "html": "B", "leadPicture": {"file": "pictures/broken.jpg"}}"# + "\n"
                + #"{"id": "c", "headline": "H", "html": "B", "leadPicture": {"file": "no.jpg"}}"# + "\n"
                + #"{"id": "d", "headline": "H", "html": "B", "leadPicture": {"url": "https://a.example/b.jpg"}}"#
                + "\n"
                + #"{"id": "e", "headline": "H", "html": "B", "leadPicture": {"file": "../secret.jpg"}}"#)
        #expect(report.carried == 4)
        #expect(
            report.partial.map(\.what) == [
                "the lead picture: pictures/broken.jpg: this is not a picture",
                "the lead picture: there is no file no.jpg",
                "the lead picture: https://a.example/b.jpg is an address; pictures are not fetched",
            ])
        #expect(
            report.left.map(\.reason) == [
                #""leadPicture.file": "../secret.jpg" is not the path of a file in the folder of the lines"#
            ])
        let article = try #require(try await stand.article("a"))
        #expect(article.content.leadPicture?.alternativeText == "A tram")
        let placed = try #require(article.content.body.pictures.first)
        #expect(placed.source.hasPrefix("/pictures/"))
        #expect(placed.width == 600)
    }

    @Test("The point on which the eye should rest is kept with the picture, changed by a later import, and exported")
    func focus() async throws {
        let stand = try await Newsstand()
        defer { stand.remove() }
        try stand.addFile("tram.jpg")
        let line = { (focus: String) in
            #"{"id": "a", "headline": "H", "html": "B", "leadPicture": {"file": "tram.jpg"\#(focus)}}"#
        }
        let point = { () async throws -> FocalPoint? in
            try await stand.database.read { try $0.pictures.page(after: nil, limit: 9).first?.focalPoint }
        }
        try await stand.take(line(""))
        #expect(try await point() == nil)
        let before = try await stand.export()
        #expect(!before.contains("focus"))
        for (x, y) in [(0.25, 0.5), (1, 0)] {
            let report = try await stand.take(line(#", "focus": {"x": \#(x), "y": \#(y)}"#))
            #expect(report.carried == 1 && report.partial == [])
            #expect(try await point() == FocalPoint(x: x, y: y))
        }
        try await stand.take(line(""))
        let exported = try await stand.export()
        #expect(exported.contains(#""focus":{"x":1.0,"y":0.0}"#))
        let refused = try await stand.take(line(#", "focus": {"x": 2, "y": 0}"#))
        #expect(refused.left.map(\.item) == ["line 1 (a)"])
        #expect(try await point() == FocalPoint(x: 1, y: 0))
    }

    @Test("A link in the file system that leads out of the folder is not followed")
    func symbolicLink() async throws {
        let stand = try await Newsstand()
        defer { stand.remove() }
        try FileManager.default.createSymbolicLink(
            at: stand.folder.appendingPathComponent("out.jpg"),
            withDestinationURL: URL(fileURLWithPath: "/etc/hostname"))
        let report = try await stand.take(
            #"{"id": "a", "headline": "H", "html": "B", "leadPicture": {"file": "out.jpg"}}"#)
        #expect(report.partial.map(\.what) == ["the lead picture: out.jpg is not a file in the folder of the lines"])
    }

    @Test("Related articles are tied whichever comes first")
    func related() async throws {
        let stand = try await Newsstand()
        defer { stand.remove() }
        try await stand.take(Self.line("a", related: ["b"]) + "\n" + Self.line("b", related: ["a"]))
        let first = try #require(try await stand.article("a"))
        let second = try #require(try await stand.article("b"))
        #expect(first.content.related == [second.id])
        #expect(second.content.related == [first.id])
    }

    @Test("A line that is too long is passed over by its number, without being held")
    func tooLong() async throws {
        let stand = try await Newsstand()
        defer { stand.remove() }
        let long = #"{"id": "x", "headline": ""# + String(repeating: "x", count: 3_000_000) + #"", "html": ""}"#
        let report = try await stand.take(Self.line("a") + "\n" + long + "\n" + Self.line("b"))
        #expect(report.carried == 2)
        #expect(report.left.map(\.item) == ["line 2"])
    }

    @Test(
        "Files that are no lines of UTF-8 are refused as a whole",
        arguments: [[0xFF, 0xFE, 0x7B, 0x00], [0x1F, 0x8B, 0x08, 0x00], [0x50, 0x4B, 0x03, 0x04]] as [[UInt8]])
    func otherEncodings(bytes: [UInt8]) async throws {
        let stand = try await Newsstand()
        defer { stand.remove() }
        await #expect(throws: ArticleLinesError.self) { try await stand.take(Data(bytes)) }
    }

    @Test("A file that is not there is named")
    func missingFile() async throws {
        let stand = try await Newsstand()
        defer { stand.remove() }
        let file = stand.folder.appendingPathComponent("none.jsonl")
        await #expect(throws: ArticleLinesError.self) {
            try await ArticleLinesImport(
                newsroom: stand.newsroom, database: stand.database, pictures: Newsstand.pictures
            )
            .run(file: file)
        }
    }

    @Test("An import that is cancelled stops between batches and goes on when it is run again")
    func cancellation() async throws {
        let stand = try await Newsstand()
        defer { stand.remove() }
        let file = stand.folder.appendingPathComponent("articles.jsonl")
        try Data((1...1200).map { Self.line("a-\($0)") }.joined(separator: "\n").utf8).write(to: file)
        let work = ArticleLinesImport(
            newsroom: stand.newsroom, database: stand.database, pictures: Newsstand.pictures)
        await withTaskGroup(of: Void.self) { group in
            group.addTask {
                let stop = await #expect(throws: ImportInterruption.self) {
                    try await work.run(file: file) { _ in withUnsafeCurrentTask { $0?.cancel() } }
                }
                #expect(stop?.cause is CancellationError)
                #expect(stop?.report.carried == ArticleLinesImport.batchCount)
            }
        }
        #expect(try await stand.database.read { try $0.articles.count() } == ArticleLinesImport.batchCount)
        #expect(try await work.run(file: file).carried == 1200)
        #expect(try await stand.database.read { try $0.articles.count() } == 1200)
    }

    @Test("An empty file is no fault")
    func empty() async throws {
        let stand = try await Newsstand()
        defer { stand.remove() }
        #expect(try await stand.take("").items == 0)
    }

    @Test("More articles than a batch holds are all carried, and progress is told")
    func manyBatches() async throws {
        let stand = try await Newsstand()
        defer { stand.remove() }
        let lines = (1...1200).map { Self.line("a-\($0)") }.joined(separator: "\n")
        #expect(try await stand.take(lines).carried == 1200)
        #expect(try await stand.database.read { try $0.articles.count() } == 1200)
    }

    static let everyKey = """
        {"id":"a","edition":"en","state":"published","kicker":"K","headline":"H","shortHeadline":"S","standfirst":"St",\
        "dateline":"D","byline":["Ann Lee",{"name":"Wire","kind":"agency"}],"format":"analysis",\
        "sections":["news/city","/science/"],"topics":["Trams",{"name":"C++","slug":"cpp"}],\
        "createdAt":"2018-01-01T00:00:00Z","publishedAt":"2018-01-02T03:04:05+02:00",\
        "modifiedAt":"2021-01-01T00:00:00.250Z","slug":"h","permalink":"https://old.example/2018/h?x=%D7%90#f",\
        "source":{"name":"Agency","credit":"© Agency"},"related":[],"html":"<p>B</p>"}
        """

    static func line(_ id: String, related: [String] = []) -> String {
        let list = related.map { "\"\($0)\"" }.joined(separator: ",")
        return #"{"id": "\#(id)", "headline": "Headline of \#(id)", "html": "<p>Body.</p>", "related": [\#(list)]}"#
    }
}
