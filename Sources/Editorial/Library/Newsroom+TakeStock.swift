import Newspaper
import Storage

extension Newsroom {
    /// Reads what was kept before the library knew of it, the newest first, at most `limit` in one transaction: words
    /// for its index, and the pictures that stories and pages use. Tells how many it read; zero says that all is read.
    ///
    /// No reader sees anything else for it, so that it makes no revision and no entry in the audit log.
    package func takeStock(limit: Int) async throws -> Int {
        try await transaction { session in
            let waiting = try session.connection.awaitedLibrary.next(limit: limit)
            for one in waiting {
                switch one {
                case .picture(let id): try session.connection.pictures.reindex(id)
                case .story(let id): try session.takeStock(ofStory: id)
                case .page(let id): try session.takeStock(ofPage: id)
                }
                try session.connection.awaitedLibrary.remove(one)
            }
            return waiting.count
        }
    }
}

extension Session {
    fileprivate func takeStock(ofStory id: Identifier<Article>) throws {
        guard let article = try connection.articles.find(id) else { return }
        let own = try pictures(in: article.content)
        try connection.pictureUses.set(own, in: .story(id))
        if let draft = try connection.drafts.find(id) {
            try connection.pictureUses.set(pictures(in: draft.content), in: .draft(id))
        }
        let newest = try connection.revisions.newest(of: id)
        for number in stride(from: newest, to: 0, by: -1) {
            guard let revision = try connection.revisions.find(article: id, number: number) else { continue }
            let former = try pictures(in: revision.content).subtracting(own)
            try connection.pictureUses.add(former, in: .earlier(id))
        }
    }

    fileprivate func takeStock(ofPage id: Identifier<StaticPage>) throws {
        guard let page = try connection.pages.find(id) else { return }
        try connection.pictureUses.set(pictures(in: page.body), in: .page(id))
    }
}
