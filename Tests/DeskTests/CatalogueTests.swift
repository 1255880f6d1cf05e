import Foundation
import Newspaper
import Testing

/// What the desk says, in each of its languages.
@Suite("The desk's catalogues of strings")
struct CatalogueTests {
    private static let languages = DeskLanguage.allCases.filter { $0 != .english }

    @Test("Every language says what English says, and nothing else", arguments: languages)
    func keys(language: DeskLanguage) throws {
        let english = Set(try Self.catalogue(.english).keys)
        let own = Set(try Self.catalogue(language).keys)
        #expect(english.subtracting(own).sorted() == [])
        #expect(own.subtracting(english).sorted() == [])
    }

    @Test("Every text has the places to fill that it has in English, and is of its kind", arguments: languages)
    func places(language: DeskLanguage) throws {
        let own = try Self.catalogue(language)
        for (key, english) in try Self.catalogue(.english) {
            switch (english, own[key]) {
            case (let english as String, let text as String):
                #expect(Self.places(of: text) == Self.places(of: english), "\(key)")
                #expect(!text.isEmpty, "\(key)")
            case (let english as [String], let names as [String]):
                #expect(names.count == english.count, "\(key)")
            case (let english as [String: String], let forms as [String: String]):
                let allowed = Self.places(of: english["other"] ?? "")
                #expect(forms["other"].map(Self.places) == allowed, "\(key)")
                for (form, text) in forms { #expect(Self.places(of: text).isSubset(of: allowed), "\(key).\(form)") }
            default: Issue.record("\(key) is of another kind than in English")
            }
        }
    }

    @Test("Every count has the forms that the language's grammar asks for", arguments: languages)
    func forms(language: DeskLanguage) throws {
        let needed: Set<String> =
            switch language {
            case .english, .french: ["one", "other"]
            case .hebrew: ["one", "two", "other"]
            case .arabic: ["zero", "one", "two", "few", "many", "other"]
            }
        for (key, value) in try Self.catalogue(language) {
            guard let forms = value as? [String: String] else { continue }
            #expect(Set(forms.keys) == needed, "\(key)")
        }
    }

    @Test("The story editor says in every language what it says in English", arguments: languages)
    func editor(language: DeskLanguage) throws {
        let english = try Self.editorWords("words.js")
        let own = try Self.editorWords("words/\(language.rawValue).js")
        #expect(english.count > 150)
        for (key, text) in english {
            let said = try #require(own[key], "\(key)")
            // One thing may be counted in words or in digits.
            if !key.hasSuffix(".one") { #expect(Self.places(of: said) == Self.places(of: text), "\(key)") }
        }
        for key in own.keys where english[key] == nil {
            #expect(english[key.replacing(/\.(two|few|many)$/, with: "")] != nil, "\(key)")
        }
    }

    /// The lines of a module that are a key and its words.
    private static func editorWords(_ path: String) throws -> [String: String] {
        let text = try String(contentsOf: repository.appendingPathComponent("Editor/\(path)"), encoding: .utf8)
        let lines = text.matches(of: /(?m)^ {4}"([^"]+)": "(.*)",$/).map { (String($0.1), String($0.2)) }
        return Dictionary(uniqueKeysWithValues: lines)
    }

    private static func catalogue(_ language: DeskLanguage) throws -> [String: Any] {
        let file = repository.appendingPathComponent("Themes/Desk/strings/\(language.rawValue).json")
        return try #require(try JSONSerialization.jsonObject(with: Data(contentsOf: file)) as? [String: Any])
    }

    private static let repository = URL(fileURLWithPath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

    private static func places(of text: String) -> Set<String> {
        Set(text.matches(of: /\{(\w+)\}/).map { String($0.1) })
    }
}
