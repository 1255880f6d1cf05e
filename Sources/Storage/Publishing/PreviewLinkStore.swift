package import Newspaper

/// Links by which somebody outside the newsroom may see a story before it is public.
package struct PreviewLinkStore {
    let connection: any Connection

    package func add(tokenHash: String, of article: Identifier<Article>, author: String, ends: Instant) throws {
        try connection.run(
            "INSERT INTO preview_link (token_hash, article_id, author, ends_at) VALUES ($1, $2, $3, $4)",
            [.text(tokenHash), .id(article), .text(author), .instant(ends)])
    }

    /// The story that a link shows; nil when it was never given, was ended, or its time is over.
    package func article(tokenHash: String, at: Instant) throws -> Identifier<Article>? {
        try connection.first(
            "SELECT article_id FROM preview_link WHERE token_hash = $1 AND ends_at > $2",
            [.text(tokenHash), .instant(at)]
        ) { try $0.id(0) }
    }

    /// When a story's links end that are open at a time, the last one first.
    package func ends(of article: Identifier<Article>, after: Instant) throws -> [Instant] {
        try connection.all(
            "SELECT ends_at FROM preview_link WHERE article_id = $1 AND ends_at > $2 ORDER BY ends_at DESC",
            [.id(article), .instant(after)]
        ) { try $0.instant(0) }
    }

    /// Ends every link to a story; says whether there was one.
    package func end(of article: Identifier<Article>) throws -> Bool {
        try connection.run("DELETE FROM preview_link WHERE article_id = $1", [.id(article)]) > 0
    }
}

extension Connection {
    package var previewLinks: PreviewLinkStore { PreviewLinkStore(connection: self) }
}
