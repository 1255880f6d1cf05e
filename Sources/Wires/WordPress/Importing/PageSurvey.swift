import Newspaper

/// Where the pages of an export will be: their slugs below those of their parents.
struct PageSurvey: Sendable {
    struct Page: Sendable {
        var identifier: String
        var parent: String
        var slug: String
        var title: String
        var oldPath: String
    }

    private var pages: [String: Page] = [:]
    private var order: [String] = []
    private var paths: [String: String] = [:]
    private var taken: Set<String> = []
    private(set) var notes: [String] = []

    mutating func add(_ page: Page) {
        if pages[page.identifier] == nil { order.append(page.identifier) }
        pages[page.identifier] = page
    }

    /// The first parts of the paths of all pages, which no section may have.
    var topSlugs: Set<String> {
        Set(pages.values.filter { pages[$0.parent] == nil }.compactMap { Self.slug($0)?.text })
    }

    /// Settles all paths; `reserved` are first parts that belong to the program, `sections` the paths of sections.
    mutating func settle(reserved: Set<String>, sections: Set<String>) -> [(page: Page, path: String)] {
        order.compactMap { identifier in
            guard let page = pages[identifier] else { return nil }
            return (page, path(of: page, lineage: [identifier], reserved, sections))
        }
    }

    func path(_ identifier: String) -> String? { paths[identifier] }

    private mutating func path(
        of page: Page, lineage: [String], _ reserved: Set<String>, _ sections: Set<String>
    ) -> String {
        if let known = paths[page.identifier] { return known }
        var wanted = Self.slug(page)?.text ?? "page-\(page.identifier)"
        if let parent = pages[page.parent], !lineage.contains(page.parent), lineage.count < 32 {
            wanted = path(of: parent, lineage: lineage + [page.parent], reserved, sections) + "/" + wanted
        }
        var path = wanted
        var number = 1
        while taken.contains(path) || sections.contains(path) || reserved.contains(path) {
            number += 1
            path = "\(wanted)-\(number)"
        }
        if path != wanted { notes.append("the page \"\(page.title)\" is at /\(path)/, for /\(wanted)/ is taken") }
        taken.insert(path)
        paths[page.identifier] = path
        return path
    }

    private static func slug(_ page: Page) -> Slug? {
        Slug(nicename: page.slug) ?? Slug(suggestedBy: page.title)
    }
}
