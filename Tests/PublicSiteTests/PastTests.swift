import Editorial
import Newspaper
import PublicSite
import Storage
import StorageSQLite
import TestSupport
import Testing

@Suite("Addresses of the past")
struct PastTests {
    @Test("a withdrawn story answers 410 with the note that the editors left")
    func withdrawn() async throws {
        let paper = try await SmallPaper()
        let story = try await paper.add(paper.story("1", "Harbour opens", at: "2026-11-20T08:00:00Z"))
        try await paper.newsroom.withdraw(story, note: "It named the wrong <ship>.")
        try await Reader.of(paper) { reader in
            for path in ["/2026/11/20/harbour-opens/", "/2026/11/20/harbour-opens"] {
                let answer = try await reader.get(path)
                #expect(answer.status == 410)
                #expect(answer.text.contains("It named the wrong &lt;ship&gt;."))
                #expect(!answer.text.contains("Harbour opens"))
            }
        }
    }

    @Test("redirects that go round in a circle between exact ones and patterns answer 404, and chains are followed")
    func circles() async throws {
        let paper = try await SmallPaper()
        let story = paper.story("1", "Harbour opens", at: "2026-11-20T08:00:00Z")
        try await paper.add(story)
        _ = try await paper.newsroom.importRedirects([
            Redirect(from: "/x/5/", to: "/old/5/"), Redirect(from: "/old/{n}/", to: "/x/{n}/"),
            Redirect(from: "/a/z/{y}/", to: "/b/{y}/z/"), Redirect(from: "/b/z/{y}/", to: "/a/{y}/z/"),
            Redirect(from: "/y/{slug}/", to: "/2026/11/20/{slug}/"),
            Redirect(from: "/2026/{rest}/20/{s}/", to: "/news/"),
            Redirect(from: "/very-old/", to: "/y/harbour-opens/"),
        ])
        try await Reader.of(paper) { reader in
            let expected: [(String, Int, String?)] = [
                ("/old/5/", 404, nil), ("/old/6/", 301, "/x/6/"), ("/a/z/z/", 404, nil), ("/a/z/q/", 301, "/b/q/z/"),
                ("/y/harbour-opens/", 301, "/2026/11/20/harbour-opens/"),
                ("/very-old/", 301, "/2026/11/20/harbour-opens/"),
            ]
            for (path, status, location) in expected {
                let answer = try await reader.get(path)
                #expect(answer.status == status && answer.location == location, "\(path): \(answer.status)")
            }
        }
    }

    @Test("a redirect from a path with its query is followed, before the one without and before a page at the path")
    func queries() async throws {
        let paper = try await SmallPaper()
        _ = try await paper.newsroom.importRedirects([
            Redirect(from: "/article.php", to: "/culture/"), Redirect(from: "/article.php?id=77", to: "/news/"),
            Redirect(from: "/article.php?id=77&page=2", to: "/news/city/"),
            Redirect(from: "/old/?q=שלום", to: "/news/"),
            Redirect(from: "/?view=terms", to: "/terms/"), Redirect(from: "/news/?id=5", to: "/terms/"),
            Redirect(from: "/gone.php?id=1", to: "", status: .gone),
        ])
        try await Reader.of(paper) { reader in
            let expected: [(String, Int, String?)] = [
                ("/article.php?id=77", 301, "/news/"), ("/article.php/?id=77", 301, "/news/"),
                ("/article.php?id=77&page=2", 301, "/news/city/"), ("/article.php?id=78", 301, "/culture/"),
                ("/article.php", 301, "/culture/"), ("/old?q=%D7%A9%D7%9C%D7%95%D7%9D", 301, "/news/"),
                ("/old/", 404, nil), ("/?view=terms", 301, "/terms/"), ("/?view=other", 200, nil),
                ("/news/?id=5", 301, "/terms/"), ("/news/?id=6", 200, nil), ("/gone.php?id=1", 410, nil),
            ]
            for (path, status, location) in expected {
                let answer = try await reader.get(path)
                #expect(answer.status == status && answer.location == location, "\(path): \(answer.status)")
            }
        }
    }

    @Test("where a redirect leads keeps its query and fragment, and can end no line of the answer")
    func targets() async throws {
        let paper = try await SmallPaper()
        _ = try await paper.newsroom.importRedirects([
            Redirect(from: "/a/", to: "/search?q=a%26b&section=news"), Redirect(from: "/b/", to: "/שלום/#top"),
            Redirect(from: "/c/", to: "/x?y=1\r\nSet-Cookie: z"), Redirect(from: "/tag/{name}/", to: "/news/?page=2"),
        ])
        try await Reader.of(paper) { reader in
            let expected: [(String, String)] = [
                ("/a/", "/search?q=a%26b&section=news"), ("/b/", "/%D7%A9%D7%9C%D7%95%D7%9D/#top"),
                ("/c/", "/x?y=1%0D%0ASet-Cookie:%20z"), ("/tag/tram/", "/news/?page=2"),
            ]
            for (path, location) in expected {
                let answer = try await reader.get(path)
                #expect(answer.status == 301 && answer.location == location, "\(path): \(answer.location ?? "")")
            }
        }
    }

    @Test("redirects answer with their own status, patterns last, and each is counted")
    func redirects() async throws {
        let paper = try await SmallPaper()
        _ = try await paper.newsroom.importRedirects([
            Redirect(from: "/a/", to: "/news/"), Redirect(from: "/b/", to: "/culture/", status: .permanent),
            Redirect(from: "/c/", to: "", status: .gone), Redirect(from: "/blog/{slug}/", to: "/news/{slug}/"),
            Redirect(from: "/blog/exact/", to: "/news/city/"),
        ])
        try await Reader.of(paper) { reader in
            let expected: [(String, Int, String?)] = [
                ("/a/", 301, "/news/"), ("/a", 301, "/news/"), ("/b/", 308, "/culture/"), ("/c/", 410, nil),
                ("/blog/tram/", 301, "/news/tram/"), ("/blog/exact/", 301, "/news/city/"), ("/blog/", 404, nil),
            ]
            for (path, status, location) in expected {
                let answer = try await reader.get(path)
                #expect(answer.status == status && answer.location == location, "\(path)")
            }
            try await reader.site.keepRedirectHits()
            try await reader.site.keepRedirectHits()
            try await paper.database.read { connection throws in
                let hits = try connection.redirects.page(after: "", limit: 9).map { "\($0.redirect.from) \($0.hits)" }
                #expect(hits == ["/a/ 2", "/b/ 1", "/blog/exact/ 1", "/c/ 1"])
                #expect(try connection.redirects.patterns().map(\.hits) == [1])
            }
        }
    }
}
