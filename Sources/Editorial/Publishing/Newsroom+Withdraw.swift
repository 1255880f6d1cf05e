package import Newspaper
import Storage

extension Newsroom {
    /// Takes a public story back. Readers of its address are told that it is gone, with the editors' note.
    ///
    /// Throws `NewsroomError.unknownArticle`, or an `ArticleFault` when the story is not public.
    package func withdraw(_ id: Identifier<Article>, note: String) async throws {
        try require(.publish)
        try await transaction { session in
            guard var article = try session.connection.articles.find(id) else {
                throw NewsroomError.unknownArticle(id.rawValue)
            }
            try session.requirePublishing(article)
            if let fault = article.fault(movingTo: .withdrawn, now: session.now) { throw fault }
            let previous = article
            article.state = .withdrawn
            _ = try session.keep(article, replacing: previous, verb: "withdraw", note: note)
            try session.tellWriters(of: article)
        }
    }
}
