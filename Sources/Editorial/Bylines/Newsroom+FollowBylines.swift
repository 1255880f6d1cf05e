import Newspaper
import Storage

extension Newsroom {
    /// Brings stories to contributors who were renamed or merged, at most `limit` in one transaction; tells how many it
    /// took. Zero says that none waits.
    ///
    /// Who wrote a story is no change of its words, so that it makes no revision; pages that show it hear of it.
    package func followBylines(limit: Int) async throws -> Int {
        try await transaction { try $0.followBylines(limit: limit) }
    }
}

extension Session {
    /// Lets the stories of a contributor follow them to another name or into another; most do so at once.
    func rename(_ id: Identifier<Contributor>, from formerName: String) throws {
        try connection.awaitedBylines.add(storiesOf: id, formerName: formerName)
        _ = try followBylines(limit: Self.storiesAtOnce)
    }

    func followBylines(limit: Int) throws -> Int {
        let waiting = try connection.awaitedBylines.next(limit: limit)
        for id in waiting { try followByline(of: id) }
        return waiting.count
    }

    /// Brings one story to its contributors as they are now; nothing happens when they have not changed.
    func followByline(of id: Identifier<Article>) throws {
        let formerNames = try connection.awaitedBylines.take(id)
        guard !formerNames.isEmpty, let previous = try connection.articles.find(id) else { return }
        var article = previous
        article.content.byline = Byline(
            try connection.contributors.find(previous.content.byline.contributors).map(\.id))
        try connection.articles.replaceByline(of: id, with: article.content.byline)
        if article.state.isPublic { try list(article, replacing: previous, by: formerNames) }
        try connection.events.add(.articleChanged, subject: id.rawValue, at: now)
    }

    /// The lists and the index lose the story under its former names, and get it under those of today.
    private func list(
        _ article: Article, replacing previous: Article, by formerNames: [Identifier<Contributor>: String]
    ) throws {
        try settle()
        let text = KeptText(article.content)
        var hidden = previous
        hidden.state = .withdrawn
        memory.name(formerNames)
        try list(hidden, text, replacing: previous)
        try settle()
        memory.name([:])
        try list(article, text, replacing: nil)
        try settle()
    }

    /// So many follow before the verb answers; the others within minutes.
    private static let storiesAtOnce = 50
}
