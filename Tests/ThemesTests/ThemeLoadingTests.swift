import Testing
import Themes

@Suite("Loading a theme")
struct ThemeLoadingTests {
    @Test("A broken template is refused with its file and line")
    func brokenTemplate() throws {
        let folder = try ThemeFolder(templates: ["page.mustache": "<p>\n  {{#name}}\n  x\n  {{/nme}}\n</p>\n"])
        let error = try #require(throws: ThemeError.self) { try Theme.load(at: folder.path) }
        #expect("\(error)".hasPrefix("templates/page.mustache, line 4: "))
    }

    @Test("A section that is never closed is refused")
    func openSection() throws {
        let folder = try ThemeFolder(templates: ["page.mustache": "{{#name}} x"])
        let error = try #require(throws: ThemeError.self) { try Theme.load(at: folder.path) }
        #expect("\(error)".contains("a section is never closed"))
    }

    @Test("A mention of a template that does not exist is refused with its line")
    func unknownPartial() throws {
        let folder = try ThemeFolder(templates: ["page.mustache": "<p>\n{{>crad}}\n</p>"])
        #expect(throws: ThemeError.unknownPartial(file: "templates/page.mustache", line: 2, name: "crad")) {
            try Theme.load(at: folder.path)
        }
    }

    @Test("Strings that are not JSON are refused with the file's name")
    func brokenStrings() throws {
        let folder = try ThemeFolder(strings: ["en.json": "{\"by\": "])
        let error = try #require(throws: ThemeError.self) { try Theme.load(at: folder.path) }
        #expect("\(error)".hasPrefix("strings/en.json "))
    }

    @Test("What a language does not say is said in English")
    func unsaidStrings() throws {
        let folder = try ThemeFolder(strings: [
            "en.json": #"{"by": "By", "on": "On"}"#, "fr.json": #"{"by": "Par"}"#,
        ])
        let french = try Theme.load(at: folder.path).strings("fr")
        #expect(french.language == "fr" && french["by"] == "Par" && french["on"] == "On")
    }

    @Test("A theme without English strings is refused")
    func noStrings() throws {
        let folder = try ThemeFolder(strings: ["fr.json": "{}"])
        let error = try #require(throws: ThemeError.self) { try Theme.load(at: folder.path) }
        #expect(error == .noStrings(folder: folder.path + "/strings"))
    }

    @Test("A folder that is not there is named")
    func missingFolder() {
        #expect(throws: ThemeError.folderMissing(path: "/no/such/theme")) { try Theme.load(at: "/no/such/theme") }
    }

    @Test("An asset's address changes with its bytes")
    func assetAddresses() throws {
        let first = try ThemeFolder(assets: ["a.css": "a{}"])
        let second = try ThemeFolder(assets: ["a.css": "b{}"])
        let one = try #require(try Theme.load(at: first.path).asset(named: "a.css"))
        let other = try #require(try Theme.load(at: second.path).asset(named: "a.css"))
        #expect(one.contentType == "text/css; charset=utf-8")
        #expect(one.address == "/assets/\(one.hash)/a.css")
        #expect(one.hash.count == 16)
        #expect(one.hash != other.hash)
    }
}
