package import Newspaper

/// A story with all names that stand behind its identifiers, as an export writes it.
package struct ArticleExport: Hashable, Sendable {
    package let article: Article
    package let byline: [Contributor]
    /// Primary first.
    package let sectionPaths: [String]
    package let topics: [Topic]
    /// External identifiers of the related stories; those without one are left out.
    package let related: [String]
    package let leadPicture: Picture?
    /// Old paths that lead to the story.
    package let oldPaths: [String]
}

extension ArticleStore {
    /// Stories of an edition in the order of their identifiers, after the given one, with their names.
    package func export(
        edition: Identifier<Edition>, after: Identifier<Article>?, limit: Int
    ) throws -> [ArticleExport] {
        try page(edition: edition, after: after, limit: limit).map { article in
            let content = article.content
            let related = try externalIDs(content.related)
            return ArticleExport(
                article: article, byline: try connection.contributors.find(content.byline.contributors),
                sectionPaths: try connection.all(Self.sectionPaths, [.id(article.id)]) { try $0.text(0) },
                topics: try connection.topics.find(content.topics),
                related: content.related.compactMap { related[$0] },
                leadPicture: try content.leadPicture.flatMap {
                    try connection.pictures.find([$0.picture])[$0.picture]
                },
                oldPaths: try article.permalink.map { try connection.redirects.sources(of: $0) } ?? [])
        }
    }

    private static let sectionPaths: Statement = """
        SELECT section.path FROM article_section JOIN section ON section.id = article_section.section_id
        WHERE article_section.article_id = $1 ORDER BY article_section.position
        """
}
