package import Newspaper

/// What becomes of stories when sections and topics are moved, merged and renamed.
extension ArticleStore {
    /// The stories that stand in a section itself, in any state, in the order of their numbers.
    package func identifiers(
        in section: Identifier<Section>, after: Identifier<Article>, limit: Int
    ) throws -> [Identifier<Article>] {
        try connection.all(Self.inSection, [.id(section), .id(after), .integer(limit)]) { try $0.id(0) }
    }

    /// The stories that name a topic, in any state, in the order of their numbers.
    package func identifiers(
        on topic: Identifier<Topic>, after: Identifier<Article>, limit: Int
    ) throws -> [Identifier<Article>] {
        try connection.all(Self.onTopic, [.id(topic), .id(after), .integer(limit)]) { try $0.id(0) }
    }

    /// How many stories stand in a section itself.
    package func count(in section: Identifier<Section>) throws -> Int {
        try connection.first(
            "SELECT COUNT(*) FROM article_section WHERE section_id = $1", [.id(section)]
        ) { Int(try $0.integer(0)) } ?? 0
    }

    /// How many stories name a topic.
    package func count(on topic: Identifier<Topic>) throws -> Int {
        try connection.first(
            "SELECT COUNT(*) FROM article_topic WHERE topic_id = $1", [.id(topic)]
        ) { Int(try $0.integer(0)) } ?? 0
    }

    /// Puts a story into other sections; nothing else of it changes.
    package func place(_ article: Identifier<Article>, in sections: [Identifier<Section>]) throws {
        try connection.run("DELETE FROM article_section WHERE article_id = $1", [.id(article)])
        for (position, section) in sections.enumerated() {
            try connection.run(
                "INSERT INTO article_section (article_id, position, section_id) VALUES ($1, $2, $3)",
                [.id(article), .integer(position), .id(section)])
        }
        try connection.run(
            "UPDATE article SET primary_section_id = $1 WHERE id = $2", [.id(sections.first), .id(article)])
    }

    /// Gives a story other topics; nothing else of it changes.
    package func place(_ article: Identifier<Article>, on topics: [Identifier<Topic>]) throws {
        try connection.run("DELETE FROM article_topic WHERE article_id = $1", [.id(article)])
        for (position, topic) in topics.enumerated() {
            try connection.run(
                "INSERT INTO article_topic (article_id, position, topic_id) VALUES ($1, $2, $3)",
                [.id(article), .integer(position), .id(topic)])
        }
    }

    /// Gives a story another address; nothing else of it changes.
    package func readdress(_ article: Identifier<Article>, slug: Slug, permalink: String) throws {
        try connection.run(
            "UPDATE article SET slug = $1, permalink = $2 WHERE id = $3",
            [.text(slug.text), .text(permalink), .id(article)])
    }

    private static let inSection: Statement = """
        SELECT article_id FROM article_section WHERE section_id = $1 AND article_id > $2 ORDER BY article_id LIMIT $3
        """
    private static let onTopic: Statement = """
        SELECT article_id FROM article_topic WHERE topic_id = $1 AND article_id > $2 ORDER BY article_id LIMIT $3
        """
}
