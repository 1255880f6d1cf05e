import Foundation
import PublicSite
import Testing
import Themes

@Suite("A new theme to start from")
struct NewThemeTests {
    @Test("It stands on Broadsheet, has no fault and changes no page")
    func changesNothing() throws {
        let folder = try ThemeFolder()
        let path = "\(folder.path)/harbour"
        try NewTheme(named: "Harbour", over: broadsheetFolder).write(to: path)
        let theme = try Theme.load(at: path, over: broadsheetFolder)
        #expect(theme.faults.isEmpty)
        for page in SamplePages.all { #expect(try theme.render(page) == broadsheet().render(page)) }
        #expect(try text("README.md", in: path).hasPrefix("# Harbour\n"))
    }

    @Test("Its style sheet holds every variable of Broadsheet's, each in a comment")
    func variables() throws {
        let folder = try ThemeFolder()
        let path = "\(folder.path)/harbour"
        try NewTheme(named: "Harbour */", over: broadsheetFolder).write(to: path)
        let sheet = try text("assets/theme.css", in: path)
        let declarations = try text("assets/broadsheet.css", in: broadsheetFolder)
            .replacing(/\/\*.*?\*\//.dotMatchesNewlines(), with: "").matches(of: /[\s{](--[a-z0-9-]+): ([^;]+);/)
        #expect(declarations.count > 30)
        // A variable's first value is the one on the root; rules for single places may set it anew.
        var seen: Set<Substring> = []
        for declaration in declarations where seen.insert(declaration.1).inserted {
            let value = declaration.2.split(whereSeparator: \.isWhitespace).joined(separator: " ")
            #expect(sheet.contains("/* \(declaration.1): \(value); */"))
        }
        let left = sheet.replacing(/\/\*.*?\*\//.dotMatchesNewlines(), with: "")
        #expect(!left.contains("--"))
        #expect(left.contains { $0 == "{" } && left.count { $0 == "{" } == left.count { $0 == "}" })
        #expect(sheet.contains("@media (prefers-color-scheme: dark) {\n  :root {\n    /* --paper: "))
    }

    @Test("Its example takes effect when its ending is taken off")
    func example() throws {
        let folder = try ThemeFolder()
        let path = "\(folder.path)/harbour"
        try NewTheme(named: "Harbour", over: broadsheetFolder).write(to: path)
        let example = "\(path)/templates/nameplate.mustache.example"
        #expect(try Data(contentsOf: URL(fileURLWithPath: example)).isEmpty == false)
        try "own nameplate".write(
            toFile: String(example.dropLast(".example".count)), atomically: true, encoding: .utf8)
        #expect(try Theme.load(at: path, over: broadsheetFolder).render(SamplePages.front()).contains("own nameplate"))
    }

    @Test("A folder with something in it is left alone; an empty one is used")
    func takenFolder() throws {
        let folder = try ThemeFolder()
        let theme = NewTheme(named: "Harbour", over: broadsheetFolder)
        #expect(throws: ThemeError.folderTaken(path: folder.path)) { try theme.write(to: folder.path) }
        try theme.write(to: "\(folder.path)/templates")
        #expect(FileManager.default.fileExists(atPath: "\(folder.path)/templates/assets/theme.css"))
    }

    private func text(_ file: String, in folder: String) throws -> String {
        String(decoding: try Data(contentsOf: URL(fileURLWithPath: "\(folder)/\(file)")), as: UTF8.self)
    }
}
