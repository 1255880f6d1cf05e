import Newspaper
import Testing

@Suite("Redirects by pattern")
struct RedirectPatternTests {
    private func patterns(_ pairs: [(String, String)]) throws -> RedirectPatterns {
        RedirectPatterns(try pairs.map { try RedirectPattern(from: $0.0, to: $0.1, status: .moved) })
    }

    @Test(
        "a path goes where the pattern that says most of it sends it",
        arguments: [
            ("/blog/2012/tram/", "/2012/tram/"), ("/blog/2012/about/", "/about/"), ("/blog/", "/news/"),
            ("/de/a/b/c", "/a/b/c"), ("/de", nil), ("/blog/2012/a/b/", nil), ("/elsewhere/", nil),
            ("/de/about/", "/impressum/"),
        ])
    func target(path: String, target: String?) throws {
        let patterns = try patterns([
            ("/blog/{year}/{slug}/", "/{year}/{slug}/"), ("/blog/{year}/about/", "/about/"), ("/blog/", "/news/"),
            ("/de/*", "/*"), ("/de/about/", "/impressum/"),
        ])
        #expect(patterns.redirect(of: path)?.target == target)
    }

    @Test("a dead end among the literal parts does not hide a pattern with places")
    func backtracking() throws {
        let patterns = try patterns([("/a/b/c/", "/one/"), ("/a/{x}/d/", "/two/{x}/"), ("/a/*", "/rest/*")])
        #expect(patterns.redirect(of: "/a/b/d/")?.target == "/two/b/")
        #expect(patterns.redirect(of: "/a/b/e/")?.target == "/rest/b/e")
    }

    @Test(
        "what cannot be a pattern is refused with its reason",
        arguments: [
            ("blog/*", "/", "does not begin with /"), ("/a/*/b", "/", "only at the end"),
            ("/a/{x}/", "/{y}/", "nothing fills {y}"), ("/a/{x}/", "/*", "nothing fills the *"),
            ("/a{x}/", "/b/", "whole parts"), ("/a/{x}/", "b", "does not begin with /"),
        ])
    func refusals(from: String, to: String, reason: String) {
        let fault = #expect(throws: RedirectPatternFault.self) {
            _ = try RedirectPattern(from: from, to: to, status: .moved)
        }
        #expect(fault?.reason.contains(reason) == true)
    }

    @Test("five thousand patterns are looked up by the parts of the path")
    func many() throws {
        let patterns = try patterns((1...5_000).map { ("/old-\($0)/{slug}/", "/new-\($0)/{slug}/") })
        #expect(patterns.redirect(of: "/old-4321/tram/")?.target == "/new-4321/tram/")
    }
}
