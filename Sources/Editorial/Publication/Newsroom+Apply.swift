import Foundation
package import Newspaper
import Storage

extension Newsroom {
    /// Makes the publication what a plan says and tells whether anything changed. What the plan does not name stays.
    ///
    /// `portraits` gives the library's pictures by the plan's portrait files. Stories that fronts and packages name by
    /// external identifier and that are not there yet leave their places until the plan is applied again.
    package func apply(_ plan: PublicationPlan, portraits: [String: Identifier<Picture>] = [:]) async throws -> Bool {
        let now = clock.now()
        let (actor, person) = (actor, person)
        return try await database.write { connection in
            let before = try connection.publications.find()
            try connection.publications.save(
                name: plan.name, shareServices: plan.shareServices, crawlers: plan.crawlers)
            for (position, edition) in plan.editions.enumerated() {
                try connection.apply(edition, position: position)
            }
            let after = try connection.publications.load()
            for contents in after.editions where contents.edition.timeZone != before?.timeZone(of: contents.edition.id)
            {
                try connection.archive.recount(contents.edition)
            }
            let session = Session(
                connection: connection, publication: after, now: now, actor: actor, person: person)
            var changed = before != after
            for contributor in plan.contributors {
                changed = try session.apply(contributor, portraits: portraits) || changed
            }
            for edition in plan.editions {
                changed = try session.applyPagesFrontsAndPackages(edition) || changed
            }
            if changed { try session.audit("apply", "publication", nil, detail: plan.name) }
            try session.noteChangedPublication(if: changed)
            return changed
        }
    }
}

extension Publication {
    fileprivate func timeZone(of edition: Identifier<Edition>) -> TimeZone? { self.edition(edition)?.edition.timeZone }
}

extension Connection {
    /// Keeps an edition with its sections and menus.
    fileprivate func apply(_ plan: EditionPlan, position: Int) throws {
        let edition = try publications.save(plan.edition, position: position)
        var next = 0
        for section in plan.sections {
            try apply(section, edition: edition, parent: nil, above: "", next: &next)
        }
        for menu in plan.menus { try publications.save(menu, edition: edition) }
    }

    private func apply(
        _ plan: SectionPlan, edition: Identifier<Edition>, parent: Identifier<Section>?, above: String,
        next: inout Int
    ) throws {
        let path = above + plan.slug.text
        let section = Section(
            id: Identifier(rawValue: 0), edition: edition, parent: parent, slug: plan.slug, path: path,
            name: plan.name, description: plan.description)
        let id = try publications.save(section, position: next)
        next += 1
        for child in plan.sections {
            try apply(child, edition: edition, parent: id, above: path + "/", next: &next)
        }
    }
}

extension Session {
    fileprivate func apply(_ plan: ContributorPlan, portraits: [String: Identifier<Picture>]) throws -> Bool {
        let known =
            try connection.contributors.find(slug: plan.slug) ?? connection.contributors.find(name: plan.name)
        let contributor = Contributor(
            id: known?.id ?? Identifier(rawValue: 0), slug: plan.slug, name: plan.name, kind: plan.kind,
            biography: plan.biography, portrait: plan.portraitFile.flatMap { portraits[$0] } ?? known?.portrait)
        guard contributor != known else { return false }
        if known == nil {
            _ = try connection.contributors.add(contributor)
        } else {
            try connection.contributors.update(contributor)
        }
        if let known, known.slug != contributor.slug { try keepOldAddress(of: known, now: contributor) }
        return true
    }

    /// Redirects hold paths that are not encoded, as permalinks are.
    private func keepOldAddress(of known: Contributor, now contributor: Contributor) throws {
        for contents in publication.editions {
            let addresses = Addresses(edition: contents.edition)
            try connection.redirects.keep(
                Redirect(
                    from: addresses.permalink(patternPath: "/author/\(known.slug.text)/"),
                    to: addresses.permalink(patternPath: "/author/\(contributor.slug.text)/")))
        }
    }

    fileprivate func applyPagesFrontsAndPackages(_ plan: EditionPlan) throws -> Bool {
        guard let edition = publication.edition(code: plan.edition.code) else { return false }
        var changed = false
        for page in plan.pages { changed = try apply(page, edition: edition.edition.id) || changed }
        for front in plan.fronts { changed = try apply(front, edition: edition) || changed }
        for package in plan.storyPackages { changed = try apply(package, edition: edition.edition.id) || changed }
        return changed
    }

    private func apply(_ plan: PagePlan, edition: Identifier<Edition>) throws -> Bool {
        let known = try connection.pages.find(path: plan.path, edition: edition)
        var page = StaticPage(
            id: known?.id ?? Identifier(rawValue: 0), edition: edition, path: plan.path, title: plan.title,
            body: plan.body, modified: known?.modified ?? now, externalID: known?.externalID)
        guard page != known else { return false }
        page.modified = now
        if known == nil { _ = try connection.pages.add(page) } else { try connection.pages.update(page) }
        return true
    }

    private func apply(_ plan: FrontPlan, edition: EditionContents) throws -> Bool {
        let section = plan.sectionPath.flatMap { edition.sections[path: $0]?.id }
        if plan.sectionPath != nil, section == nil { return false }
        let slots = try plan.slots.map { slot in
            Slot(
                layout: slot.layout, title: slot.title,
                articles: try identifiers(slot.articles, edition: edition.edition.id),
                count: max(slot.count ?? slot.layout.usualCount, slot.articles.count),
                section: slot.sectionPath.flatMap { edition.sections[path: $0]?.id })
        }
        let front = Front(edition: edition.edition.id, section: section, slots: slots)
        guard try connection.fronts.find(edition: front.edition, section: section) != front else { return false }
        try connection.fronts.save(front)
        return true
    }

    private func apply(_ plan: StoryPackagePlan, edition: Identifier<Edition>) throws -> Bool {
        let package = StoryPackage(
            edition: edition, name: plan.name, articles: try identifiers(plan.articles, edition: edition))
        let known = try connection.storyPackages.find(named: plan.name, edition: edition)
        guard known?.articles ?? [] != package.articles else { return false }
        try connection.storyPackages.save(package)
        return true
    }

    /// The articles of these external identifiers that are there.
    private func identifiers(
        _ externalIDs: [String], edition: Identifier<Edition>
    ) throws -> [Identifier<Article>] {
        try externalIDs.compactMap { try connection.articles.identifier(externalID: $0, edition: edition) }
    }
}
