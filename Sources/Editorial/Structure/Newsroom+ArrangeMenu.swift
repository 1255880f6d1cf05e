import Documents
package import Newspaper
import Storage

/// What somebody does to a menu.
package enum MenuChange: Hashable, Sendable {
    /// Puts a new item behind all others.
    case add(MenuItem)
    case change(MenuPlace, label: String, target: MenuTarget)
    case remove(MenuPlace)
    case step(MenuPlace, MenuStep)
    case move(MenuPlace, beside: MenuPlace, MenuSide)
}

extension Newsroom {
    /// Changes one thing in a menu, and gives the place of the item that was changed; nil when it is gone or stayed where it
    /// was.
    ///
    /// - Parameter seen: The mark of the menu that somebody looked at.
    ///
    /// Throws `NewsroomError.forbidden`, or a `StructureFault`: `changedSince` when the menu is another by now.
    package func arrangeMenu(
        _ name: String, of edition: Identifier<Edition>, seen: String, _ change: MenuChange
    ) async throws -> MenuPlace? {
        try require(.manageSettings)
        return try await transaction { session in
            let contents = try session.edition(edition)
            guard let menu = contents.menu(name) else { throw StructureFault.unknown }
            guard menu.mark == seen else { throw StructureFault.changedSince }
            var changed = menu
            let place = try changed.apply(change)
            guard changed != menu else { return place }
            try session.connection.publications.save(changed, edition: edition)
            try session.audit("arrange", "menu", nil, detail: "\(contents.edition.code) \(name)")
            try session.noteChangedPublication(if: true)
            return place
        }
    }

    /// Adds a menu of a name that the edition has none of yet.
    package func addMenu(named name: String, to edition: Identifier<Edition>) async throws {
        try require(.manageSettings)
        try await transaction { session in
            let contents = try session.edition(edition)
            guard CharacterRules.isName(name) else { throw StructureFault.notAMenuName }
            guard contents.menu(name) == nil else { return }
            // The menus that the theme fills itself begin as what readers see already.
            let items =
                name == "header" || name == "mobile"
                ? contents.menu("header")?.items ?? contents.sections.top.map { MenuItem(target: .section($0.path)) }
                : []
            try session.connection.publications.save(Menu(name: name, items: items), edition: edition)
            try session.audit("add", "menu", nil, detail: "\(contents.edition.code) \(name)")
            try session.noteChangedPublication(if: true)
        }
    }

    /// Takes a menu away.
    package func removeMenu(_ name: String, of edition: Identifier<Edition>) async throws {
        try require(.manageSettings)
        try await transaction { session in
            let contents = try session.edition(edition)
            guard contents.menu(name) != nil else { throw StructureFault.unknown }
            try session.connection.publications.removeMenu(name, of: edition)
            try session.audit("remove", "menu", nil, detail: "\(contents.edition.code) \(name)")
            try session.noteChangedPublication(if: true)
        }
    }
}

extension Menu {
    fileprivate mutating func apply(_ change: MenuChange) throws -> MenuPlace? {
        switch change {
        case .add(let item):
            try Self.check(item.label, item.target)
            items.append(item)
            return MenuPlace([items.count - 1])
        case .change(let place, let label, let target):
            guard self[place] != nil else { throw StructureFault.unknown }
            try Self.check(label, target)
            self.change(at: place, label: label, target: target)
            return place
        case .remove(let place):
            guard remove(at: place) != nil else { throw StructureFault.unknown }
            return nil
        case .step(let place, let step): return move(place, step)
        case .move(let place, let other, let side): return move(place, beside: other, side)
        }
    }

    private static func check(_ label: String, _ target: MenuTarget) throws {
        guard label.count <= 200 else { throw StructureFault.nameTooLong }
        switch target {
        case .section, .page, .topic: return
        case .heading: break
        case .address(let address):
            guard LinkTarget(address) != nil else { throw StructureFault.notAnAddress(address) }
        }
        if label.isEmpty { throw StructureFault.labelMissing }
    }
}
