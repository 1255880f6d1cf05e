import Editorial
import Newspaper

/// The sections that a site's categories become: nicenames as slugs, parents above children.
struct SectionSurvey: Sendable {
    private struct Category {
        var term: ExportTerm
        var path: String?
    }

    /// Paths that are taken already and belong to no section: pages of the old site, the program's own.
    private let reserved: Set<String>
    private let existing: SectionTree
    private var categories: [String: Category] = [:]
    private var order: [String] = []
    private var paths: Set<String>
    private(set) var notes: [String] = []

    init(existing: SectionTree, reserved: Set<String>) {
        self.existing = existing
        self.reserved = reserved
        paths = Set(existing.sections.map(\.path))
    }

    mutating func add(_ term: ExportTerm) {
        guard !term.slug.isEmpty, categories[term.slug] == nil else { return }
        categories[term.slug] = Category(term: term)
        order.append(term.slug)
    }

    /// A category that an item bears without the export having declared it.
    mutating func add(undeclared category: ExportCategory) {
        add(ExportTerm(taxonomy: "category", slug: category.slug, name: category.name))
    }

    var names: [String: String] { categories.mapValues(\.term.name) }

    /// The section path of a category, by its nicename.
    mutating func path(_ nicename: String) -> String? {
        guard let category = categories[nicename] else { return nil }
        if let path = category.path { return path }
        let path = newPath(category.term, lineage: [nicename])
        categories[nicename]?.path = path
        return path
    }

    private mutating func newPath(_ term: ExportTerm, lineage: [String]) -> String {
        let parent = parentPath(of: term, lineage: lineage)
        let slug =
            Slug(nicename: term.slug) ?? Slug(suggestedBy: PlainWords.line(term.name)) ?? Slug(suggestedBy: "section")
        let text = slug?.text ?? "section"
        let wanted = parent.map { "\($0)/\(text)" } ?? text
        if existing[path: wanted] != nil { return wanted }
        var path = wanted
        var number = 1
        while paths.contains(path) || (parent == nil && reserved.contains(path)) {
            number += 1
            path = "\(wanted)-\(number)"
        }
        if path != wanted {
            notes.append(
                "the category \"\(PlainWords.line(term.name))\" is the section /\(path)/, for /\(wanted)/ is taken")
        }
        paths.insert(path)
        return path
    }

    private mutating func parentPath(of term: ExportTerm, lineage: [String]) -> String? {
        guard !term.parent.isEmpty, !lineage.contains(term.parent), let parent = categories[term.parent] else {
            return nil
        }
        let path = parent.path ?? newPath(parent.term, lineage: lineage + [term.parent])
        categories[term.parent]?.path = path
        let depth = path.split(separator: "/").count
        guard depth < SectionTree.maximumDepth else {
            notes.append(
                "the category \"\(PlainWords.line(term.name))\" stands beside its parent: sections have "
                    + "\(SectionTree.maximumDepth) levels"
            )
            return path.split(separator: "/").dropLast().joined(separator: "/")
        }
        return path
    }

    /// All sections, parents first.
    mutating func sections() -> [SectionImport] {
        var imports = order.compactMap { nicename -> SectionImport? in
            guard let path = path(nicename), let term = categories[nicename]?.term else { return nil }
            let name = PlainWords.line(term.name)
            return SectionImport(
                path: path, name: name.isEmpty ? term.slug : name, description: PlainWords.line(term.description))
        }
        imports.sort { $0.path.split(separator: "/").count < $1.path.split(separator: "/").count }
        return imports
    }
}
