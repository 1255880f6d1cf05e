import Foundation
import Mustache

/// One `.mustache` file of a theme, read and made ready for the engine.
struct TemplateFile {
    /// The name that partials use: the path below `templates/` without the ending.
    let name: String
    /// The path that messages show, such as `templates/article.mustache`.
    let file: String
    let lines: [String]

    init(name: String, file: String, text: String) {
        self.name = name
        self.file = file
        // Indentation is for the person who reads the template: without it pages are smaller and partials are not
        // re-indented at each use.
        self.lines = text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
            String(line.drop(while: { $0 == " " || $0 == "\t" }).filter { $0 != "\r" })
        }
    }

    /// Texts arrive escaped by their type, so the engine is told to leave them as they are.
    private static let pragma = "{{% CONTENT_TYPE:TEXT}}\n"

    /// The parsed template.
    /// - Throws: `ThemeError.brokenTemplate` with the line.
    func parsed() throws -> MustacheTemplate {
        var text = Self.pragma + lines.joined(separator: "\n")
        while text.hasSuffix("\n") { text.removeLast() }
        do {
            return try MustacheTemplate(string: text)
        } catch let error as MustacheTemplate.ParserError {
            let line = max(1, error.context.lineNumber - 1)
            let reason = Self.reason(of: error.error)
            throw ThemeError.brokenTemplate(file: file, line: line, text: error.context.line, reason: reason)
        }
    }

    /// Refuses a mention of a template that does not exist, which the engine would silently leave out.
    func checkPartials(known: Set<String>) throws {
        for (index, line) in lines.enumerated() {
            for match in line.matches(of: /\{\{\s*[><]\s*([A-Za-z0-9_\/.-]+)\s*\}\}/) where !known.contains(String(match.1)) {
                throw ThemeError.unknownPartial(file: file, line: index + 1, name: String(match.1))
            }
        }
    }

    private static func reason(of error: any Error) -> String {
        switch error as? MustacheTemplate.Error {
        case .sectionCloseNameIncorrect: "a section is closed that is not the one opened last"
        case .expectedSectionEnd: "a section is never closed"
        case .unfinishedName: "a tag is not finished"
        case .invalidSetDelimiter: "the delimiters are not set as they should be"
        case .illegalTokenInsideInheritSection, .textInsideInheritSection:
            "only blocks may stand inside a parent's section"
        default: "the template cannot be read"
        }
    }
}
