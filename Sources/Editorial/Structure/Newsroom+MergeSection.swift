package import Newspaper
import Storage

extension Newsroom {
    /// Lets all stories of a section go to another one, and takes the section away when they have. Until then readers find
    /// both. Its addresses lead on to the other.
    ///
    /// Throws `NewsroomError.forbidden` or a `StructureFault`.
    package func mergeSection(_ id: Identifier<Section>, into target: Identifier<Section>) async throws {
        try require(.manageSections)
        try await transaction { session in
            let (section, edition) = try session.section(id)
            guard id != target else { throw StructureFault.intoItself }
            guard let into = edition.sections[id: target] else { throw StructureFault.otherEdition }
            guard edition.sections.children(of: id).isEmpty else { throw StructureFault.hasSections }
            try session.requireRest(in: edition.edition.id)
            let stories = try session.connection.articles.count(in: id)
            try session.audit(
                "merge", "section", id.rawValue, detail: "\(section.path) → \(into.path), \(stories) stories")
            try session.connection.restructurings.add(
                Restructuring(
                    kind: .sectionMerger, edition: edition.edition.id, subject: id.rawValue, target: target.rawValue,
                    former: section.path, total: stories))
        }
    }

    /// Takes away a section in which no story and no section stands. Its address leads to the section above it, or to the
    /// front page.
    ///
    /// Throws `NewsroomError.forbidden` or a `StructureFault`.
    package func removeSection(_ id: Identifier<Section>) async throws {
        try require(.manageSections)
        try await transaction { session in
            let (section, edition) = try session.section(id)
            guard edition.sections.children(of: id).isEmpty else { throw StructureFault.hasSections }
            try session.requireRest(in: edition.edition.id)
            let stories = try session.connection.articles.count(in: id)
            guard stories == 0 else { throw StructureFault.hasStories(stories) }
            try session.remove(section, replacedBy: section.parent, in: edition)
            try session.connection.successors.keep(nil as Identifier<Section>?, of: id)
            try session.audit("remove", "section", id.rawValue, detail: section.path)
            try session.noteChangedPublication(if: true)
        }
    }
}

extension Session {
    /// Takes away a section without stories; its addresses, the menus and fronts that name it follow its successor.
    func remove(_ section: Section, replacedBy successor: Identifier<Section>?, in edition: EditionContents) throws {
        let next = successor.flatMap { edition.sections[id: $0] }
        try retarget(edition) { target in
            guard case .section(section.path) = target, let next else { return target }
            return .section(next.path)
        }
        try connection.publications.remove(section.id, of: edition.edition.id, replacedBy: successor)
        try lead(
            from: edition.address(ofSection: section.path),
            to: next.map { edition.address(ofSection: $0.path) } ?? Addresses(edition: edition.edition).front)
    }
}
