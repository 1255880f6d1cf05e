import Documents
import Newspaper

extension PlanReader {
    private static let targetKeys = ["section", "page", "topic", "url"]

    mutating func menus(_ record: PlanRecord, _ parts: EditionParts) -> [Menu] {
        guard let place = record["menus"] else { return [] }
        guard let entries = place.entries else {
            fault(place, "menus stand under their names, as \"header: [{section: news}]\"")
            return []
        }
        return entries.compactMap { key, value in
            guard let name = menuName(key) else { return nil }
            return Menu(name: name, items: value.isNull ? [] : menuItems(value, level: 1, parts))
        }
    }

    private mutating func menuName(_ key: PlanNode) -> String? {
        guard let name = key.scalar, CharacterRules.isName(name) else {
            fault(key, "a menu's name is made of at most 40 letters, digits and hyphens")
            return nil
        }
        return name
    }

    private mutating func menuItems(_ place: PlanNode, level: Int, _ parts: EditionParts) -> [MenuItem] {
        guard level <= MenuItem.maximumDepth else {
            fault(place, "menus go at most \(MenuItem.maximumDepth) levels deep")
            return []
        }
        return list(place).compactMap { menuItem($0, level: level, parts) }
    }

    private mutating func menuItem(_ place: PlanNode, level: Int, _ parts: EditionParts) -> MenuItem? {
        guard let record = record(place, keys: ["label"] + Self.targetKeys + ["items"]) else { return nil }
        let label = text(record, "label")
        let items = record["items"].map { menuItems($0, level: level + 1, parts) } ?? []
        guard let target = menuTarget(record, parts) else { return nil }
        if label.isEmpty {
            switch target {
            case .heading: fault(place, "an item that points nowhere needs a label")
            case .address: fault(place, "an item that points to an address needs a label")
            case .section, .page, .topic: break
            }
        }
        return MenuItem(label: label, target: target, items: items)
    }

    private mutating func menuTarget(_ record: PlanRecord, _ parts: EditionParts) -> MenuTarget? {
        let given = Self.targetKeys.compactMap { key in record[key].map { (key: key, place: $0) } }
        guard let target = given.first else { return .heading }
        guard given.count == 1 else {
            fault(
                given[1].place,
                "an item points to one thing only, not to \(given.map(\.key).joined(separator: " and "))")
            return nil
        }
        switch target.key {
        case "section": return sectionPath(target.place, parts).map { .section($0) }
        case "page": return pagePath(target.place).map { .page($0) }
        case "topic": return slug(target.place).map { .topic($0.text) }
        default: return address(target.place).map { .address($0) }
        }
    }

    private mutating func address(_ place: PlanNode) -> String? {
        guard let text = text(place) else { return nil }
        guard let target = LinkTarget(text) else {
            fault(place, "\"\(shown(text))\" is not an address that a link may lead to")
            return nil
        }
        return target.address
    }
}
