package import Newspaper
import Storage

extension Newsroom {
    /// Gives a section another name, description and slug. With the slug the addresses of the section, of all below it and,
    /// where the edition's permalinks name the section, of its stories change; the old ones lead on.
    ///
    /// Throws `NewsroomError.forbidden` or a `StructureFault`.
    package func changeSection(
        _ id: Identifier<Section>, name: String, description: String, slug: String
    ) async throws {
        try require(.manageSections)
        try await transaction { session in
            let (section, edition) = try session.section(id)
            var changed = section
            changed.name = try session.checked(name: name)
            changed.description = description.split(whereSeparator: \.isWhitespace).joined(separator: " ")
            let slug = try session.checkedSlug(slug, orFrom: section.slug.text)
            guard changed != section || slug != section.slug else { return }
            try session.connection.publications.update(changed)
            if slug != section.slug {
                try session.move(changed, below: section.parent, as: slug, in: edition)
            }
            try session.audit("change", "section", id.rawValue, detail: "\(section.path), \(section.name)")
            try session.noteChangedPublication(if: true)
        }
    }

    /// Puts a section, with all below it, below another one or at the top; addresses follow as in `changeSection`, and so
    /// do the lists in which its stories stand.
    ///
    /// - Parameter next: The section before which it stands from then on; nil for behind all others.
    ///
    /// Throws `NewsroomError.forbidden` or a `StructureFault`.
    package func moveSection(
        _ id: Identifier<Section>, below parent: Identifier<Section>?, before next: Identifier<Section>? = nil
    ) async throws {
        try require(.manageSections)
        try await transaction { session in
            let (section, edition) = try session.section(id)
            if parent != section.parent {
                try session.move(section, below: parent, as: section.slug, in: edition)
            }
            let moved = try session.connection.publications.load()
            guard let tree = moved.edition(edition.edition.id)?.sections else { throw StructureFault.unknown }
            let order = tree.order(with: id, before: next)
            guard parent != section.parent || order != tree.sections.map(\.id) else { return }
            try session.connection.publications.order(order)
            let path = tree[id: id]?.path ?? section.path
            try session.audit("move", "section", id.rawValue, detail: "\(section.path) → \(path)")
            try session.noteChangedPublication(if: true)
        }
    }
}

extension Session {
    /// Gives a section, and all below it, the paths that a place and slug ask for. Menus follow, old addresses lead on, and
    /// what there is to do at stories is noted to be done.
    fileprivate func move(
        _ section: Section, below parent: Identifier<Section>?, as slug: Slug, in edition: EditionContents
    ) throws {
        try requireRest(in: edition.edition.id)
        let above = try parent.map { try self.section($0, of: edition) }
        let below = edition.sections.subtree(of: section.id)
        if let parent, below.contains(where: { $0.id == parent }) { throw StructureFault.intoItself }
        let path = slug.path(below: above)
        for moved in below {
            try checkAddress(path + moved.path.dropFirst(section.path.count), isFreeIn: edition)
        }
        var paths: [String: String] = [:]
        for moved in below {
            var kept = moved.id == section.id ? section : moved
            kept.path = path + moved.path.dropFirst(section.path.count)
            if moved.id == section.id { (kept.parent, kept.slug) = (parent, slug) }
            paths[moved.path] = kept.path
            try connection.publications.update(kept)
            try lead(
                from: edition.address(ofSection: moved.path), to: edition.address(ofSection: kept.path))
            try noteWork(at: moved, placeChanged: parent != section.parent, in: edition.edition)
        }
        try retarget(edition) { target in
            guard case .section(let old) = target, let new = paths[old] else { return target }
            return .section(new)
        }
    }

    private func noteWork(at section: Section, placeChanged: Bool, in edition: Edition) throws {
        guard placeChanged || edition.permalinkPattern.namesSection else { return }
        let stories = try connection.articles.count(in: section.id)
        guard stories > 0 else { return }
        try connection.restructurings.add(
            Restructuring(
                kind: placeChanged ? .sectionPlace : .sectionAddress, edition: edition.id,
                subject: section.id.rawValue, former: section.path, total: stories))
    }

    /// Sends readers of a list's old address, and the programs that read its feeds, on to the new one.
    func lead(from old: String, to new: String) throws {
        try reclaim(new)
        for ending in [""] + Self.feeds {
            try connection.redirects.keep(Redirect(from: old + ending, to: new + ending))
        }
    }

    /// Ends the redirects of a list's address, because a list lives there again.
    func reclaim(_ address: String) throws {
        for ending in [""] + Self.feeds { try connection.redirects.remove(from: address + ending) }
    }

    /// Lets an edition's menus point elsewhere.
    func retarget(_ edition: EditionContents, _ target: (MenuTarget) -> MenuTarget) throws {
        for menu in edition.menus {
            let items = menu.items.map { $0.retargeted(target) }
            if items != menu.items {
                try connection.publications.save(Menu(name: menu.name, items: items), edition: edition.edition.id)
            }
        }
    }

    /// One move of sections comes after the other, so that each story's old address is known.
    func requireRest(in edition: Identifier<Edition>) throws {
        if try connection.restructurings.all().contains(where: { $0.edition == edition && $0.kind.isOfSections }) {
            throw StructureFault.stillMoving
        }
    }

    private static var feeds: [String] { ["feed.xml", "feed.atom", "feed.json"] }
}
