import Foundation
import Newspaper

/// The form in which menus are kept: a JSON array of items, each with at most one kind of target.
extension MenuItem {
    static func json(of items: [MenuItem]) throws -> String {
        String(decoding: try JSONEncoder.deterministic.encode(items.map(KeptItem.init)), as: UTF8.self)
    }

    static func items(json: String) throws -> [MenuItem] {
        do {
            return try JSONDecoder().decode([KeptItem].self, from: Data(json.utf8)).map(\.item)
        } catch {
            throw StorageError.unexpectedResult("a kept menu cannot be read: \(error)")
        }
    }
}

private struct KeptItem: Codable {
    var label: String
    var section: String?
    var page: String?
    var topic: String?
    var url: String?
    var items: [KeptItem]

    init(_ item: MenuItem) {
        label = item.label
        items = item.items.map(KeptItem.init)
        switch item.target {
        case .section(let path): section = path
        case .page(let path): page = path
        case .topic(let slug): topic = slug
        case .address(let address): url = address
        case .heading: break
        }
    }

    var item: MenuItem {
        MenuItem(label: label, target: target, items: items.map(\.item))
    }

    private var target: MenuTarget {
        if let section { return .section(section) }
        if let page { return .page(page) }
        if let topic { return .topic(topic) }
        return url.map { .address($0) } ?? .heading
    }
}
