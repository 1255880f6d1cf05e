import Synchronization
import Testing
import Themes

private struct Page: ThemePage {
    static let template = "page"
    var language = "en"
}

@Suite("A theme that stands on another")
struct LayeredThemeTests {
    /// A default theme of a page with a card in it.
    private static func standard(_ templates: [String: String] = [:]) throws -> ThemeFolder {
        try ThemeFolder(
            templates: ["page.mustache": "page({{>card}})", "card.mustache": "card"].merging(templates) { $1 },
            strings: [
                "en.json": #"{"by": "By", "in": "In", "stories": {"other": "{count} stories"}}"#,
                "fr.json": #"{"by": "Par", "in": "Dans"}"#,
            ],
            assets: ["a.css": "standard", "b.css": "standard"])
    }

    private func rendered(_ own: [String: String], over standard: [String: String] = [:]) throws -> String {
        let base = try Self.standard(standard)
        let folder = try ThemeFolder(templates: own, strings: [:])
        return try Theme.load(at: folder.path, over: base.path).render(Page())
    }

    @Test("A template wins by its file name, and the default's templates print it too")
    func templates() throws {
        #expect(try rendered([:]) == "page(card)")
        #expect(try rendered(["card.mustache": "own"]) == "page(own)")
        #expect(try rendered(["page.mustache": "own {{>card}}"]) == "own card")
        #expect(try rendered(["page.mustache": "{{>extra}}", "extra.mustache": "extra"]) == "extra")
    }

    @Test("A theme may lack every part, and a folder that is not there is named")
    func missingParts() throws {
        let base = try Self.standard()
        let folder = try ThemeFolder()
        #expect(throws: ThemeError.folderMissing(path: "\(folder.path)/none")) {
            try Theme.load(at: "\(folder.path)/none", over: base.path)
        }
        let theme = try Theme.load(at: "\(folder.path)/assets", over: base.path)
        #expect(theme.faults.isEmpty)
        #expect(try theme.render(Page()) == "page(card)")
    }

    @Test("Strings are merged key by key in each language, and a new language stands on the default's nearest")
    func strings() throws {
        let base = try Self.standard()
        let folder = try ThemeFolder(strings: [
            "en.json": #"{"by": "From", "stories": {"other": "{count} pieces"}}"#, "fr-CA.json": #"{"in": "En"}"#,
            "pt.json": #"{"by": "Por"}"#,
        ])
        let theme = try Theme.load(at: folder.path, over: base.path)
        #expect(theme.strings("en")["by"] == "From")
        #expect(theme.strings("en")["in"] == "In")
        #expect(theme.strings("en").counted("stories", 2) == "2 pieces")
        #expect(theme.strings("fr")["by"] == "Par")
        #expect(theme.strings("fr-CA")["by"] == "Par")
        #expect(theme.strings("fr-CA")["in"] == "En")
        #expect(theme.strings("pt")["by"] == "Por")
        #expect(theme.strings("pt")["in"] == "In")
    }

    @Test("An asset wins by its file name")
    func assets() throws {
        let base = try Self.standard()
        let folder = try ThemeFolder(assets: ["a.css": "own", "theme.css": "new"])
        let theme = try Theme.load(at: folder.path, over: base.path)
        for (name, text) in [("a.css", "own"), ("b.css", "standard"), ("theme.css", "new")] {
            #expect(theme.asset(named: name)?.bytes == Array(text.utf8))
        }
    }

    @Test(
        "A broken template is named with its line, and the default's stands in",
        arguments: [
            ("x\n{{#name}}", "templates/card.mustache, line 2: a section is never closed"),
            ("\n\n{{>crad}}", "templates/card.mustache, line 3: there is no template named crad"),
            ("{{=<% %>=}}", "templates/card.mustache, line 1: a theme's tags keep their braces"),
            ("{{>card}}", "templates/card.mustache, line 1: card leads back to this template"),
            ("\n{{>page}}", "templates/card.mustache, line 2: page leads back to this template"),
        ])
    func brokenTemplate(text: String, fault: String) throws {
        let base = try Self.standard()
        let folder = try ThemeFolder(templates: ["card.mustache": text])
        let theme = try Theme.load(at: folder.path, over: base.path)
        #expect(try theme.render(Page()) == "page(card)")
        #expect(theme.faults.count == 1)
        #expect("\(theme.faults[0])".hasPrefix(fault), "\(theme.faults[0])")
    }

    @Test("A template that needs a broken one of the theme's own is left out as well")
    func dependentTemplate() throws {
        let base = try Self.standard()
        let folder = try ThemeFolder(templates: ["page.mustache": "{{>extra}}", "extra.mustache": "{{#x}}"])
        let theme = try Theme.load(at: folder.path, over: base.path)
        #expect(try theme.render(Page()) == "page(card)")
        #expect(theme.faults.map { "\($0)".prefix(24) } == ["templates/extra.mustache", "templates/page.mustache,"])
    }

    @Test("A block that would print itself for ever is left out")
    func endlessBlock() throws {
        let standard = [
            "frame.mustache": "<{{$content}}{{/content}}>",
            "page.mustache": "{{<frame}}{{$content}}{{>card}}{{/content}}{{/frame}}",
        ]
        #expect(try rendered([:], over: standard) == "<card>")
        #expect(try rendered(["card.mustache": "{{$content}}x{{/content}}"], over: standard) == "<card>")
    }

    @Test("Strings that are broken are named, and the default's stand in")
    func brokenStrings() throws {
        let base = try Self.standard()
        let folder = try ThemeFolder(strings: ["en.json": "{"])
        let theme = try Theme.load(at: folder.path, over: base.path)
        #expect(theme.strings("en")["by"] == "By")
        #expect("\(theme.faults)".contains("strings/en.json"))
    }

    @Test("A page that comes out empty is the default's, and the fault is told once")
    func emptyPage() throws {
        let base = try Self.standard()
        let folder = try ThemeFolder(templates: ["page.mustache": "\n \n"], strings: [:])
        let told = Told()
        let theme = try Theme.load(at: folder.path, over: base.path, report: { told.add($0) })
        #expect(theme.faults.isEmpty)
        for _ in 1...2 { #expect(try theme.render(Page()) == "page(card)") }
        #expect(theme.faults == [.emptyPage(template: "page")])
        #expect(told.faults == theme.faults)
    }

    @Test("When a template breaks, its last good version stays until it is mended")
    func lastGood() throws {
        let base = try Self.standard()
        let folder = try ThemeFolder(templates: ["card.mustache": "first"])
        var theme = try Theme.load(at: folder.path, over: base.path)
        for (text, page) in [
            ("{{#x}}", "page(first)"), ("{{>none}}", "page(first)"), ("second", "page(second)"),
            ("{{/x}}", "page(second)"),
        ] {
            try folder.write(text, to: "templates/card.mustache")
            theme = try Theme.load(at: folder.path, over: base.path, lastGood: theme)
            #expect(try theme.render(Page()) == page)
        }
    }
}

/// Remembers what a theme reports.
private final class Told: Sendable {
    private let list = Mutex<[ThemeError]>([])
    var faults: [ThemeError] { list.withLock { $0 } }

    func add(_ fault: ThemeError) {
        list.withLock { $0.append(fault) }
    }
}
