package import Newspaper
import Storage

extension Newsroom {
    /// Adds a section below another one, or at the top, behind those that are there. Its slug is made from its name when
    /// none is given.
    ///
    /// Throws `NewsroomError.forbidden` or a `StructureFault`.
    package func addSection(
        named name: String, slug: String = "", below parent: Identifier<Section>? = nil,
        to edition: Identifier<Edition>
    ) async throws -> Identifier<Section> {
        try require(.manageSections)
        return try await transaction { session in
            let contents = try session.edition(edition)
            let name = try session.checked(name: name)
            let slug = try session.checkedSlug(slug, orFrom: name)
            let above = try parent.map { try session.section($0, of: contents) }
            let section = Section(
                id: Identifier(rawValue: 0), edition: edition, parent: parent, slug: slug,
                path: slug.path(below: above), name: name, description: "")
            try session.checkAddress(section.path, isFreeIn: contents)
            try session.reclaim(contents.address(ofSection: section.path))
            let id = try session.connection.publications.save(section, position: contents.sections.sections.count)
            try session.audit("add", "section", id.rawValue, detail: section.path)
            try session.noteChangedPublication(if: true)
            return id
        }
    }
}

extension Session {
    /// The section of that number in an edition. Throws `StructureFault.unknown`.
    func section(_ id: Identifier<Section>, of edition: EditionContents) throws -> Section {
        guard let section = edition.sections[id: id] else { throw StructureFault.unknown }
        return section
    }

    /// The section of that number with its edition. Throws `StructureFault.unknown`.
    func section(_ id: Identifier<Section>) throws -> (section: Section, edition: EditionContents) {
        for edition in publication.editions {
            if let section = edition.sections[id: id] { return (section, edition) }
        }
        throw StructureFault.unknown
    }

    /// A name in one line.
    func checked(name: String) throws -> String {
        let name = name.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        guard !name.isEmpty else { throw StructureFault.nameMissing }
        guard name.count <= Self.nameCharacters else { throw StructureFault.nameTooLong }
        return name
    }

    /// The slug that somebody typed, or the one that a name suggests when they typed none.
    func checkedSlug(_ typed: String, orFrom name: String) throws -> Slug {
        let typed = typed.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        guard let slug = typed.isEmpty ? Slug(suggestedBy: name) : Slug(typed) else {
            throw StructureFault.notASlug(typed.isEmpty ? name : typed)
        }
        return slug
    }

    /// Whether a path below an edition is nobody's: no section's, page's, story's, nor the program's.
    func checkAddress(_ path: String, isFreeIn edition: EditionContents) throws {
        let address = edition.address(ofSection: path)
        let parts = path.split(separator: "/")
        guard parts.count <= SectionTree.maximumDepth else {
            throw StructureFault.tooDeep(most: SectionTree.maximumDepth)
        }
        if isOwnAddress(first: String(parts.first ?? "")) { throw StructureFault.ownAddress(address) }
        if let other = edition.sections[path: path] { throw StructureFault.addressTaken(address, by: other.name) }
        if let page = try connection.pages.find(path: path, edition: edition.edition.id) {
            throw StructureFault.addressTaken(address, by: page.title)
        }
        if let story = try connection.articles.find(permalink: address) {
            throw StructureFault.addressTaken(address, by: story.content.headline)
        }
    }

    private static let nameCharacters = 200
}

extension Slug {
    /// The path of a section of this slug below another one.
    func path(below parent: Section?) -> String { (parent.map { $0.path + "/" } ?? "") + text }
}

extension EditionContents {
    /// The address of a section, or of a page, as redirects keep it: not encoded.
    func address(ofSection path: String) -> String {
        Addresses(edition: edition).permalink(patternPath: "/\(path)/")
    }

    func address(ofTopic slug: Slug) -> String {
        Addresses(edition: edition).permalink(patternPath: "/topic/\(slug.text)/")
    }
}
