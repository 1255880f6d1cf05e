package import Newspaper
import Storage

extension Newsroom {
    /// Publishes the scheduled stories whose time has come and gives their identifiers. A story that may not be public
    /// yet (under embargo) stays scheduled.
    package func publishDue() async throws -> [Identifier<Article>] {
        var published: [Identifier<Article>] = []
        while true {
            let batch = try await publishNextDue()
            published += batch
            if batch.count < Self.dueAtOnce { return published }
        }
    }

    private func publishNextDue() async throws -> [Identifier<Article>] {
        try await transaction { session in
            try session.connection.articles.due(at: session.now, limit: Self.dueAtOnce).filter { id in
                guard var article = try session.connection.articles.find(id),
                    article.fault(movingTo: .published, now: session.now) == nil
                else { return false }
                let previous = article
                article.state = .published
                article.times.firstPublished = article.times.firstPublished ?? article.times.published
                _ = try session.keep(article, replacing: previous, verb: "publish", note: "scheduled")
                return true
            }
        }
    }

    /// How many stories one transaction publishes: the rest of the newsroom need not wait for all of them.
    private static let dueAtOnce = 100
}
