/// A named list of links: `header`, `mobile`, `footer`, `categories` or any other that a theme asks for.
package struct Menu: Hashable, Sendable {
    package var name: String
    package var items: [MenuItem]

    package init(name: String, items: [MenuItem]) {
        self.name = name
        self.items = items
    }
}

/// One link of a menu and those below it.
package struct MenuItem: Hashable, Sendable {
    /// Empty to use the name of what it points to.
    package var label: String
    package var target: MenuTarget
    package var items: [MenuItem]

    package init(label: String = "", target: MenuTarget, items: [MenuItem] = []) {
        self.label = label
        self.target = target
        self.items = items
    }

    /// What it and everything below it point to.
    package var targets: [MenuTarget] { [target] + items.flatMap(\.targets) }

    /// The same item, and those below it, pointing elsewhere.
    package func retargeted(_ change: (MenuTarget) -> MenuTarget) -> MenuItem {
        MenuItem(label: label, target: change(target), items: items.map { $0.retargeted(change) })
    }

    /// How many levels a menu may have.
    package static let maximumDepth = 4
}

/// What a menu item points to; kept by path, so that a menu survives a new import.
package enum MenuTarget: Hashable, Sendable {
    /// A section's path, as `news/europe`.
    case section(String)
    /// A static page's slug.
    case page(String)
    /// A topic's slug.
    case topic(String)
    /// An address on this site or another.
    case address(String)
    /// A heading that only groups what is below it.
    case heading
}
