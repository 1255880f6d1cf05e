import Editorial
import Newspaper
import Storage

extension WordPressWork {
    static let menuType = "nav_menu_item"

    /// Builds the menus from their entries and adds them; entries that point to nothing are named.
    mutating func takeMenus() async throws {
        guard !survey.menuEntries.isEmpty else { return }
        var references = References()
        for entry in survey.menuEntries {
            if let object = entry.field("_menu_item_object_id") { references.add(identifier: object) }
            if let path = entry.field("_menu_item_url").flatMap(survey.site.path) {
                references.add(path: OldSite.key(path))
                if let identifier = OldLink.identifier(in: path) { references.add(identifier: identifier) }
            }
        }
        let found = try await references.found(in: database, source: survey.site.source)
        let settling = Settling(found: found, survey: survey, strayPictures: [:])
        var menus: [(menu: Menu, builder: MenuBuilder)] = []
        for name in menuNames() {
            var builder = MenuBuilder(entries: entriesLeavingTwins(of: name), settling: settling)
            menus.append((builder.menu(named: Self.menuName(name)), builder))
        }
        let existing = try await existingMenus()
        _ = try await newsroom.addMenus(
            menus.map(\.menu).filter { !$0.items.isEmpty }, to: survey.edition.edition.id)
        for (menu, builder) in menus { reportOn(menu, builder, existing) }
        for entry in survey.menuEntries where Self.menuSlug(of: entry) == nil {
            report.leave(item: entry.reportName, type: Self.menuType, reason: "it belongs to no menu")
        }
    }

    private mutating func reportOn(_ menu: Menu, _ builder: MenuBuilder, _ existing: [String: Menu]) {
        let other = existing[menu.name].map { $0 != menu } ?? false
        for entry in builder.entries {
            if let reason = builder.left[entry.identifier] {
                report.leave(item: entry.reportName, type: Self.menuType, reason: reason)
            } else if other {
                report.leave(
                    item: entry.reportName, type: Self.menuType,
                    reason: "the edition has a menu \"\(menu.name)\" already, which stays as it is")
            } else {
                report.carry(type: Self.menuType)
                if let what = builder.partial[entry.identifier] {
                    report.note(item: entry.reportName, type: Self.menuType, what: what)
                }
            }
        }
        if !other, !menu.items.isEmpty { report.count(1, "menus") }
    }

    private func existingMenus() async throws -> [String: Menu] {
        let edition = survey.edition.edition.id
        let publication = try await database.read { try $0.publications.load() }
        let menus = publication.edition(edition)?.menus ?? []
        return Dictionary(menus.map { ($0.name, $0) }) { first, _ in first }
    }

    private func menuNames() -> [String] {
        var seen: Set<String> = []
        return survey.menuEntries.compactMap(Self.menuSlug).filter { seen.insert($0).inserted }
    }

    private mutating func entriesLeavingTwins(of menu: String) -> [ExportItem] {
        var seen: Set<String> = []
        var entries: [ExportItem] = []
        for entry in survey.menuEntries where Self.menuSlug(of: entry) == menu {
            if seen.insert(entry.identifier).inserted {
                entries.append(entry)
            } else {
                report.leave(
                    item: entry.reportName, type: Self.menuType, reason: "another entry of the menu has the same number"
                )
            }
        }
        return entries.sorted { $0.menuOrder < $1.menuOrder }
    }

    static func menuSlug(of entry: ExportItem) -> String? {
        entry.categories.first { $0.taxonomy == "nav_menu" && !$0.slug.isEmpty }?.slug
    }

    private static func menuName(_ slug: String) -> String { Slug(nicename: slug)?.text ?? slug }
}
