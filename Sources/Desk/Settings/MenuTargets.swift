import Newspaper
import Storage
import Themes

/// What the items of a menu point to, and what they may point to.
struct MenuTargets: Sendable {
    private let edition: EditionContents
    private let pages: [String: String]
    private let topics: [String: String]
    private let strings: Strings

    init(_ edition: EditionContents, of menu: Menu?, in database: any Database, _ strings: Strings) async throws {
        self.edition = edition
        self.strings = strings
        let slugs = (menu?.items.flatMap(\.targets) ?? []).compactMap { target -> Slug? in
            if case .topic(let slug) = target { Slug(slug) } else { nil }
        }
        (pages, topics) = try await database.read { connection in
            let topics = try slugs.compactMap { try connection.topics.find(slug: $0, edition: edition.edition.id) }
            return (
                try connection.pages.titles(edition: edition.edition.id),
                Dictionary(topics.map { ($0.slug.text, $0.name) }) { first, _ in first }
            )
        }
    }

    /// The items of a menu as a page lists them, each before those below it.
    func items(of menu: Menu) -> [MenusPage.Item] { items(menu.items, at: [], in: menu) }

    private func items(_ items: [MenuItem], at above: [Int], in menu: Menu) -> [MenusPage.Item] {
        items.enumerated().flatMap { index, item in
            let place = MenuPlace(above + [index])
            return [row(item, at: place, of: items.count, in: menu)]
                + self.items(item.items, at: place.indices, in: menu)
        }
    }

    private func row(_ item: MenuItem, at place: MenuPlace, of siblings: Int, in menu: Menu) -> MenusPage.Item {
        let name = name(of: item.target)
        let index = place.indices.last ?? 0
        let depth = place.indices.count - 1
        return MenusPage.Item(
            place: place.text, row: Desk.row(of: place), depth: depth,
            label: item.label.isEmpty ? name ?? written(item.target) : item.label, ownLabel: item.label,
            target: "\(kind(of: item.target)) \(written(item.target))", isGone: name == nil,
            goneText: name == nil
                ? strings.text("targetGone", ["kind": kind(of: item.target), "name": written(item.target)]) : "",
            targets: choices(current: item.target), typed: typed(item.target), mayGoUp: index > 0,
            mayGoDown: index + 1 < siblings, mayGoIn: index > 0 && depth + 1 + item.levels <= Menu.levels,
            mayGoOut: depth > 0)
    }

    /// What readers would read; nil when it is gone.
    private func name(of target: MenuTarget) -> String? {
        switch target {
        case .section(let path): edition.sections[path: path]?.name
        case .page(let path): pages[path]
        case .topic(let slug): topics[slug]
        case .address(let address): address
        case .heading: ""
        }
    }

    private func kind(of target: MenuTarget) -> String {
        switch target {
        case .section: strings["targetSection"]
        case .page: strings["targetPage"]
        case .topic: strings["targetTopic"]
        case .address: strings["targetAddress"]
        case .heading: strings["targetHeading"]
        }
    }

    private func written(_ target: MenuTarget) -> String {
        switch target {
        case .section(let name), .page(let name), .topic(let name), .address(let name): name
        case .heading: ""
        }
    }

    private func typed(_ target: MenuTarget) -> String {
        switch target {
        case .topic(let text), .address(let text): text
        case .section, .page, .heading: ""
        }
    }

    /// What an item may point to; what it does point to is among it, also when it is gone.
    func choices(current: MenuTarget?) -> [DeskChoice] {
        var choices = edition.sections.order(with: Identifier(rawValue: 0), before: nil)
            .compactMap { edition.sections[id: $0] }.map { section in
                choice("section:\(section.path)", strings["targetSection"], name(of: section), .section(section.path))
            }
        choices += pages.sorted { $0.value < $1.value }.map { path, title in
            choice("page:\(path)", strings["targetPage"], title, .page(path))
        }
        choices += [
            DeskChoice(key: "topic", name: strings["targetTopicTyped"], isCurrent: current.map(isTopic) ?? false),
            DeskChoice(key: "address", name: strings["targetAddressTyped"], isCurrent: current.map(isAddress) ?? false),
            DeskChoice(key: "heading", name: strings["targetHeadingOnly"], isCurrent: current == .heading),
        ]
        func choice(_ key: String, _ kind: String, _ name: String, _ target: MenuTarget) -> DeskChoice {
            DeskChoice(key: key, name: "\(kind): \(name)", isCurrent: target == current)
        }
        guard let current, !choices.contains(where: \.isCurrent) else { return choices }
        let key = if case .page = current { "page" } else { "section" }
        return [DeskChoice(key: "\(key):\(written(current))", name: written(current), isCurrent: true)] + choices
    }

    private func name(of section: Section) -> String {
        edition.sections.lineage(of: section.id).map(\.name).joined(separator: " › ")
    }

    private func isTopic(_ target: MenuTarget) -> Bool { if case .topic = target { true } else { false } }
    private func isAddress(_ target: MenuTarget) -> Bool { if case .address = target { true } else { false } }
}
