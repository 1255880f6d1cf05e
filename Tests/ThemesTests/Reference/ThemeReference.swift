import Foundation

@testable import Themes

/// The part of `docs/theme.md` that lists what templates receive, written from the page types, their comments in the
/// sources, and the default theme.
struct ThemeReference {
    private let pages: [any ThemePage]
    private let types: [String: [ValueField]]
    private let source: SourceComments
    private let theme: Theme
    private let innermost: [String: Set<String>]

    /// - Throws: `Incomplete` when the pages leave a type unseen.
    init(pages: [any ThemePage], theme: Theme, sources: URL) throws {
        let recorder = ShapeRecorder()
        for page in pages { try recorder.record(page) }
        guard recorder.unseenTypes.isEmpty else { throw Incomplete(types: recorder.unseenTypes) }
        types = recorder.types
        self.theme = theme
        source = try SourceComments(folder: sources)
        var seen: Set<String> = []
        self.pages = pages.filter { seen.insert(type(of: $0).template).inserted }
        var walk = TemplateWalk(theme, types: recorder.types)
        for page in self.pages { walk.walk(template: type(of: page).template, type: "\(type(of: page))") }
        for part in Self.parts(in: recorder.types) { walk.walk(template: part.template, type: part.type) }
        innermost = walk.innermost
    }

    /// No sample page shows a value of these types.
    struct Incomplete: Error {
        let types: Set<String>
    }

    var markdown: String {
        ([pageChapter, partChapter, typeChapter, templateChapter, stringChapter].joined(separator: "\n\n")) + "\n"
    }

    private var pageChapter: String {
        chapter("Pages", "Each kind of page has a template, which receives the values of one type and `strings`.")
            + pages.map { page in
                section("`\(type(of: page).template).mustache`", type: "\(type(of: page))")
            }.joined(separator: "\n\n")
    }

    private var partChapter: String {
        chapter(
            "Parts",
            "A part is printed as a whole where its name stands, such as `{{footer}}`. Its template sees nothing but "
                + "these values and `strings`.")
            + Self.parts(in: types).map { section("`\($0.template).mustache`", type: $0.type) }
            .joined(separator: "\n\n")
    }

    private var typeChapter: String {
        let outer = Set(pages.map { "\(type(of: $0))" } + Self.parts(in: types).map(\.type))
        return chapter("Types", "What the values above are made of.")
            + types.keys.filter { !outer.contains($0) }.sorted().map { section($0, type: $0) }
            .joined(separator: "\n\n")
    }

    private var templateChapter: String {
        let outer = Set(pages.map { type(of: $0).template } + Self.parts(in: types).map(\.template))
        let rows = theme.templates.keys.filter { !outer.contains($0) }.sorted().map { name in
            "| `\(name).mustache` | \((innermost[name] ?? []).sorted().map(link).joined(separator: ", ")) |"
        }
        return chapter(
            "Smaller templates",
            "These are printed by others with `{{>name}}` or `{{<name}}`. Broadsheet prints them where the values of this "
                + "type are at hand; the values around it can be reached too.")
            + table("| template | values |", rows)
    }

    private var stringChapter: String {
        let texts = theme.strings("en").texts
        let rows = texts.keys.sorted().map { "| `strings.\($0)` | \((texts[$0] ?? "").replacing("|", with: "\\|")) |" }
        return chapter(
            "Strings",
            "Every template sees these, in the language of the page. What is listed is the English of Broadsheet.")
            + table("| name | in English |", rows)
    }

    private static func parts(in types: [String: [ValueField]]) -> [(template: String, type: String)] {
        let parts = types.values.joined().compactMap { field -> [String: String]? in
            guard case .part(let template, let type) = field.shape else { return nil }
            return [template: type]
        }
        return parts.reduce(into: [:]) { all, part in all.merge(part) { first, _ in first } }
            .sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
    }
}

// MARK: Markdown

extension ThemeReference {
    private func chapter(_ title: String, _ introduction: String) -> String {
        "## \(title)\n\n\(introduction)\n\n"
    }

    private func section(_ title: String, type: String) -> String {
        let rows = (types[type] ?? []).map { field in
            let comment = source.comments["\(type).\(field.name)"] ?? choices(field.shape)
            return "| `\(field.name)` | \(words(field)) | \(comment.replacing("|", with: "\\|")) |"
        }
        let comment = source.comments[type].map { "\($0)\n\n" } ?? ""
        return "### \(title)\n\n\(comment)\(table("| name | what it is | |", rows))"
    }

    /// What the sources say of each text of a choice.
    private func choices(_ shape: ValueShape) -> String {
        guard case .choice(let type) = shape else { return "" }
        return (source.choices[type] ?? []).compactMap { choice in
            source.comments["\(type).\(choice)"].map { "`\(choice)`: \($0)" }
        }.joined(separator: " ")
    }

    private func table(_ heading: String, _ rows: [String]) -> String {
        let rule = heading.filter { $0 == "|" }.dropFirst().reduce("|") { line, _ in line + "---|" }
        return ([heading, rule] + rows).joined(separator: "\n")
    }

    private func words(_ field: ValueField) -> String {
        words(field.shape) + (field.mayBeAbsent ? ", or absent" : "")
    }

    private func words(_ shape: ValueShape) -> String {
        switch shape {
        case .text: "text"
        case .number: "number"
        case .truth: "true or false"
        case .markup: "finished HTML"
        case .choice(let type): (source.choices[type] ?? []).map { "`\($0)`" }.joined(separator: " or ")
        case .object(let type): link(type)
        case .list(.object(let type)): "list of \(link(type))"
        case .list(let element): "list, each \(words(element))"
        case .part(let template, _): "finished HTML, by `\(template).mustache`"
        }
    }

    /// A type's own heading, or that of the page whose template it is for.
    private func link(_ type: String) -> String {
        let page = pages.first { "\(Swift.type(of: $0))" == type }.map { Swift.type(of: $0).template }
        let template = page ?? Self.parts(in: types).first { $0.type == type }?.template
        return "[\(type)](#\(template.map { "\($0)mustache" } ?? type.lowercased()))"
    }
}
