import Documents
import Foundation
package import Newspaper
package import Storage

/// Says in a plan what a publication is: the other direction of `Newsroom.apply`.
package enum PublicationExport {
    /// Everything that a plan can say, read in one moment. Portraits are named by the library's files, as
    /// `pictures/3f/3fa9….jpg`, and so are pictures of pages; pages that are not public are left out.
    package static func plan(of database: any Database) async throws -> PublicationPlan {
        try await database.read { try $0.plan() }
    }
}

extension Connection {
    fileprivate func plan() throws -> PublicationPlan {
        let publication = try publications.load()
        let known = try contributors.all()
        let portraits = try pictures.find(known.compactMap(\.portrait))
        return PublicationPlan(
            name: publication.name, shareServices: publication.shareServices, crawlers: publication.crawlers,
            contributors: known.map { contributor in
                ContributorPlan(
                    name: contributor.name, kind: contributor.kind, slug: contributor.slug,
                    biography: contributor.biography,
                    portraitFile: contributor.portrait.flatMap { portraits[$0] }.map { LibraryFile($0).path })
            },
            editions: try publication.editions.map { try plan(of: $0) })
    }

    private func plan(of contents: EditionContents) throws -> EditionPlan {
        let id = contents.edition.id
        return EditionPlan(
            edition: contents.edition.unnumbered,
            sections: contents.sections.top.map { contents.sections.plan(of: $0) }, menus: contents.menus,
            pages: try pages.all(edition: id).filter { $0.state == .published }.map {
                PagePlan(
                    path: $0.path, title: $0.title, body: try pictureFiles.current($0.body).namingLibraryFiles)
            },
            fronts: try fronts.all(edition: id).compactMap { try plan(of: $0, in: contents.sections) },
            storyPackages: try storyPackages.all(edition: id).map { package in
                let externalIDs = try articles.externalIDs(package.articles)
                return StoryPackagePlan(
                    name: package.name,
                    articles: package.articles.map { ExportedArticle.externalID($0, externalIDs[$0]) })
            })
    }

    /// Nil for the front of a section that is no more.
    private func plan(of front: Front, in sections: SectionTree) throws -> FrontPlan? {
        let path = front.section.flatMap { sections[id: $0]?.path }
        if front.section != nil, path == nil { return nil }
        let externalIDs = try articles.externalIDs(front.slots.flatMap(\.articles))
        return FrontPlan(
            sectionPath: path,
            slots: front.slots.map { slot in
                let usual = max(slot.layout.usualCount, slot.articles.count)
                return SlotPlan(
                    layout: slot.layout, title: slot.title,
                    articles: slot.articles.map { ExportedArticle.externalID($0, externalIDs[$0]) },
                    count: slot.count == usual ? nil : slot.count,
                    sectionPath: slot.section.flatMap { sections[id: $0]?.path })
            })
    }
}

extension SectionTree {
    fileprivate func plan(of section: Section) -> SectionPlan {
        SectionPlan(
            name: section.name, slug: section.slug, description: section.description,
            sections: children(of: section.id).map { plan(of: $0) })
    }
}

extension Edition {
    /// The same values without the number under which they are kept.
    fileprivate var unnumbered: Edition {
        Edition(
            id: Identifier(rawValue: 0), code: code, name: name, tagline: tagline, language: language,
            direction: direction, timeZone: timeZone, isDefault: isDefault, permalinkPattern: permalinkPattern,
            about: about, copyright: copyright, hosting: hosting, inks: inks, formatNames: formatNames)
    }
}
