package import Newspaper
import Storage

extension Site {
    /// The page that readers would get of a story as it is, whatever its state; nil when its edition is gone.
    ///
    /// Throws what storage and themes throw.
    package func preview(_ article: Article) async throws -> String? {
        try await preview(edition: article.edition, path: article.permalink ?? "/") { maker in
            var shown = article
            shown.times.published = article.times.published ?? maker.now
            return try maker.article(shown)
        }
    }

    /// The page that readers would get of a front in a layout that is not public; nil when its edition or section is gone.
    ///
    /// Throws what storage and themes throw.
    package func preview(_ front: Front) async throws -> String? {
        try await preview(edition: front.edition, path: "/") { maker in
            guard let id = front.section else { return try maker.front(front) }
            return try maker.sections[id: id].map { try maker.section($0, after: nil, front: front) }
        }
    }

    /// The page that readers would get of a static page as it is, whatever its state; nil when its edition is gone.
    package func preview(_ page: Newspaper.StaticPage) async throws -> String? {
        try await preview(edition: page.edition, path: "/") { try $0.staticPage(page) }
    }

    /// What readers get at an address of the site, with its query: the status, and where they are sent on to. Nil for what
    /// cannot be an address.
    package func trial(of address: String) async throws -> (status: Int, target: String?)? {
        let own = address.hasPrefix(origin) ? String(address.dropFirst(origin.count)) : address
        let path = own.prefix { $0 != "?" && $0 != "#" }
        let query = own.dropFirst(path.count).dropFirst().prefix { $0 != "#" }
        let asked = RequestPath(encoded: String(path)) ?? RequestPath(encoded: PercentEncoding.path(String(path)))
        guard let asked else { return nil }
        switch try await answer(asked, query: FormFields(String(query)), counting: RedirectHits()) {
        case .page(_, let status), .text(_, let status): return (status, nil)
        case .moved(let target, let status): return (status, target)
        case .data, .asset, .picture: return (200, nil)
        }
    }

    private func preview(
        edition: Identifier<Newspaper.Edition>, path: String,
        _ page: @escaping @Sendable (PageMaker) throws -> SiteAnswer?
    ) async throws -> String? {
        let now = clock.now()
        return try await database.read { connection in
            let snapshot = try memory.snapshot(connection)
            guard let contents = snapshot.publication.edition(edition),
                let path = RequestPath(encoded: PercentEncoding.path(path))
            else { return nil }
            let maker = PageMaker(
                connection: connection, snapshot: snapshot, contents: contents, theme: theme, now: now,
                origin: origin, path: path, redirectHits: redirectHits, formats: pictures.formats,
                mostSitemapEntries: mostSitemapEntries)
            guard case .page(let html, _) = try page(maker) else { return nil }
            return html
        }
    }
}
