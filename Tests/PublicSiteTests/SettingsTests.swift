import Documents
import Editorial
import HTTPTypes
import Newspaper
import PublicSite
import Storage
import TestSupport
import Testing

@Suite("What readers see of the settings")
struct SettingsTests {
    @Test("an edition's own colours are a style sheet of its pages, under an address that changes with them")
    func inks() async throws {
        let paper = try await SmallPaper()
        try await paper.newsroom.changeInks(
            of: paper.english, to: Inks(light: [.accent: Colour(0x0b3d91)], dark: [.accent: Colour(0x9ec1ff)]))
        try await Reader.of(paper) { reader in
            let front = try await reader.get("/")
            let address = try #require(front.text.firstMatch(of: /href="(\/assets\/[0-9a-f]+\/colours-en\.css)"/)?.1)
            let style = try await reader.get(String(address))
            #expect(style.status == 200 && style.headers[.contentType] == "text/css; charset=utf-8")
            #expect(style.text.contains("prefers-color-scheme: light) { :root { --accent: #0b3d91; } }"))
            #expect(style.text.contains("prefers-color-scheme: dark) { :root { --accent: #9ec1ff; } }"))
            #expect(try await !reader.get("/he/").text.contains("colours-"))
            #expect(try await reader.get("/assets/0123456789abcdef/colours-en.css").status == 404)
        }
    }

    @Test("readers see the names that an edition has for its formats, on a story and in the filters of a search")
    func formats() async throws {
        let paper = try await SmallPaper()
        var story = paper.story("a", "Harbour", at: "2026-11-20T10:00:00Z")
        story.format = .analysis
        try await paper.add(story)
        var names = FormatNames()
        names[.analysis] = "In depth"
        try await paper.newsroom.changeFormatNames(of: paper.english, to: names)
        try await Reader.of(paper) { reader in
            for path in ["/2026/11/20/harbour/", "/search?q=harbour"] {
                let page = try await reader.get(path)
                #expect(page.text.contains("In depth") && !page.text.contains(">Analysis"))
            }
        }
    }

    @Test("where an address leads is told without being counted as a reader's visit")
    func trial() async throws {
        let paper = try await SmallPaper()
        _ = try await paper.newsroom.importRedirects([Redirect(from: "/old/", to: "/news/")])
        try await Reader.of(paper) { reader in
            let moved = try await reader.site.trial(of: "/old/")
            #expect(moved?.status == 301 && moved?.target == "/news/")
            let whole = try await reader.site.trial(of: "https://paper.example/old/?a=b#c")
            #expect(whole?.target == "/news/")
            let nothing = try await reader.site.trial(of: "/nowhere/")
            #expect(nothing?.status == 404 && nothing?.target == nil)
            let malformed = try await reader.site.trial(of: "nowhere")
            #expect(malformed == nil)
        }
    }
}
