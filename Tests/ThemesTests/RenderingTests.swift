import Testing
import Themes

private struct Outer: ThemePage {
    static let template = "page"
    var name = "outer"
    var inner = Inner()
    var items: [Inner] = []
    var markup = Markup("<b>bold</b>")
    var count = 3
    var isOpen = true
    var language = "en"
}

private struct Inner: Encodable, Sendable {
    var name: String?
    var title = "inner"
}

private struct Bar: ThemePart {
    static let template = "bar"
    var label: String
    var note: String?
    var language = "en"
}

private struct PageWithBar: ThemePage {
    static let template = "page"
    var bar: Bar
    var note = "outer"
    var language = "en"
}

@Suite("Rendering a page value")
struct RenderingTests {
    private func rendered(_ template: String, _ page: Outer = Outer()) throws -> String {
        let folder = try ThemeFolder(
            templates: ["page.mustache": template], strings: ["en.json": #"{"by": "By <all>"}"#])
        return try Theme.load(at: folder.path).render(page)
    }

    @Test("A property that is nil prints nothing, even where an outer value has that name")
    func absentNames() throws {
        #expect(try rendered("[{{#inner}}{{name}}{{title}}{{/inner}}]") == "[inner]")
        #expect(try rendered("[{{#inner}}{{#name}}no{{/name}}{{^name}}yes{{/name}}{{/inner}}]") == "[yes]")
    }

    @Test("An empty text counts as absent")
    func emptyText() throws {
        #expect(try rendered("[{{#name}}<p>{{name}}</p>{{/name}}]", Outer(name: "")) == "[]")
    }

    @Test(
        "Texts are escaped, with two or three braces",
        arguments: [
            ("<script>", "&lt;script&gt;"), ("a & b", "a &amp; b"), ("\"'", "&quot;&#39;"),
            ("\"\u{301} onload=x", "&quot;\u{301} onload=x"), ("<\u{338}b", "&lt;\u{338}b"), ("שלום", "שלום"),
        ])
    func escaping(text: String, escaped: String) throws {
        #expect(try rendered("{{name}}|{{{name}}}", Outer(name: text)) == "\(escaped)|\(escaped)")
    }

    @Test("Markup is shown as it is")
    func markup() throws {
        #expect(try rendered("{{markup}}|{{{markup}}}") == "<b>bold</b>|<b>bold</b>")
    }

    @Test("Lists, numbers, truth values and strings reach the template")
    func kinds() throws {
        let page = Outer(items: [Inner(name: "a"), Inner(name: "b")])
        #expect(try rendered("{{#items}}{{name}};{{/items}}", page) == "a;b;")
        #expect(try rendered("{{^empty(items)}}no{{/empty(items)}}{{#empty(items)}}none{{/empty(items)}}") == "none")
        #expect(try rendered("{{count}}{{#isOpen}}!{{/isOpen}}") == "3!")
        #expect(try rendered("{{strings.by}}") == "By &lt;all&gt;")
    }

    @Test("A part is printed by its own template, sees only itself and the strings, and follows its value")
    func parts() throws {
        let folder = try ThemeFolder(
            templates: ["page.mustache": "[{{bar}}]", "bar.mustache": "{{strings.by}} {{label}}{{note}}"],
            strings: ["en.json": #"{"by": "By"}"#])
        let theme = try Theme.load(at: folder.path)
        for label in ["a", "b", "a<"] {
            #expect(
                try theme.render(PageWithBar(bar: Bar(label: label)))
                    == "[By \(label == "a<" ? "a&lt;" : label)]")
        }
        #expect(try theme.unknownNames(in: PageWithBar(bar: Bar(label: "a"))) == [])
    }

    @Test("A name that nobody knows is reported")
    func unknownNames() throws {
        let folder = try ThemeFolder(templates: ["page.mustache": "{{name}}{{headlin}}{{#inner}}{{tittle}}{{/inner}}"])
        #expect(try Theme.load(at: folder.path).unknownNames(in: Outer()) == ["headlin", "tittle"])
    }

    @Test("A page whose template the theme lacks is refused by name")
    func unknownTemplate() throws {
        let folder = try ThemeFolder(templates: ["other.mustache": ""])
        let theme = try Theme.load(at: folder.path)
        #expect(throws: ThemeError.unknownTemplate(name: "page")) { try theme.render(Outer()) }
    }
}
