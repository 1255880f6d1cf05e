package import Newspaper
import Storage

/// A section on its way in from elsewhere.
package struct SectionImport: Hashable, Sendable {
    /// The slugs from the top down, as `news/europe`.
    package var path: String
    package var name: String
    package var description: String

    package init(path: String, name: String, description: String = "") {
        self.path = path
        self.name = name
        self.description = description
    }
}

extension Newsroom {
    /// Adds sections, parents before children; those that are there, or that the desk has moved since, stay as they are.
    package func addSections(_ sections: [SectionImport], to edition: Identifier<Edition>) async throws {
        try await transaction { session in
            let contents = try session.edition(edition)
            var known = Dictionary(contents.sections.sections.map { ($0.path, $0.id) }) { first, _ in first }
            var isChanged = false
            for (position, section) in sections.enumerated() where known[section.path] == nil {
                let today = try session.pathToday(ofSection: section.path, in: contents)
                if let moved = contents.sections[path: today] {
                    known[section.path] = moved.id
                    continue
                }
                let new = try session.section(section, edition: edition, known: known)
                known[section.path] = try session.connection.publications.save(
                    new, position: contents.sections.sections.count + position)
                try session.audit("add", "section", known[section.path]?.rawValue, detail: section.path)
                isChanged = true
            }
            try session.noteChangedPublication(if: isChanged)
        }
    }

    /// Adds menus and gives the names of those added; a menu that is there stays as it is.
    package func addMenus(_ menus: [Menu], to edition: Identifier<Edition>) async throws -> [String] {
        try await transaction { session in
            let contents = try session.edition(edition)
            let new = menus.filter { contents.menu($0.name) == nil }
            for menu in new {
                try session.connection.publications.save(menu, edition: edition)
                try session.audit("add", "menu", nil, detail: menu.name)
            }
            try session.noteChangedPublication(if: !new.isEmpty)
            return new.map(\.name)
        }
    }
}

/// Why a section cannot be added.
package struct SectionFault: Error, Hashable, CustomStringConvertible {
    package let path: String
    package let reason: String

    package var description: String { "the section \"\(path)\" cannot be added: \(reason)" }
}

extension Session {
    fileprivate func section(
        _ incoming: SectionImport, edition: Identifier<Edition>, known: [String: Identifier<Section>]
    ) throws -> Section {
        let parts = incoming.path.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
        guard let last = parts.last, let slug = Slug(last), parts.allSatisfy({ Slug($0) != nil }) else {
            throw SectionFault(path: incoming.path, reason: "it is not made of slugs")
        }
        guard parts.count <= SectionTree.maximumDepth else {
            throw SectionFault(path: incoming.path, reason: "it is more than \(SectionTree.maximumDepth) levels deep")
        }
        let parentPath = parts.dropLast().joined(separator: "/")
        let parent = known[parentPath]
        guard parent != nil || parentPath.isEmpty else {
            throw SectionFault(path: incoming.path, reason: "there is no section \"\(parentPath)\"")
        }
        guard !isOwnAddress(first: parts[0]) else {
            throw SectionFault(path: incoming.path, reason: "the address belongs to the program")
        }
        return Section(
            id: Identifier(rawValue: 0), edition: edition, parent: parent, slug: slug, path: incoming.path,
            name: incoming.name, description: incoming.description)
    }

    func noteChangedPublication(if changed: Bool) throws {
        guard changed else { return }
        try connection.publications.raiseVersion()
        try connection.events.add(.publicationChanged, subject: nil, at: now)
    }
}
