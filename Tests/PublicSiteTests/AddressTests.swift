import Editorial
import HTTPTypes
import Newspaper
import Storage
import TestSupport
import Testing

@testable import PublicSite

@Suite("Addresses lead where they should")
struct AddressTests {
    @Test(
        "Every page kind answers in both editions",
        arguments: [
            "/", "/news/", "/news/city/", "/terms/", "/archive/", "/search", "/search?q=harbour",
            "/author/news-agencies/",
        ])
    func everyKind(path: String) async throws {
        let paper = try await SmallPaper()
        try await paper.add(paper.story("1", "Quiet harbour", at: "2026-11-20T10:00:00Z"))
        try await Reader.of(paper) { reader in
            let answer1 = try await reader.get(path)
            #expect(answer1.status == 200)
            let answer2 = try await reader.get("/he" + path)
            #expect(answer2.status == 200)
        }
    }

    @Test("An article is at its permalink, dated by the paper's zone, and nowhere else")
    func permalink() async throws {
        let paper = try await SmallPaper()
        try await paper.add(paper.story("1", "Quiet harbour", at: "2026-11-19T22:30:00Z"))
        try await Reader.of(paper) { reader in
            let answer3 = try await reader.get("/2026/11/20/quiet-harbour/")
            #expect(answer3.status == 200)
            let answer4 = try await reader.get("/2026/11/19/quiet-harbour/")
            #expect(answer4.status == 404)
            let answer5 = try await reader.get("/he/2026/11/20/quiet-harbour/")
            #expect(answer5.status == 404)
        }
    }

    @Test(
        "An address without its last slash leads to the one with it",
        arguments: ["/news", "/terms", "/archive", "/2026/11/20/quiet-harbour"])
    func slash(path: String) async throws {
        let paper = try await SmallPaper()
        try await paper.add(paper.story("1", "Quiet harbour", at: "2026-11-20T10:00:00Z"))
        try await Reader.of(paper) { reader in
            let answer = try await reader.get(path)
            #expect(answer.status == 301)
            #expect(answer.location == path + "/")
        }
    }

    @Test("Old addresses lead to the story, with a query where that says which")
    func redirects() async throws {
        let paper = try await SmallPaper()
        var story = paper.story("1", "Quiet harbour", at: "2026-11-20T10:00:00Z")
        story.oldPaths = ["/?p=12", "/blog/quiet.html", "/שקט/"]
        try await paper.add(story)
        try await Reader.of(paper) { reader in
            for old in ["/?p=12", "/blog/quiet.html", "/%D7%A9%D7%A7%D7%98/", "/%D7%A9%D7%A7%D7%98"] {
                let answer = try await reader.get(old)
                #expect(answer.status == 301, "\(old)")
                #expect(answer.location == "/2026/11/20/quiet-harbour/", "\(old)")
            }
            let answer6 = try await reader.get("/?p=13")
            #expect(answer6.status == 200)
        }
    }

    @Test(
        "What is not public is not found",
        arguments: [(ArticleState.draft, 404), (.scheduled, 404), (.withdrawn, 410), (.submitted, 404)])
    func hidden(state: ArticleState, status: Int) async throws {
        let paper = try await SmallPaper()
        var story = paper.story("1", "Quiet harbour", at: "2026-11-20T10:00:00Z")
        story.state = state
        story.withdrawalNote = "It was wrong."
        try await paper.add(story)
        try await Reader.of(paper) { reader in
            let answer7 = try await reader.get("/2026/11/20/quiet-harbour/")
            #expect(answer7.status == status)
            #expect(answer7.text.contains("It was wrong.") == (state == .withdrawn))
            let answer8 = try await reader.get("/")
            #expect(answer8.text.contains("Quiet harbour") == false)
            let answer9 = try await reader.get("/search?q=quiet")
            #expect(answer9.text.contains("Quiet harbour") == false)
        }
    }

    @Test(
        "A malformed address is the reader's fault, not ours",
        arguments: [
            "/%00", "/news%2Fcity/", "/%2e%2e/etc/passwd", "/../etc", "/./news/", "//news", "/news//city/", "/%zz",
            "/%",
            "/%C3%28", "/a%5Cb", "/%0d%0aSet-Cookie:x", "/" + String(repeating: "a", count: 5000),
        ])
    func malformed(path: String) async throws {
        let paper = try await SmallPaper()
        try await Reader.of(paper) { reader in
            let answer = try await reader.get(path)
            #expect((400..<500).contains(answer.status), "\(path): \(answer.status)")
        }
    }

    @Test(
        "An unknown address gets the paper's own page",
        arguments: ["/nothing/", "/he/nothing/", "/topic/none/", "/archive/1999/", "/archive/2026/13/", "/desktop"])
    func unknown(path: String) async throws {
        let paper = try await SmallPaper()
        try await Reader.of(paper) { reader in
            let answer = try await reader.get(path)
            #expect(answer.status == 404)
            #expect(answer.text.contains("<html lang=\"\(path.hasPrefix("/he") ? "he" : "en")\""))
        }
    }

    @Test("Readers only read")
    func methods() async throws {
        let paper = try await SmallPaper()
        try await Reader.of(paper) { reader in
            let answer10 = try await reader.get("/", method: .post)
            #expect(answer10.status == 405)
            let head = try await reader.get("/", method: .head)
            #expect(head.status == 200)
            #expect(head.text.isEmpty)
        }
    }

    @Test("No page sets a cookie or asks another host for anything")
    func privacy() async throws {
        let paper = try await SmallPaper()
        try await Reader.of(paper) { reader in
            let answer = try await reader.get("/")
            #expect(answer.headers[.setCookie] == nil)
            #expect(answer.headers[.contentSecurityPolicy]?.contains("default-src 'none'") == true)
            #expect(!answer.text.contains("src=\"http"))
        }
    }
}

@Suite("The lists of a WordPress site still lead somewhere")
struct InheritedListTests {
    @Test(
        "Categories, tags, months and searches lead to what they are called here",
        arguments: [
            ("/category/news/city/", "/news/city/"), ("/category/city/", "/news/city/"),
            ("/tag/harbour/", "/topic/harbour/"),
            ("/2026/11/", "/archive/2026/11/"), ("/2026/", "/archive/2026/"),
            ("/?s=old%20port", "/search?q=old%20port"),
        ])
    func known(old: String, new: String) async throws {
        let paper = try await SmallPaper()
        var story = paper.story("1", "Quiet harbour", at: "2026-11-20T10:00:00Z")
        story.topics = [TopicImport(name: "Harbour")]
        try await paper.add(story)
        try await Reader.of(paper) { reader in
            let answer = try await reader.get(old)
            #expect(answer.status == 301)
            #expect(answer.location == new)
        }
    }

    @Test(
        "What is not here is not found",
        arguments: ["/category/none/", "/tag/none/", "/2019/", "/2026/10/", "/category/"])
    func unknown(old: String) async throws {
        let paper = try await SmallPaper()
        try await paper.add(paper.story("1", "Quiet harbour", at: "2026-11-20T10:00:00Z"))
        try await Reader.of(paper) { reader in
            let answer = try await reader.get(old)
            #expect(answer.status == 404)
        }
    }
}
