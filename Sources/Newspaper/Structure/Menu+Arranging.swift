/// Where an item stands in a menu: its place at the top, then below that one, and so on, each counted from 0.
package struct MenuPlace: Hashable, Sendable {
    package var indices: [Int]

    package init(_ indices: [Int]) {
        self.indices = indices
    }

    /// As pages carry it: `2.0` is the first item below the third. Nil for anything else.
    package init?(_ text: String) {
        let numbers = text.split(separator: ".", omittingEmptySubsequences: false).map { Int($0) }
        guard !numbers.isEmpty, numbers.allSatisfy({ ($0 ?? -1) >= 0 }) else { return nil }
        indices = numbers.compactMap(\.self)
    }

    package var text: String { indices.map(String.init).joined(separator: ".") }

    /// The place of a sibling so many further on.
    func moved(by distance: Int) -> MenuPlace {
        MenuPlace(indices.dropLast() + [(indices.last ?? 0) + distance])
    }

    var above: MenuPlace { MenuPlace(indices.dropLast()) }

    /// How many levels lie above it.
    var depth: Int { indices.count - 1 }
}

/// A step of an item through its menu.
package enum MenuStep: String, Hashable, Sendable, CaseIterable {
    case up, down
    /// Below the item before it.
    case inward
    /// Behind the item below which it stands.
    case outward
}

extension Menu {
    /// How many levels the desk gives a menu; a file may give it more.
    package static let levels = 2

    package subscript(place: MenuPlace) -> MenuItem? {
        var items = items
        var found: MenuItem?
        for index in place.indices {
            guard items.indices.contains(index) else { return nil }
            found = items[index]
            items = items[index].items
        }
        return found
    }

    /// Takes an item, with all below it, out of its place; nil when none is there.
    @discardableResult
    package mutating func remove(at place: MenuPlace) -> MenuItem? {
        guard let item = self[place] else { return nil }
        items.change(at: place.above.indices[...]) { $0.remove(at: place.indices[place.depth]) }
        return item
    }

    /// Puts an item into a place, before what stands there; behind all others when the place is further on.
    package mutating func insert(_ item: MenuItem, at place: MenuPlace) {
        items.change(at: place.above.indices[...]) { siblings in
            siblings.insert(item, at: min(place.indices[place.depth], siblings.count))
        }
    }

    /// Gives an item another label and target; those below it stay.
    package mutating func change(at place: MenuPlace, label: String, target: MenuTarget) {
        guard let item = self[place] else { return }
        items.change(at: place.above.indices[...]) {
            $0[place.indices[place.depth]] = MenuItem(label: label, target: target, items: item.items)
        }
    }

    /// Moves an item by one step and gives its new place; nil when it cannot go there.
    package mutating func move(_ place: MenuPlace, _ step: MenuStep) -> MenuPlace? {
        guard let item = self[place], let next = destination(of: place, item, step) else { return nil }
        remove(at: place)
        insert(item, at: next)
        return next
    }

    private func destination(of place: MenuPlace, _ item: MenuItem, _ step: MenuStep) -> MenuPlace? {
        let index = place.indices[place.depth]
        switch step {
        case .up: return index > 0 ? place.moved(by: -1) : nil
        case .down: return self[place.moved(by: 1)] == nil ? nil : place.moved(by: 1)
        case .inward:
            guard index > 0, place.depth + 1 + item.levels <= Self.levels, let before = self[place.moved(by: -1)]
            else { return nil }
            return MenuPlace(place.moved(by: -1).indices + [before.items.count])
        case .outward: return place.depth > 0 ? place.above.moved(by: 1) : nil
        }
    }

    /// Moves an item before another one, or below it, and gives its new place; nil when it cannot go there.
    package mutating func move(_ place: MenuPlace, beside other: MenuPlace, _ side: MenuSide) -> MenuPlace? {
        guard let item = self[place], self[other] != nil, !other.indices.starts(with: place.indices) else { return nil }
        var changed = self
        changed.remove(at: place)
        // What stood behind the item, on its own level, has moved up by one.
        var aim = other
        if aim.depth >= place.depth, aim.above.indices.starts(with: place.above.indices),
            aim.indices[place.depth] > place.indices[place.depth]
        {
            aim.indices[place.depth] -= 1
        }
        let next: MenuPlace =
            switch side {
            case .before: aim
            case .after: aim.moved(by: 1)
            case .below: MenuPlace(aim.indices + [changed[aim]?.items.count ?? 0])
            }
        guard next.depth + item.levels <= max(Self.levels, place.depth + item.levels) else { return nil }
        changed.insert(item, at: next)
        self = changed
        return next
    }

    /// Whether two menus are the same, as a short text that a page can carry.
    package var mark: String {
        // FNV-1a, 64 bits.
        let hash = "\(items)".utf8.reduce(0xcbf2_9ce4_8422_2325 as UInt64) { ($0 ^ UInt64($1)) &* 0x100_0000_01b3 }
        return String(hash, radix: 16)
    }
}

/// Where an item is put beside another one.
package enum MenuSide: String, Hashable, Sendable, CaseIterable {
    case before, after, below
}

extension MenuItem {
    /// How many levels it makes with all below it.
    package var levels: Int { 1 + (items.map(\.levels).max() ?? 0) }
}

extension [MenuItem] {
    /// Changes the items below a place; nothing when nothing is there.
    fileprivate mutating func change(at path: ArraySlice<Int>, _ body: (inout [MenuItem]) -> Void) {
        guard let first = path.first else { return body(&self) }
        guard indices.contains(first) else { return }
        self[first].items.change(at: path.dropFirst(), body)
    }
}
