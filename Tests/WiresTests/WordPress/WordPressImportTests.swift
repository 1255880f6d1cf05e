import Documents
import Editorial
import Foundation
import Newspaper
import Storage
import Testing

@testable import Wires

@Suite("Taking in a WordPress export")
struct WordPressImportTests {
    @Test("Every item is carried over or named, and a second time changes nothing")
    func counts() async throws {
        let paper = try await ImportFixture()
        let items =
            ExportText.item(1) + ExportText.item(2, title: "About", type: "page", slug: "about")
            + ExportText.item(3, type: "revision", status: "inherit") + ExportText.item(4, type: "product")
            + ExportText.item(5, status: "trash") + ExportText.item(6, type: "attachment", status: "inherit")
            + ExportText.item(1, title: "Another of that number")
        let export = ExportText.export(items, head: ExportText.rosa)
        let report = try await paper.take(export)
        #expect(report.items == 7)
        #expect(report.carried == 2)
        #expect(report.left.map(\.type).sorted() == ["attachment", "post", "post", "product", "revision"])
        let first = try #require(try await paper.article(1))
        #expect(first.content.headline == "A story")
        #expect(try await paper.take(export) == report)
        #expect(try await paper.article(1)?.revision == 1)
    }

    @Test("An import that is stopped keeps what it had, and run again takes in the rest and doubles nothing")
    func resumed() async throws {
        let paper = try await ImportFixture()
        let export = ExportText.export((1...500).map { ExportText.item($0) }.joined(separator: "\n"))
        let stopped = Task {
            try await paper.take(export) { progress in
                // Ctrl-C after the first batch.
                if progress.phase == .takingIn { withUnsafeCurrentTask { $0?.cancel() } }
            }
        }
        guard case .failure(let error) = await stopped.result, let stop = error as? ImportInterruption else {
            Issue.record("the import was not stopped")
            return
        }
        #expect(stop.cause is CancellationError)
        #expect(stop.report.items == 200 && stop.report.carried == 200)
        #expect(try await paper.database.read { try $0.articles.count() } == 200)
        let report = try await paper.take(export)
        #expect(report.items == 500 && report.carried == 500)
        #expect(try await paper.database.read { try $0.articles.count() } == 500)
        #expect(try await paper.article(1)?.revision == 1)
        #expect(try await paper.article(500)?.permalink == "/2019/05/04/story-500/")
    }

    @Test("A story brings its words, people, sections, topics, times and addresses")
    func story() async throws {
        let paper = try await ImportFixture()
        let more =
            ExportText.term("category", "europe", "Europe")
            + ExportText.term("post_tag", "%d7%aa%d7%a7%d7%a6%d7%99%d7%91", "תקציב")
            + ExportText.term("author", "cap-rosa", "rosa") + ExportText.term("author", "cap-guest-one", "guest-one")
            + ExportText.field("_wp_old_slug", "older")
        let guest = ExportText.item(
            90, title: "Guest One", type: "guest-author", slug: "cap-guest-one",
            more: ExportText.field("cap-display_name", "Guest O. One"))
        let head =
            ExportText.rosa + ExportText.category(1, "news", "News &amp; Views")
            + ExportText.category(2, "europe", "Europe", parent: "news")
        let export = ExportText.export(
            ExportText.item(
                7, title: "Cut &amp; <em>dried</em>", slug: "%d7%a9%d7%9c%d7%95%d7%9d",
                link: "https://old.example/?p=7",
                excerpt: "In <b>short</b>", date: "2019-05-04 12:30:00", universal: "2019-05-04 09:30:00", more: more)
                + guest,
            head: head)
        let report = try await paper.take(export)
        #expect(report.left == [])
        let article = try #require(try await paper.article(7))
        #expect(article.content.headline == "Cut & dried")
        #expect(article.content.standfirst == "In short")
        #expect(article.permalink == "/2019/05/04/שלום/")
        #expect(article.times.published?.rfc3339 == "2019-05-04T09:30:00Z")
        let (names, sections, target) = try await paper.database.read { connection in
            (
                try connection.contributors.find(article.content.byline.contributors).map(\.name),
                try connection.publications.load().editions[0].sections,
                try connection.redirects.target(of: "/?p=7")
            )
        }
        #expect(names == ["Rosa Lind", "Guest O. One"])
        #expect(article.content.primarySection == sections[path: "news/europe"]?.id)
        #expect(sections[path: "news"]?.name == "News & Views")
        #expect(target == article.permalink)
        #expect(article.content.topics.count == 1)
    }

    @Test(
        "Statuses become states",
        arguments: [
            ("publish", "", ArticleState.published), ("draft", "", .draft), ("pending", "", .submitted),
            ("private", "", .draft), ("future", "", .scheduled), ("publish", "secret", .draft), ("pitch", "", .draft),
        ])
    func states(status: String, password: String, state: ArticleState) async throws {
        let paper = try await ImportFixture()
        let more = "<wp:post_password>\(password)</wp:post_password>"
        let date = status == "future" ? "2033-01-01 10:00:00" : "2013-01-01 10:00:00"
        let report = try await paper.take(
            ExportText.export(ExportText.item(1, status: status, date: date, more: more)))
        #expect(try await paper.article(1)?.state == state)
        #expect(report.carried == 1)
        let isNamed = ["private", "pitch"].contains(status) || !password.isEmpty
        #expect(report.partial.contains { $0.what.contains("kept as a draft") } == isNamed)
    }

    @Test("A draft's zero dates are no dates, and a local time is read in the edition's zone")
    func dates() async throws {
        let paper = try await ImportFixture()
        let zero = "0000-00-00 00:00:00"
        _ = try await paper.take(
            ExportText.export(
                ExportText.item(1, status: "draft", date: zero, universal: zero)
                    + ExportText.item(2, date: "2019-07-04 12:00:00", universal: zero)))
        #expect(try await paper.article(1)?.times.published == nil)
        #expect(try await paper.article(2)?.times.published?.rfc3339 == "2019-07-04T09:00:00Z")
    }

    @Test("Links between items lead to their new addresses; what is not here keeps its own")
    func links() async throws {
        let paper = try await ImportFixture()
        let content = """
            <a href="https://old.example/2019/05/story-2/#part">one</a> <a href="/?p=2">two</a>
            <a href="http://www.old.example/2001/story-2/">three</a> <a href="/about/team/">four</a>
            <a href="/category/news/">five</a> <a href="/tag/tax/">six</a> <a href="/gone/">seven</a>
            <a href="https://other.example/2019/05/story-2/">eight</a> <a href="https://old.example/">nine</a>
            """
        _ = try await paper.take(
            ExportText.export(
                ExportText.item(1, content: content) + ExportText.item(2)
                    + ExportText.item(3, type: "page", slug: "team", link: "https://old.example/about/team/", parent: 4)
                    + ExportText.item(4, type: "page", slug: "about", link: "https://old.example/about/"),
                head: ExportText.category(1, "news", "News")))
        // The same target twice in a row counts once.
        let links = try #require(try await paper.article(1)).content.body.links.map(\.address)
        #expect(
            links == [
                "/2019/05/04/story-2/#part", "/2019/05/04/story-2/", "/about/team/", "/news/", "/topic/tax/",
                "https://old.example/gone/", "https://other.example/2019/05/story-2/", "/",
            ])
    }

    @Test("Pictures of the media folder are kept, placed under any of their names, and lead a story")
    func pictures() async throws {
        let paper = try await ImportFixture()
        let attachment = ExportText.item(
            9, title: "Bridge", type: "attachment", status: "inherit", excerpt: "The bridge at dawn",
            more: "<wp:attachment_url>https://old.example/wp-content/uploads/2018/11/bridge.jpg</wp:attachment_url>"
                + ExportText.field("_wp_attachment_image_alt", "A bridge"))
        let content = """
            <img class="wp-image-9" src="https://old.example/wp-content/uploads/2018/11/bridge-300x200.jpg" />

            [caption id="x"]<img src="https://old.example/wp-content/uploads/2018/11/lost.jpg" /> Lost words[/caption]

            <img src="/wp-content/uploads/2018/11/stray.jpg" alt="Stray" />
            """
        let media = ["2018/11/bridge.jpg": ImportFixture.stored("a"), "2018/11/stray.jpg": ImportFixture.stored("b")]
        let report = try await paper.take(
            ExportText.export(
                ExportText.item(1, content: content, more: ExportText.field("_thumbnail_id", "9")) + attachment),
            media: media)
        #expect(report.left == [])
        let article = try #require(try await paper.article(1))
        #expect(article.content.leadPicture?.alternativeText == "A bridge")
        #expect(article.content.leadPicture?.caption == "The bridge at dawn")
        #expect(
            article.content.body.pictures.map(\.source)
                == ["a", "b"].map { "/pictures/\($0)\($0)/\(String(repeating: $0, count: 64)).jpg" })
        #expect(article.content.body.plainText.contains("Lost words"))
        #expect(
            report.partial.contains { $0.what.hasSuffix("https://old.example/wp-content/uploads/2018/11/lost.jpg") })
    }

    @Test("A file outside the media folder is never opened")
    func outside() async throws {
        let paper = try await ImportFixture()
        let report = try await paper.take(
            ExportText.export(
                ExportText.item(
                    9, type: "attachment", status: "inherit",
                    more: ExportText.field("_wp_attached_file", "../../../../../../etc/hostname"))),
            media: [:])
        #expect(report.left.first?.reason.hasPrefix("file not in the media folder") == true)
    }

    @Test("Menus keep their order, levels and targets")
    func menus() async throws {
        let paper = try await ImportFixture()
        func entry(
            _ number: Int, _ title: String, _ type: String, _ object: String, _ kind: String, parent: Int = 0,
            url: String = ""
        ) -> String {
            ExportText.item(
                number, title: title, type: "nav_menu_item", order: number,
                more: ExportText.term("nav_menu", "main", "Main") + ExportText.field("_menu_item_type", type)
                    + ExportText.field("_menu_item_object_id", object) + ExportText.field("_menu_item_object", kind)
                    + ExportText.field("_menu_item_menu_item_parent", "\(parent)")
                    + ExportText.field("_menu_item_url", url))
        }
        let items =
            entry(20, "", "taxonomy", "1", "category") + entry(21, "Team", "post_type", "3", "page", parent: 20)
            + entry(22, "Elsewhere", "custom", "22", "custom", url: "https://x.example/")
            + entry(23, "Gone", "post_type", "77", "post")
            + ExportText.item(3, title: "Team", type: "page", slug: "team", link: "https://old.example/team/")
        let report = try await paper.take(ExportText.export(items, head: ExportText.category(1, "news", "News")))
        #expect(report.left.map(\.item) == ["\"Gone\" (23)"])
        let menu = try await paper.database.read { try $0.publications.load().editions[0].menu("main") }
        #expect(
            menu?.items == [
                MenuItem(target: .section("news"), items: [MenuItem(label: "Team", target: .page("team"))]),
                MenuItem(label: "Elsewhere", target: .address("https://x.example/")),
            ])
    }

    @Test("A category and a page of one name, and names of the program's own, each get an address")
    func collisions() async throws {
        let paper = try await ImportFixture()
        let items =
            ExportText.item(1, type: "page", slug: "news", link: "https://old.example/news/")
            + ExportText.item(2, type: "page", slug: "search", link: "https://old.example/search/") + ExportText.item(3)
            + ExportText.item(4, slug: "story-3")
        let head = ExportText.category(1, "news", "News") + ExportText.category(2, "topic", "Topics")
        let report = try await paper.take(ExportText.export(items, head: head))
        #expect(report.left == [])
        let sections = try await paper.database.read {
            try $0.publications.load().editions[0].sections.sections.map(\.path)
        }
        #expect(Set(sections) == ["news-2", "topic-2"])
        #expect(report.notes.count == 3)
        #expect(try await paper.article(4)?.permalink == "/2019/05/04/story-3-2/")
    }

    @Test("Readers' comments are kept; what machines sent is named")
    func comments() async throws {
        let paper = try await ImportFixture()
        func comment(_ number: Int, _ type: String, _ approved: String) -> String {
            """
            <wp:comment><wp:comment_id>\(number)</wp:comment_id><wp:comment_author>Reader</wp:comment_author>
            <wp:comment_date_gmt>2019-05-05 10:00:00</wp:comment_date_gmt><wp:comment_content>Yes</wp:comment_content>
            <wp:comment_approved>\(approved)</wp:comment_approved><wp:comment_type>\(type)</wp:comment_type></wp:comment>
            """
        }
        let all =
            comment(1, "", "1") + comment(2, "comment", "0") + comment(3, "pingback", "1") + comment(4, "", "spam")
        let report = try await paper.take(ExportText.export(ExportText.item(1, more: all)))
        #expect(report.alongside["comments"] == 2)
        #expect(report.partial.map(\.what) == ["a pingback is left out", "a comment marked as spam is left out"])
    }

    @Test("A story without a title is called by its first words, and that is said")
    func untitled() async throws {
        let paper = try await ImportFixture()
        let report = try await paper.take(
            ExportText.export(ExportText.item(1, title: "", content: "First words here.")))
        #expect(try await paper.article(1)?.content.headline == "First words here.")
        #expect(report.partial.first?.what.hasPrefix("it had no title") == true)
    }

    @Test("Sections in addresses are those of the categories")
    func sectionAddresses() async throws {
        let paper = try await ImportFixture(permalink: "/{section}/{slug}/")
        let head = ExportText.category(1, "news", "News") + ExportText.category(2, "europe", "Europe", parent: "news")
        _ = try await paper.take(
            ExportText.export(
                ExportText.item(1, content: "<a href=\"/?p=2\">x</a>")
                    + ExportText.item(2, more: ExportText.term("category", "europe", "Europe")),
                head: head))
        #expect(try await paper.article(2)?.permalink == "/news/europe/story-2/")
        #expect(try await paper.article(1)?.content.body.links.first?.address == "/news/europe/story-2/")
    }

    @Test("A cut-off file keeps what came before, and the report says where it stopped")
    func cutOff() async throws {
        let paper = try await ImportFixture()
        let whole = ExportText.export(ExportText.item(1) + ExportText.item(2))
        let report = try await paper.take(String(whole.prefix(whole.count - 200)))
        #expect(report.items == 2)
        #expect(report.carried == 1)
        #expect(report.stoppedAt != nil)
        #expect(report.left.first?.reason == "the file ends inside it")
    }
}
