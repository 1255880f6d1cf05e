package import Newspaper
import Storage

extension Site {
    /// The page that readers would get of a story as it is, whatever its state; nil when its edition is gone.
    ///
    /// Throws what storage and themes throw.
    package func preview(_ article: Article) async throws -> String? {
        let now = clock.now()
        return try await database.read { connection in
            let snapshot = try memory.snapshot(connection)
            guard let contents = snapshot.publication.edition(article.edition),
                let path = RequestPath(encoded: PercentEncoding.path(article.permalink ?? "/"))
            else { return nil }
            let maker = PageMaker(
                connection: connection, snapshot: snapshot, contents: contents, theme: theme, now: now,
                origin: origin, path: path, redirectHits: redirectHits, formats: pictures.formats,
                mostSitemapEntries: mostSitemapEntries)
            var shown = article
            shown.times.published = article.times.published ?? now
            guard case .page(let html, _) = try maker.article(shown) else { return nil }
            return html
        }
    }
}
