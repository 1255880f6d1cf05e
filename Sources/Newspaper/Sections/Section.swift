/// A part of an edition, such as News, or Europe below it.
package struct Section: Hashable, Sendable {
    package let id: Identifier<Section>
    package var edition: Identifier<Edition>
    package var parent: Identifier<Section>?
    package var slug: Slug
    /// The slugs from the top down, as `news/europe`.
    package var path: String
    package var name: String
    package var description: String

    package init(
        id: Identifier<Section>, edition: Identifier<Edition>, parent: Identifier<Section>?, slug: Slug, path: String,
        name: String, description: String
    ) {
        self.id = id
        self.edition = edition
        self.parent = parent
        self.slug = slug
        self.path = path
        self.name = name
        self.description = description
    }
}

/// The sections of one edition, in their order, and how they hang together.
package struct SectionTree: Hashable, Sendable {
    package let sections: [Section]
    private let indexByID: [Identifier<Section>: Int]
    private let indexByPath: [String: Int]

    package init(_ sections: [Section]) {
        self.sections = sections
        indexByID = Dictionary(sections.enumerated().map { ($1.id, $0) }) { first, _ in first }
        indexByPath = Dictionary(sections.enumerated().map { ($1.path, $0) }) { first, _ in first }
    }

    package var top: [Section] { sections.filter { $0.parent == nil } }

    package subscript(id id: Identifier<Section>) -> Section? { indexByID[id].map { sections[$0] } }

    package subscript(path path: String) -> Section? { indexByPath[path].map { sections[$0] } }

    package func children(of section: Identifier<Section>) -> [Section] {
        sections.filter { $0.parent == section }
    }

    /// The section and everything above it, from the top down.
    package func lineage(of section: Identifier<Section>) -> [Section] {
        var line: [Section] = []
        var next: Identifier<Section>? = section
        while let id = next, let found = self[id: id], line.count < Self.maximumDepth {
            line.insert(found, at: 0)
            next = found.parent
        }
        return line
    }

    /// The section and everything below it, from the top down.
    package func subtree(of section: Identifier<Section>) -> [Section] {
        (self[id: section].map { [$0] } ?? []) + children(of: section).flatMap { subtree(of: $0.id) }
    }

    /// All sections in the order in which readers see them, each before those below it, once one of them stands before
    /// another of its siblings; nil for behind all of them.
    package func order(
        with moved: Identifier<Section>, before next: Identifier<Section>?
    ) -> [Identifier<Section>] {
        order(below: nil, moved, next)
    }

    private func order(
        below parent: Identifier<Section>?, _ moved: Identifier<Section>, _ next: Identifier<Section>?
    ) -> [Identifier<Section>] {
        var siblings = sections.filter { $0.parent == parent }.map(\.id)
        if let place = siblings.firstIndex(of: moved) {
            siblings.remove(at: place)
            siblings.insert(moved, at: siblings.firstIndex { $0 == next } ?? siblings.endIndex)
        }
        return siblings.flatMap { [$0] + order(below: $0, moved, next) }
    }

    /// How deep a section tree may go.
    package static let maximumDepth = 8
}

/// A subject that stories share, across sections.
package struct Topic: Hashable, Sendable {
    package let id: Identifier<Topic>
    package var edition: Identifier<Edition>
    package var slug: Slug
    package var name: String

    package init(id: Identifier<Topic>, edition: Identifier<Edition>, slug: Slug, name: String) {
        self.id = id
        self.edition = edition
        self.slug = slug
        self.name = name
    }
}
