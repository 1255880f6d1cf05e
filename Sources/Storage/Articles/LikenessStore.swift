package import Newspaper

/// Which stories are like one another, as it was computed last, and which stories wait for that.
package struct LikenessStore {
    let connection: any Connection

    /// Stories like this one, the likest first; they may have been withdrawn since. Editors' picks are not among what
    /// is kept here, they are the story's own `related`.
    package func of(_ article: Identifier<Article>) throws -> [Identifier<Article>] {
        try connection.all(
            "SELECT like_id FROM article_likeness WHERE article_id = $1 ORDER BY position", [.id(article)]
        ) { try $0.id(0) }
    }

    /// Keeps what was computed for a story, which no longer waits.
    package func keep(_ like: [Identifier<Article>], for article: Identifier<Article>) throws {
        try connection.run("DELETE FROM awaited_likeness WHERE article_id = $1", [.id(article)])
        try connection.run("DELETE FROM article_likeness WHERE article_id = $1", [.id(article)])
        for (position, other) in like.enumerated() {
            try connection.run(Self.insertion, [.id(article), .integer(position), .id(other)])
        }
    }

    /// Lets a story wait until `waiting` names it.
    package func wait(_ article: Identifier<Article>) throws {
        try connection.run(
            "INSERT INTO awaited_likeness (article_id) VALUES ($1) ON CONFLICT (article_id) DO NOTHING", [.id(article)])
    }

    /// The stories that wait, the latest first, for they are read most.
    package func waiting(limit: Int) throws -> [Identifier<Article>] {
        try connection.all(
            "SELECT article_id FROM awaited_likeness WHERE article_id > 0 ORDER BY article_id DESC LIMIT $1",
            [.integer(limit)]
        ) { try $0.id(0) }
    }

    /// Candidates by words: the newest stories that have any of them, with how well they match, from 0 to 1.
    package func candidates(
        having words: [String], edition: Identifier<Edition>, limit: Int
    ) throws -> [Likeness] {
        let matches = try connection.search.matches(
            words.isEmpty ? [] : [.anyOf(words, unfinished: false)], edition: edition, limit: limit)
        let best = matches.map(\.text).max() ?? 1
        return matches.map { match in
            Likeness(
                article: match.article, words: best > 0 ? match.text / best : 0, sharedTopics: 0,
                published: match.published)
        }
    }

    /// How many of the topics each of the stories has; those that have none are left out.
    package func sharedTopics(
        _ topics: [Identifier<Topic>], of articles: [Identifier<Article>]
    ) throws -> [Identifier<Article>: Int] {
        guard !topics.isEmpty, !articles.isEmpty else { return [:] }
        let pairs: [(Identifier<Article>, Int)] = try connection.all(
            Self.topicsOf, [.members(articles), .members(topics)]
        ) { (try $0.id(0), Int(try $0.integer(1))) }
        return Dictionary(pairs) { first, _ in first }
    }

    private static let insertion: Statement =
        "INSERT INTO article_likeness (article_id, position, like_id) VALUES ($1, $2, $3)"
    private static let topicsOf: Statement = """
        SELECT article_id, COUNT(*) FROM article_topic WHERE article_id IN {members $1} AND topic_id IN {members $2}
        GROUP BY article_id
        """
}

extension Connection {
    package var likeness: LikenessStore { LikenessStore(connection: self) }
}
