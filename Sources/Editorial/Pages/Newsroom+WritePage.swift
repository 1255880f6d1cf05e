import Documents
package import Newspaper
package import Storage

/// What became of a static page's words that somebody saved.
package enum PageOutcomeOfSaving: Hashable, Sendable {
    /// They are kept; whoever saves next starts from here.
    case saved(TextPoint)
    /// Somebody saved other words since; nothing was changed. Here is their text.
    case clash(StandingPage)
}

/// A static page's text as it stands: what is being written, else what was last kept.
package struct StandingPage: Hashable, Sendable {
    package let page: StaticPage
    package let draft: PageDraft?
    package let point: TextPoint

    package var text: PageText { draft?.text ?? page.text }

    /// Nil when there is no such page.
    package init?(_ id: Identifier<StaticPage>, in connection: any Connection) throws {
        guard let page = try connection.pages.find(id) else { return nil }
        self.page = page
        draft = try connection.pageTexts.draft(of: id)
        point = TextPoint(revision: try connection.pageTexts.newest(of: id), saves: draft?.saves ?? 0)
    }
}

extension Newsroom {
    /// Begins a static page that readers do not see yet. Its path is made from its title when none is given.
    ///
    /// Throws `NewsroomError.forbidden` or a `StructureFault`.
    package func startPage(
        titled title: String, path: String = "", in edition: Identifier<Edition>
    ) async throws -> Identifier<StaticPage> {
        try require(.manageSettings)
        return try await transaction { session in
            let contents = try session.edition(edition)
            let title = try session.checked(name: title)
            let path = try session.checkedPath(path, orFrom: title)
            try session.checkAddress(path, isFreeIn: contents)
            let id = try session.connection.pages.add(
                StaticPage(
                    id: Identifier(rawValue: 0), edition: edition, path: path, title: title,
                    body: Document([.paragraph([])]), state: .draft, modified: session.now))
            try session.audit("start", "page", id.rawValue, detail: path)
            return id
        }
    }

    /// Keeps what somebody writes in a static page, without touching what readers see.
    ///
    /// - Parameter start: Where their text began.
    ///
    /// Throws `NewsroomError.forbidden` or a `StructureFault`.
    package func savePage(
        _ text: PageText, of id: Identifier<StaticPage>, from start: TextPoint
    ) async throws -> PageOutcomeOfSaving {
        try require(.manageSettings)
        return try await transaction { session in
            let standing = try session.standing(id)
            if standing.text == text { return .saved(standing.point) }
            guard text.title.count <= 1000 else { throw StructureFault.nameTooLong }
            guard standing.point == start else { return .clash(standing) }
            return .saved(try session.keep(text, after: standing))
        }
    }

    /// Takes up the text that a page had before; it is a draft until it is published.
    package func restorePage(_ number: Int, of id: Identifier<StaticPage>) async throws {
        try require(.manageSettings)
        try await transaction { session in
            let standing = try session.standing(id)
            guard let revision = try session.connection.pageTexts.revision(number, of: id) else {
                throw StructureFault.unknown
            }
            _ = try session.keep(revision.text, after: standing)
        }
    }
}

extension Session {
    func standing(_ id: Identifier<StaticPage>) throws -> StandingPage {
        guard let standing = try StandingPage(id, in: connection) else { throw StructureFault.unknown }
        return standing
    }

    fileprivate func keep(_ text: PageText, after standing: StandingPage) throws -> TextPoint {
        var point = standing.point
        point.saves += 1
        // What a page showed may be taken up again: a picture stays in use as long as the page is there.
        try connection.pictureUses.add(pictures(in: text.body), in: .page(standing.page.id))
        try connection.pageTexts.keep(
            PageDraft(page: standing.page.id, saves: point.saves, author: actor, saved: now, text: text))
        return point
    }

    /// The path that somebody typed, of slugs with slashes between, or the one that a title suggests when they typed none.
    func checkedPath(_ typed: String, orFrom title: String) throws -> String {
        let words = typed.split(whereSeparator: { $0.isWhitespace || $0 == "/" }).map(String.init)
        guard !words.isEmpty else { return try checkedSlug("", orFrom: title).text }
        return try words.map { try checkedSlug($0, orFrom: "").text }.joined(separator: "/")
    }
}

extension StaticPage {
    package var text: PageText { PageText(title: title, body: body) }
}
