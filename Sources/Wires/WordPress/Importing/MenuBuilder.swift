import Newspaper

/// Makes a menu from the entries that WordPress keeps as items.
struct MenuBuilder {
    let entries: [ExportItem]
    let settling: Settling
    /// Why entries are left out, by their numbers.
    private(set) var left: [String: String] = [:]
    /// What became of entries that are not quite what they were.
    private(set) var partial: [String: String] = [:]

    private var children: [String: [ExportItem]] = [:]
    private var placed: Set<String> = []

    init(entries: [ExportItem], settling: Settling) {
        self.entries = entries
        self.settling = settling
        let identifiers = Set(entries.map(\.identifier))
        for entry in entries {
            let parent = entry.field("_menu_item_menu_item_parent")?.trimmingWhitespace() ?? "0"
            children[identifiers.contains(parent) && parent != entry.identifier ? parent : "0", default: []].append(
                entry)
        }
    }

    mutating func menu(named name: String) -> Menu {
        var items = self.items(below: "0", depth: 1)
        // Entries whose parents stand in a circle hang nowhere; they go to the end.
        for entry in entries where !placed.contains(entry.identifier) {
            items += self.items(of: entry, depth: 1)
            partial[entry.identifier] = "its place in the menu was not to be found; it stands at the end"
        }
        return Menu(name: name, items: items)
    }

    private mutating func items(below parent: String, depth: Int) -> [MenuItem] {
        (children[parent] ?? []).flatMap { items(of: $0, depth: depth) }
    }

    /// The item of an entry with those below it; the deepest level takes in whatever is deeper, one after another.
    private mutating func items(of entry: ExportItem, depth: Int) -> [MenuItem] {
        guard placed.insert(entry.identifier).inserted else { return [] }
        let isDeepest = depth >= MenuItem.maximumDepth
        let below = items(below: entry.identifier, depth: isDeepest ? depth : depth + 1)
        if isDeepest {
            for child in children[entry.identifier] ?? [] {
                partial[child.identifier] =
                    "menus here have \(MenuItem.maximumDepth) levels; it stands beside its parent"
            }
        }
        let label = PlainWords.line(entry.title)
        guard let target = target(of: entry) else {
            if below.isEmpty || label.isEmpty {
                left[entry.identifier] = "it points to something that the export does not hold"
                return below
            }
            partial[entry.identifier] = "what it points to is not in the export; it became a heading"
            return isDeepest ? below : [MenuItem(label: label, target: .heading, items: below)]
        }
        let item = MenuItem(label: label, target: target, items: isDeepest ? [] : below)
        return isDeepest ? [item] + below : [item]
    }

    private func target(of entry: ExportItem) -> MenuTarget? {
        let object = entry.field("_menu_item_object_id")?.trimmingWhitespace() ?? ""
        switch entry.field("_menu_item_type") ?? "custom" {
        case "post_type": return target(item: object)
        case "taxonomy": return target(term: object, taxonomy: entry.field("_menu_item_object") ?? "")
        case "post_type_archive": return nil
        default: return target(address: entry.field("_menu_item_url") ?? "", label: entry.title)
        }
    }

    private func target(item identifier: String) -> MenuTarget? {
        if let page = settling.survey.pages.path(identifier) { return .page(page) }
        guard let item = settling.found.byIdentifier[identifier], let path = settling.found.newPath(of: item) else {
            return nil
        }
        return .address(PercentEncoding.path(path))
    }

    private func target(term identifier: String, taxonomy: String) -> MenuTarget? {
        guard let term = settling.survey.terms[identifier] else { return nil }
        if taxonomy == "post_tag" { return Slug(nicename: term.slug).map { .topic($0.text) } }
        var sections = settling.survey.sections
        return sections.path(term.slug).map(MenuTarget.section)
    }

    private func target(address: String, label: String) -> MenuTarget? {
        let address = address.trimmingWhitespace()
        if address.isEmpty || address == "#" { return label.isEmpty ? nil : .heading }
        return .address(settling.place(of: address) ?? address)
    }
}
