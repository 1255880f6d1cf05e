import Editorial
import Newspaper
import Storage
import Themes

/// A section with what its page needs besides.
struct FoundSection: Sendable {
    let publication: Publication
    let edition: EditionContents
    let section: Section
    /// How many stories stand in it and in those below it.
    let stories: Int
    /// How many stand in itself.
    let ownStories: Int
    let work: Restructuring?
}

extension Desk {
    /// One section, and what can be done with it.
    func showSection(_ asked: DeskRequest) async throws -> DeskAnswer {
        guard let found = try await section(asked) else { return try trouble(.missing, asked) }
        return try sectionPage(asked, found)
    }

    func changeSection(_ asked: DeskRequest) async throws -> DeskAnswer {
        try await change(asked, notice: "noticeSectionKept") { id in
            try await newsroom(asked).changeSection(
                id, name: asked.form["name"] ?? "", description: asked.form["description"] ?? "",
                slug: asked.form["slug"] ?? "")
        }
    }

    /// Merges a section into another, once somebody who saw how many stories follow is sure.
    func mergeSection(_ asked: DeskRequest) async throws -> DeskAnswer {
        guard let found = try await section(asked),
            let target = asked.form["into"].flatMap(Int64.init).map(Identifier<Section>.init),
            let into = found.edition.sections[id: target]
        else { return try trouble(.missing, asked) }
        let names = ["name": found.section.name, "into": into.name, "stories": stories(found.ownStories)]
        if asked.form["sure"] == nil {
            return try confirm(
                asked, title: strings.text("titleMergeSection", names),
                lines: [strings.text("mergeSectionText", names), strings["mergeSectionUndone"]],
                action: DeskAddresses.section(found.section.id.rawValue, "merger"),
                fields: [("into", String(target.rawValue))], deed: strings["mergeSection"],
                back: DeskAddresses.section(found.section.id.rawValue))
        }
        return try await change(asked, notice: "noticeSectionMerging", to: sections(of: found.edition)) { id in
            try await newsroom(asked).mergeSection(id, into: target)
        }
    }

    func removeSection(_ asked: DeskRequest) async throws -> DeskAnswer {
        guard let found = try await section(asked) else { return try trouble(.missing, asked) }
        if asked.form["sure"] == nil {
            return try confirm(
                asked, title: strings.text("titleRemoveSection", ["name": found.section.name]),
                lines: [strings["removeSectionText"]],
                action: DeskAddresses.section(found.section.id.rawValue, "removal"), fields: [],
                deed: strings["removeSection"], back: DeskAddresses.section(found.section.id.rawValue))
        }
        return try await change(asked, notice: "noticeSectionRemoved", to: sections(of: found.edition)) { id in
            try await newsroom(asked).removeSection(id)
        }
    }

    private func change(
        _ asked: DeskRequest, notice: String, to address: String? = nil,
        _ verb: (Identifier<Section>) async throws -> Void
    ) async throws -> DeskAnswer {
        guard let found = try await section(asked) else { return try trouble(.missing, asked) }
        return try await answerStructure(asked) {
            try await verb(found.section.id)
            let own = Self.done(DeskAddresses.section(found.section.id.rawValue), notice)
            return .redirect(to: address.map { "\($0)&done=\(notice)" } ?? own)
        } refused: {
            try sectionPage(asked, found, fault: $0)
        }
    }

    func section(_ asked: DeskRequest) async throws -> FoundSection? {
        guard let id: Identifier<Section> = asked.id("id") else { return nil }
        return try await section(id)
    }

    func section(_ id: Identifier<Section>) async throws -> FoundSection? {
        try await database.read { connection in
            let publication = try connection.publications.load()
            guard let edition = publication.editions.first(where: { $0.sections[id: id] != nil }),
                let section = edition.sections[id: id]
            else { return nil }
            let counts = try edition.sections.subtree(of: id).map { try connection.articles.count(in: $0.id) }
            return FoundSection(
                publication: publication, edition: edition, section: section, stories: counts.reduce(0, +),
                ownStories: counts.first ?? 0,
                work: try connection.restructurings.all().first {
                    $0.kind.isOfSections && $0.subject == id.rawValue
                })
        }
    }

    private func sectionPage(
        _ asked: DeskRequest, _ found: FoundSection, fault: String? = nil
    ) throws -> DeskAnswer {
        let (section, tree) = (found.section, found.edition.sections)
        let all = tree.order(with: Identifier(rawValue: 0), before: nil)
        let own = Set(tree.subtree(of: section.id).map(\.id))
        let number = section.id.rawValue
        let others = all.filter { !own.contains($0) }
        let hasSections = own.count > 1
        return try settingsPage(asked, titled: section.name, fault: fault) { frame in
            SectionPage(
                frame: frame, head: settingsHead(found.publication, found.edition, in: DeskAddresses.sections),
                name: fault == nil ? section.name : asked.form["name"] ?? section.name,
                slug: fault == nil ? section.slug.text : asked.form["slug"] ?? section.slug.text,
                description: fault == nil ? section.description : asked.form["description"] ?? section.description,
                publicAddress: Addresses(edition: found.edition.edition).section(section.path),
                stories: stories(found.ownStories), progress: progress(of: found.work),
                hasStories: found.ownStories > 0, hasSections: hasSections,
                mayBeRemoved: found.ownStories == 0 && !hasSections,
                movesStories: found.edition.edition.permalinkPattern.namesSection,
                changeAction: DeskAddresses.section(number), placeAction: DeskAddresses.section(number, "place"),
                parents: choices(of: others, in: found.edition, current: section.parent),
                mergeAction: DeskAddresses.section(number, "merger"),
                targets: choices(of: all.filter { $0 != section.id }, in: found.edition, current: section.parent),
                removeAction: DeskAddresses.section(number, "removal"), listAddress: sections(of: found.edition),
                fault: fault)
        }
    }
}
