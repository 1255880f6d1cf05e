import Documents
import Newspaper
import Storage

/// Which pictures are used where, written with what uses them.
extension Session {
    /// The library's pictures in a story's text and at its head.
    func pictures(in content: ArticleContent) throws -> Set<Identifier<Picture>> {
        try pictures(in: content.body).union(content.leadPicture.map { [$0.picture] } ?? [])
    }

    func pictures(in body: Document) throws -> Set<Identifier<Picture>> {
        let hashes = Set(body.pictures.compactMap { Addresses.contentHash(ofPicture: $0.source) })
        return Set(try connection.pictures.find(contentHashes: hashes).values.map(\.id))
    }

    /// What a story used before is named by its revisions, which may be taken up again.
    func noteUses(in article: Article, isNew: Bool) throws {
        let pictures = try pictures(in: article.content)
        if isNew { return try connection.pictureUses.add(pictures, in: .story(article.id)) }
        let gone = try connection.pictureUses.set(pictures, in: .story(article.id))
        try connection.pictureUses.add(gone, in: .earlier(article.id))
    }
}
