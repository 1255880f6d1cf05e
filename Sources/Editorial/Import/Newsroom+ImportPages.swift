package import Documents
package import Newspaper
import Storage

/// A static page on its way in.
package struct PageImport: Hashable, Sendable {
    package var externalID: String?
    package var edition: Identifier<Edition>
    /// The path below the edition, without slashes at its ends.
    package var path: String
    package var title: String
    package var body: Document
    package var state: ArticleState
    package var modified: Instant?
    package var oldPaths: [String]

    package init(
        externalID: String? = nil, edition: Identifier<Edition>, path: String, title: String, body: Document,
        state: ArticleState = .published, modified: Instant? = nil, oldPaths: [String] = []
    ) {
        self.externalID = externalID
        self.edition = edition
        self.path = path
        self.title = title
        self.body = body
        self.state = state
        self.modified = modified
        self.oldPaths = oldPaths
    }
}

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
        try auditing(keepOldPaths(incoming.oldPaths, to: address))
        if page == existing { return .unchanged }
        if incoming.modified == nil { page.modified = now }
        let id = try existing.map { try update(page, from: $0, in: edition) } ?? connection.pages.add(page)
        try connection.redirects.remove(from: address)
        try connection.pictureUses.set(pictures(in: page.body), in: .page(id))
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
}

extension EditionContents {
    /// A page's address as redirects keep it: not encoded.
    fileprivate func pathOfPage(_ path: String) -> String {
        Addresses(edition: edition).permalink(patternPath: "/\(path)/")
    }
}
