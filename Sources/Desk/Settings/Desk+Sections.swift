import Editorial
import Newspaper
import Storage
import Themes

extension Desk {
    /// The tree of an edition's sections.
    func showSections(_ asked: DeskRequest) async throws -> DeskAnswer {
        try await sectionsPage(asked)
    }

    func addSection(_ asked: DeskRequest) async throws -> DeskAnswer {
        guard let (_, edition) = try await settingsEdition(asked) else { return try trouble(.missing, asked) }
        return try await answerStructure(asked) {
            _ = try await newsroom(asked).addSection(
                named: asked.form["name"] ?? "", slug: asked.form["slug"] ?? "", below: parent(asked),
                to: edition.edition.id)
            return .redirect(to: sections(of: edition, "noticeSectionAdded"))
        } refused: {
            try await sectionsPage(asked, fault: $0)
        }
    }

    /// Moves a section before or behind another, or below it. To put it below another asks once: its address changes.
    func placeSection(_ asked: DeskRequest) async throws -> DeskAnswer {
        guard let id: Identifier<Section> = asked.form["section"].flatMap(Int64.init).map(Identifier.init),
            let found = try await section(id), let place = place(asked, of: found.section, in: found.edition)
        else { return try trouble(.missing, asked) }
        return try await move(asked, found, to: place)
    }

    func moveSection(_ asked: DeskRequest) async throws -> DeskAnswer {
        guard let found = try await section(asked) else { return try trouble(.missing, asked) }
        return try await move(asked, found, to: SectionPlace(parent: parent(asked), next: nil))
    }

    private func move(
        _ asked: DeskRequest, _ found: FoundSection, to place: SectionPlace
    ) async throws -> DeskAnswer {
        let section = found.section
        if place.parent != section.parent, asked.form["sure"] == nil {
            return try confirmMove(asked, found, to: place)
        }
        return try await answerStructure(asked) {
            try await newsroom(asked).moveSection(section.id, below: place.parent, before: place.next)
            return .redirect(to: sections(of: found.edition, "noticeSectionMoved"))
        } refused: {
            try await sectionsPage(asked, fault: $0)
        }
    }

    private func confirmMove(
        _ asked: DeskRequest, _ found: FoundSection, to place: SectionPlace
    ) throws -> DeskAnswer {
        let (section, edition) = (found.section, found.edition)
        let above = place.parent.flatMap { edition.sections[id: $0] }
        let addresses = Addresses(edition: edition.edition)
        let path = (above.map { $0.path + "/" } ?? "") + section.slug.text
        return try confirm(
            asked, title: strings.text("titleMoveSection", ["name": section.name]),
            lines: [
                strings.text(
                    "moveSectionAddress",
                    ["old": addresses.section(section.path), "new": addresses.section(path)]),
                edition.edition.permalinkPattern.namesSection
                    ? strings.text("moveSectionStories", ["stories": stories(found.stories)])
                    : strings.text("moveSectionLists", ["stories": stories(found.stories)]),
            ],
            action: DeskAddresses.section(section.id.rawValue, "place"),
            fields: [("parent", place.parent.map { String($0.rawValue) } ?? "")], deed: strings["moveSection"],
            back: sections(of: edition))
    }

    private func sectionsPage(_ asked: DeskRequest, fault: String? = nil) async throws -> DeskAnswer {
        guard let (publication, edition) = try await settingsEdition(asked) else { return try trouble(.missing, asked) }
        let tree = edition.sections
        let ids = tree.order(with: Identifier(rawValue: 0), before: nil)
        let (counts, works) = try await database.read { connection in
            (try ids.map { try connection.articles.count(in: $0) }, try connection.restructurings.all())
        }
        let rows = zip(ids, counts).compactMap { id, count -> SectionsPage.Row? in
            guard let section = tree[id: id] else { return nil }
            let siblings = tree.sections.filter { $0.parent == section.parent }.map(\.id)
            return SectionsPage.Row(
                id: Int(id.rawValue), name: section.name, path: section.path,
                address: DeskAddresses.section(id.rawValue), depth: section.path.count { $0 == "/" },
                stories: stories(count),
                progress: progress(of: works.first { $0.kind.isOfSections && $0.subject == id.rawValue }),
                upAction: siblings.first == id ? nil : "before", downAction: siblings.last == id ? nil : "after")
        }
        return try settingsPage(asked, titled: strings["settingsSections"], fault: fault) { frame in
            SectionsPage(
                frame: frame, head: settingsHead(publication, edition, in: DeskAddresses.sections), rows: rows,
                addAction: DeskAddresses.sections, placeAction: DeskAddresses.sectionPlace,
                parents: choices(of: ids, in: edition, current: parent(asked)),
                form: fault == nil
                    ? SectionsPage.Form()
                    : SectionsPage.Form(name: asked.form["name"] ?? "", slug: asked.form["slug"] ?? ""), fault: fault)
        }
    }

    /// Sections to choose from, each below those above it.
    func choices(
        of ids: [Identifier<Section>], in edition: EditionContents, current: Identifier<Section>?
    ) -> [DeskChoice] {
        ids.compactMap { edition.sections[id: $0] }.map {
            DeskChoice(key: String($0.id.rawValue), name: name(of: $0, in: edition), isCurrent: $0.id == current)
        }
    }

    /// The section that a form names as the one above; nil for the top.
    func parent(_ asked: DeskRequest) -> Identifier<Section>? {
        asked.form["parent"].flatMap(Int64.init).map(Identifier.init)
    }

    func sections(of edition: EditionContents, _ notice: String? = nil) -> String {
        "\(DeskAddresses.sections)?edition=\(edition.edition.code)" + (notice.map { "&done=\($0)" } ?? "")
    }

    /// Where a form wants a section: by one step, or beside another one.
    private func place(
        _ asked: DeskRequest, of section: Section, in edition: EditionContents
    ) -> SectionPlace? {
        let siblings = { (parent: Identifier<Section>?) in
            edition.sections.sections.filter { $0.parent == parent }.map(\.id)
        }
        let own = siblings(section.parent)
        guard let index = own.firstIndex(of: section.id) else { return nil }
        if let step = asked.form["step"] {
            let next = step == "before" ? index - 1 : index + 2
            return SectionPlace(
                parent: section.parent, next: own.indices.contains(next) ? own[next] : step == "before" ? own[0] : nil)
        }
        guard let beside = asked.form["beside"].flatMap(Int64.init),
            let other = edition.sections[id: Identifier(rawValue: beside)], other.id != section.id,
            let side = asked.form["side"].flatMap(MenuSide.init)
        else { return nil }
        switch side {
        case .below: return SectionPlace(parent: other.id, next: nil)
        case .before: return SectionPlace(parent: other.parent, next: other.id)
        case .after:
            let others = siblings(other.parent).filter { $0 != section.id }
            return SectionPlace(
                parent: other.parent, next: others.drop { $0 != other.id }.dropFirst().first)
        }
    }
}

/// Where a section is to stand.
private struct SectionPlace {
    let parent: Identifier<Section>?
    let next: Identifier<Section>?
}
