import Documents
import Newspaper
import Storage

extension Newsroom {
    /// Finds what is like the stories that wait for it, the latest first, at most `limit` in one transaction; tells how
    /// many it took. Zero says that none waits.
    ///
    /// No reader sees other words for it, so that it makes no revision and no entry in the audit log.
    package func relateWaiting(limit: Int) async throws -> Int {
        try await transaction { session in
            let waiting = try session.connection.likeness.waiting(limit: limit)
            for id in waiting {
                guard let article = try session.connection.articles.find(id), article.state.isPublic else {
                    try session.connection.likeness.keep([], for: id)
                    continue
                }
                try session.relate(article, text: article.content.body.plainText)
            }
            return waiting.count
        }
    }
}
