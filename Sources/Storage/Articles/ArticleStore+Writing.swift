package import Newspaper

/// Only Editorial's verbs write stories; each call belongs in a transaction with its revision, audit entry and event.
extension ArticleStore {
    /// Keeps a story for the first time; `article.id` is ignored and the new identifier comes back.
    package func add(_ article: Article, text: KeptText? = nil) throws -> Identifier<Article> {
        let values =
            [.id(article.edition), .text(article.externalID)]
            + Self.values(of: article, text ?? KeptText(article.content))
        let id = Identifier<Article>(rawValue: try connection.insert(Self.insertion, values))
        try addParts(of: article.content, to: id)
        return id
    }

    /// Keeps a story's new state.
    package func update(_ article: Article, text: KeptText? = nil) throws {
        let values = Self.values(of: article, text ?? KeptText(article.content))
        try connection.run(Self.updating, values + [.id(article.id)])
        for table in ["article_byline", "article_section", "article_topic", "article_related"] {
            try connection.run(Statement("DELETE FROM \(table) WHERE article_id = $1"), [.id(article.id)])
        }
        try addParts(of: article.content, to: article.id)
    }

    /// Keeps a story's byline and nothing else.
    package func replaceByline(of article: Identifier<Article>, with byline: Byline) throws {
        try connection.run("DELETE FROM article_byline WHERE article_id = $1", [.id(article)])
        try addByline(byline, to: article)
    }

    /// Keeps a story's related stories at given positions, which may leave places free for those that arrive later.
    package func placeRelated(
        _ related: [(position: Int, article: Identifier<Article>)], of article: Identifier<Article>
    ) throws {
        try connection.run("DELETE FROM article_related WHERE article_id = $1", [.id(article)])
        for place in related {
            try connection.run(Self.relatedInsertion, [.id(article), .integer(place.position), .id(place.article)])
        }
    }

    /// Ties a related story that arrived later than the one that names it; what stands at its position moves down.
    package func addRelated(_ related: Identifier<Article>, to article: Identifier<Article>, position: Int) throws {
        var places: [(position: Int, article: Identifier<Article>)] = try connection.all(
            Self.relatedPlaces, [.id(article)]
        ) { (Int(try $0.integer(0)), try $0.id(1)) }
        guard !places.contains(where: { $0.article == related }) else { return }
        let index = places.firstIndex { $0.position >= position } ?? places.count
        places.insert((position, related), at: index)
        for next in places.indices.dropFirst(index + 1) where places[next].position <= places[next - 1].position {
            places[next].position = places[next - 1].position + 1
        }
        try placeRelated(places, of: article)
    }

    private func addByline(_ byline: Byline, to id: Identifier<Article>) throws {
        for (position, contributor) in byline.contributors.enumerated() {
            try connection.run(Self.bylineInsertion, [.id(id), .integer(position), .id(contributor)])
        }
    }

    private func addParts(of content: ArticleContent, to id: Identifier<Article>) throws {
        try addByline(content.byline, to: id)
        for (position, section) in content.sections.enumerated() {
            try connection.run(Self.sectionInsertion, [.id(id), .integer(position), .id(section)])
        }
        for (position, topic) in content.topics.enumerated() {
            try connection.run(Self.topicInsertion, [.id(id), .integer(position), .id(topic)])
        }
        for (position, related) in content.related.enumerated() {
            try connection.run(Self.relatedInsertion, [.id(id), .integer(position), .id(related)])
        }
    }

    private static func values(of article: Article, _ text: KeptText) -> [Value] {
        let content = article.content
        let times = article.times
        let lead = content.leadPicture
        return [
            .text(article.slug.text), .text(article.permalink), .text(article.state.rawValue),
            .text(content.format.rawValue), .text(content.kicker), .text(content.headline),
            .text(content.shortHeadline), .text(content.standfirst), .text(content.dateline),
            .text(text.excerpt), .integer(text.wordCount),
            .id(lead?.picture), .text(lead?.alternativeText ?? ""), .text(lead?.caption ?? ""),
            .text(lead?.credit ?? ""), .id(content.primarySection), .text(content.source?.name),
            .text(content.source?.credit), .instant(times.created), .instant(times.published),
            .instant(times.firstPublished), .instant(times.modified), .instant(times.embargo),
            .integer(article.revision), .text(text.body),
        ]
    }

    private static let writtenColumns = [
        "slug", "permalink", "state", "format", "kicker", "headline", "short_headline", "standfirst", "dateline",
        "excerpt", "word_count", "lead_picture_id", "lead_alternative_text", "lead_caption", "lead_credit",
        "primary_section_id", "source_name", "source_credit", "created_at", "published_at", "first_published_at",
        "modified_at", "embargo_at", "revision", "body",
    ]
    private static let insertion = Statement(
        """
        INSERT INTO article (edition_id, external_id, \(writtenColumns.joined(separator: ", ")))
        VALUES (\((1...writtenColumns.count + 2).map { "$\($0)" }.joined(separator: ", "))) RETURNING id
        """)
    private static let updating = Statement(
        """
        UPDATE article SET \(writtenColumns.enumerated().map { "\($1) = $\($0 + 1)" }.joined(separator: ", "))
        WHERE id = $\(writtenColumns.count + 1)
        """)
    private static let bylineInsertion: Statement =
        "INSERT INTO article_byline (article_id, position, contributor_id) VALUES ($1, $2, $3)"
    private static let sectionInsertion: Statement =
        "INSERT INTO article_section (article_id, position, section_id) VALUES ($1, $2, $3)"
    private static let topicInsertion: Statement =
        "INSERT INTO article_topic (article_id, position, topic_id) VALUES ($1, $2, $3)"
    private static let relatedInsertion: Statement = """
        INSERT INTO article_related (article_id, position, related_id) VALUES ($1, $2, $3)
        """
    private static let relatedPlaces: Statement =
        "SELECT position, related_id FROM article_related WHERE article_id = $1 ORDER BY position"
}
