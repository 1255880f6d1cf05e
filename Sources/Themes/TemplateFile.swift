import Mustache

/// One `.mustache` file of a theme, read and made ready for the engine.
struct TemplateFile: Sendable {
    /// The name that partials use: the path below `templates/` without the ending.
    let name: String
    /// The path that messages show, such as `templates/article.mustache`.
    let file: String
    let tags: [TemplateTag]
    let template: MustacheTemplate

    /// - Throws: `ThemeError.brokenTemplate` with the line.
    init(name: String, file: String, text: String) throws {
        self.name = name
        self.file = file
        let source = TemplateSource(file: file, text: text)
        template = try source.parsed()
        tags = TemplateTag.all(in: source.lines)
        if let tag = tags.first(where: { $0.sign == "=" }) {
            throw ThemeError.brokenTemplate(
                file: file, line: tag.line, text: tag.name, reason: "a theme's tags keep their braces")
        }
    }
}

/// The text of a template before it is parsed.
struct TemplateSource {
    let file: String
    let lines: [String]

    init(file: String, text: String) {
        self.file = file
        // Indentation is for the person who reads the template: without it pages are smaller and partials are not
        // re-indented at each use.
        lines = text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
            String(line.drop(while: { $0 == " " || $0 == "\t" }).filter { $0 != "\r" })
        }
    }

    /// Texts arrive escaped by their type, so the engine is told to leave them as they are.
    private static let pragma = "{{% CONTENT_TYPE:TEXT}}\n"

    func parsed() throws -> MustacheTemplate {
        do {
            // Joined, because the engine spends its time a line at a time.
            return try MustacheTemplate(string: Self.pragma + joinedLines)
        } catch {
            throw fault() ?? ThemeError.brokenTemplate(file: file, line: 1, text: "", reason: "\(error)")
        }
    }

    /// What is wrong, found in the lines as they were written.
    private func fault() -> ThemeError? {
        do {
            _ = try MustacheTemplate(string: lines.joined(separator: "\n"))
            return nil
        } catch let error as MustacheTemplate.ParserError {
            let context = error.context
            return .brokenTemplate(
                file: file, line: context.lineNumber, text: context.line, reason: Self.reason(of: error.error))
        } catch {
            return nil
        }
    }

    /// One line in which tags that stood alone leave no white space and every other end of line is a space.
    private var joinedLines: String {
        var joined = ""
        for line in lines where !line.isEmpty {
            joined += line
            if !Self.standsAlone(line) { joined += " " }
        }
        while joined.hasSuffix(" ") { joined.removeLast() }
        return joined
    }

    /// Whether the line is a single tag that prints nothing of its own.
    private static func standsAlone(_ line: String) -> Bool {
        guard line.hasPrefix("{{"), line.hasSuffix("}}"), let sign = line.dropFirst(2).first else { return false }
        return "#^/!<>$".contains(sign) && line.dropFirst(2).dropLast(2).allSatisfy { $0 != "}" }
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
