import Documents
import Foundation
package import Newspaper
import Storage

extension Newsroom {
    /// Makes the publication what a plan says and tells whether anything changed. What the plan does not name stays, and so
    /// does what the desk has changed since the plan was last applied, unless the plan itself changed in that place.
    ///
    /// `portraits` gives the library's pictures by the plan's portrait files. Stories that fronts and packages name by
    /// external identifier and that are not there yet leave their places until the plan is applied again.
    package func apply(_ plan: PublicationPlan, portraits: [String: Identifier<Picture>] = [:]) async throws -> Bool {
        let (newsroom, now) = (self, clock.now())
        return try await database.write { connection in
            let before = try connection.publications.find()
            let book = try AppliedBook(connection)
            try connection.apply(plan, over: before, book)
            for (position, edition) in plan.editions.enumerated() {
                try connection.apply(edition, position: position, over: before, book)
            }
            let after = try connection.publications.load()
            for contents in after.editions where contents.edition.timeZone != before?.timeZone(of: contents.edition.id)
            {
                try connection.archive.recount(contents.edition)
            }
            // It knows the publication as it is from here on.
            let session = try Session(connection, of: newsroom, at: now)
            var changed = before != after
            for contributor in plan.contributors {
                changed = try session.apply(contributor, portraits: portraits, book) || changed
            }
            for edition in plan.editions {
                changed = try session.applyPagesFrontsAndPackages(edition, book) || changed
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

extension Session {
    fileprivate func apply(
        _ plan: ContributorPlan, portraits: [String: Identifier<Picture>], _ book: AppliedBook
    ) throws -> Bool {
        let contributors = connection.contributors
        let known = try contributors.find(slug: plan.slug) ?? contributors.find(name: plan.name)
        let meant = try [contributors.meant(bySlug: plan.slug), contributors.meant(byName: plan.name)]
        // Whoever staff have found to be somebody else stays that.
        if meant.contains(where: { $0 != nil && $0?.id != known?.id }) { return false }
        let place = "contributor/\(plan.slug.text)"
        let declared = "\(plan.name)\n\(plan.kind)\n\(plan.biography)"
        var contributor =
            known ?? Contributor(id: Identifier(rawValue: 0), slug: plan.slug, name: plan.name, kind: plan.kind)
        if known == nil || book.isNews(place, declared) {
            (contributor.slug, contributor.name) = (plan.slug, plan.name)
            (contributor.kind, contributor.biography) = (plan.kind, plan.biography)
            try book.note(place, declared)
        }
        // Before its file is in the library, a portrait is not known yet.
        if let portrait = plan.portraitFile.flatMap({ portraits[$0] }),
            known == nil || book.isNews(place + "/portrait", "\(portrait.rawValue)")
        {
            contributor.portrait = portrait
            try book.note(place + "/portrait", "\(portrait.rawValue)")
        }
        guard contributor != known else { return false }
        let id = known == nil ? try contributors.add(contributor) : contributor.id
        if known != nil { try contributors.update(contributor) }
        try notePortrait(contributor.portrait, of: id)
        if let known { try keepOldAddress(of: known, now: contributor) }
        return true
    }

    fileprivate func applyPagesFrontsAndPackages(_ plan: EditionPlan, _ book: AppliedBook) throws -> Bool {
        guard let edition = publication.edition(code: plan.edition.code) else { return false }
        var changed = false
        for page in plan.pages { changed = try apply(page, edition: edition.edition, book) || changed }
        for front in plan.fronts { changed = try apply(front, edition: edition, book) || changed }
        for package in plan.storyPackages { changed = try apply(package, edition: edition.edition, book) || changed }
        return changed
    }

    private func apply(_ plan: PagePlan, edition: Edition, _ book: AppliedBook) throws -> Bool {
        let place = "edition/\(edition.code)/page/\(plan.path)"
        let declared = "\(plan.title)\n\(plan.body.json)"
        guard book.isNews(place, declared) else { return false }
        // The page that came from here may have another path by now.
        let moved = try book.subject(of: place).flatMap { try connection.pages.find(Identifier(rawValue: $0)) }
        let known = try moved ?? connection.pages.find(path: plan.path, edition: edition.id)
        var page = StaticPage(
            id: known?.id ?? Identifier(rawValue: 0), edition: edition.id, path: known?.path ?? plan.path,
            title: plan.title, body: plan.body, modified: known?.modified ?? now, externalID: known?.externalID)
        guard page != known else {
            try book.note(place, declared, subject: page.id.rawValue)
            return false
        }
        page.modified = now
        let id = try known == nil ? connection.pages.add(page) : page.id
        if known != nil { try connection.pages.update(page) }
        try book.note(place, declared, subject: id.rawValue)
        try connection.pictureUses.set(pictures(in: page.body), in: .page(id))
        return true
    }

    private func apply(_ plan: FrontPlan, edition: EditionContents, _ book: AppliedBook) throws -> Bool {
        let section = try plan.sectionPath.flatMap { try self.section(today: $0, in: edition) }
        if plan.sectionPath != nil, section == nil { return false }
        let slots = try plan.slots.map { slot in
            Slot(
                layout: slot.layout, title: slot.title,
                articles: try identifiers(slot.articles, edition: edition.edition.id),
                count: max(slot.count ?? slot.layout.usualCount, slot.articles.count),
                section: try slot.sectionPath.flatMap { try self.section(today: $0, in: edition) })
        }
        let front = Front(edition: edition.edition.id, section: section, slots: slots)
        // What an editor laid out since is not laid out over, whatever the plan says by now.
        if let line = try connection.fronts.line(front.place), line.source != .file { return false }
        guard try connection.fronts.find(front.place) != front else { return false }
        try layOut(front, by: "publication.yaml", source: .file)
        return true
    }

    private func section(today path: String, in edition: EditionContents) throws -> Identifier<Section>? {
        edition.sections[path: try pathToday(ofSection: path, in: edition)]?.id
    }

    private func apply(_ plan: StoryPackagePlan, edition: Edition, _ book: AppliedBook) throws -> Bool {
        let package = StoryPackage(
            edition: edition.id, name: plan.name, articles: try identifiers(plan.articles, edition: edition.id))
        let known = try connection.storyPackages.find(named: plan.name, edition: edition.id)?.articles ?? []
        let place = "edition/\(edition.code)/package/\(plan.name)"
        guard book.isNews(place, "\(plan.articles)", standing: "\(known)") else { return false }
        try book.note(place, "\(plan.articles)", standing: "\(package.articles)")
        guard known != package.articles else { return false }
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
