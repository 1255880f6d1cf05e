package import Newspaper
package import Storage

/// What became of a static page that was imported.
package enum PageOutcome: Hashable, Sendable {
    case created
    case revised
    case unchanged
    case refused(reason: String)
}

extension Newsroom {
    /// Takes in static pages, all in one transaction, and says of each, in order, what became of it.
    package func importPages(_ imports: [PageImport]) async throws -> [PageOutcome] {
        try await transaction { session in
            try imports.map { try session.take($0) }
        }
    }

    /// Puts pictures into the library; one that is there already, by external identifier, stays as it is.
    package func addPictures(_ imports: [PictureImport]) async throws -> [Identifier<Picture>] {
        try await transaction { session in
            try imports.map { try session.add($0) }
        }
    }

    /// Keeps readers' comments and says how many were new. No page shows comments yet, so that there is no event.
    package func importComments(_ imports: [Comment]) async throws -> Int {
        try await transaction { session in
            let new = try imports.filter { try session.connection.comments.add($0) }.count
            if new > 0 { try session.audit("import", "comments", nil, detail: String(new)) }
            return new
        }
    }

    /// Adds contributors that are not known yet.
    package func addContributors(_ named: [ContributorImport]) async throws {
        try await transaction { session in
            for contributor in named { _ = try session.contributor(contributor) }
        }
    }

    /// Remembers what is known of an export's items.
    package func note(_ items: [ImportedItem]) async throws {
        try await database.write { connection in
            for item in items { try connection.importedItems.keep(item) }
        }
    }
}

extension Session {
    fileprivate func take(_ incoming: PageImport) throws -> PageOutcome {
        let edition = try edition(incoming.edition)
        let existing = try existingPage(for: incoming)
        var page = StaticPage(
            id: existing?.id ?? Identifier(rawValue: 0), edition: incoming.edition, path: incoming.path,
            title: incoming.title, body: incoming.body, state: incoming.state,
            modified: incoming.modified ?? existing?.modified ?? now,
            externalID: incoming.externalID ?? existing?.externalID)
        if let fault = try pathFault(of: page, in: edition) { return .refused(reason: fault) }
        let address = edition.pathOfPage(page.path)
        try keepOldPaths(incoming.oldPaths, to: address)
        if page == existing { return .unchanged }
        if incoming.modified == nil { page.modified = now }
        let id = try existing.map { try update(page, from: $0, in: edition) } ?? connection.pages.add(page)
        try connection.redirects.remove(from: address)
        try audit("import", "page", id.rawValue)
        try connection.events.add(.pageChanged, subject: id.rawValue, at: now)
        try connection.publications.raiseVersion()
        return existing == nil ? .created : .revised
    }

    private func existingPage(for incoming: PageImport) throws -> StaticPage? {
        if let externalID = incoming.externalID,
            let known = try connection.pages.find(externalID: externalID, edition: incoming.edition)
        {
            return known
        }
        let known = try connection.pages.find(path: incoming.path, edition: incoming.edition)
        // A page that came from elsewhere under another name is another page.
        return known?.externalID == nil || incoming.externalID == nil ? known : nil
    }

    private func update(
        _ page: StaticPage, from existing: StaticPage, in edition: EditionContents
    ) throws -> Identifier<StaticPage> {
        try connection.pages.update(page)
        if page.path != existing.path {
            try connection.redirects.keep(
                Redirect(from: edition.pathOfPage(existing.path), to: edition.pathOfPage(page.path)))
        }
        return page.id
    }

    private func pathFault(of page: StaticPage, in edition: EditionContents) throws -> String? {
        let parts = page.path.split(separator: "/", omittingEmptySubsequences: false)
        let address = "the address /\(page.path.prefix(200))/"
        if parts.contains(where: { ["", ".", ".."].contains($0) }) || page.path.utf8.count > Self.pagePathBytes {
            return "\(address) cannot be one"
        }
        if isOwnAddress(first: String(parts[0])) { return "\(address) belongs to the program" }
        if edition.sections[path: page.path] != nil { return "\(address) belongs to a section" }
        let other = try connection.pages.find(path: page.path, edition: page.edition)
        if let other, other.id != page.id { return "\(address) belongs to the page \"\(other.title)\"" }
        return nil
    }

    /// The longest path of a page, in UTF-8 bytes.
    private static let pagePathBytes = 1000

    fileprivate func add(_ incoming: PictureImport) throws -> Identifier<Picture> {
        if let known = try existingPicture(for: incoming) { return known }
        let stored = incoming.stored
        let picture = Picture(
            id: Identifier(rawValue: 0), contentHash: stored.contentHash, type: stored.type, width: stored.width,
            height: stored.height, byteCount: stored.byteCount, alternativeText: incoming.alternativeText,
            caption: incoming.caption.isEmpty ? stored.caption : incoming.caption,
            credit: incoming.credit.isEmpty ? stored.credit : incoming.credit)
        let id = try connection.pictures.add(picture, externalID: incoming.externalID, now: now)
        try keepOldPaths(incoming.oldPaths, to: Addresses.picture(picture))
        try audit("add", "picture", id.rawValue)
        try connection.events.add(.pictureAdded, subject: id.rawValue, at: now)
        return id
    }

    private func existingPicture(for incoming: PictureImport) throws -> Identifier<Picture>? {
        if let externalID = incoming.externalID {
            return try connection.pictures.find(externalID: externalID)?.id
        }
        return try connection.pictures.find(contentHash: incoming.stored.contentHash)?.id
    }
}

extension EditionContents {
    /// A page's address as redirects keep it: not encoded.
    fileprivate func pathOfPage(_ path: String) -> String {
        Addresses(edition: edition).permalink(patternPath: "/\(path)/")
    }
}
