package import Newspaper

/// The columns of `article` that a card is made of, in order.
let cardColumns = """
    article.id, article.permalink, article.kicker, article.headline, article.short_headline, article.standfirst, \
    article.excerpt, article.format, article.primary_section_id, article.published_at, article.lead_picture_id, \
    article.lead_alternative_text, article.lead_caption, article.lead_credit
    """

extension ArticleStore {
    /// Cards of the public stories among `ids`, in the order asked for.
    package func cards(_ ids: [Identifier<Article>]) throws -> [ArticleCard] {
        guard !ids.isEmpty else { return [] }
        let found = try connection.cards(Self.cardsByID, [.members(ids)])
        let byID = Dictionary(found.map { ($0.id, $0) }) { first, _ in first }
        return ids.compactMap { byID[$0] }
    }

    private static let cardsByID = Statement(
        "SELECT \(cardColumns) FROM article WHERE id IN {members $1} AND state = 'published'")
}

extension Connection {
    /// Runs a statement that selects `cardColumns` and completes the cards with bylines and pictures.
    func cards(_ statement: Statement, _ values: [Value]) throws -> [ArticleCard] {
        let rows = try all(statement, values, CardRow.init)
        guard !rows.isEmpty else { return [] }
        let bylines = try bylines(of: rows.map(\.id))
        let pictures = try self.pictures.find(rows.compactMap(\.picture))
        return rows.map { $0.card(byline: bylines[$0.id] ?? [], pictures: pictures) }
    }

    private func bylines(of ids: [Identifier<Article>]) throws -> [Identifier<Article>: [Contributor]] {
        var bylines: [Identifier<Article>: [Contributor]] = [:]
        try forEachRow(bylineStatement, [.members(ids)]) { row in
            let contributor = try Contributor(row, from: 1)
            bylines[try row.id(0), default: []].append(contributor)
        }
        return bylines
    }
}

private let bylineStatement = Statement(
    """
    SELECT article_byline.article_id, \(contributorColumns) FROM article_byline
    JOIN contributor ON contributor.id = article_byline.contributor_id
    WHERE article_byline.article_id IN {members $1} ORDER BY article_byline.article_id, article_byline.position
    """)

private struct CardRow {
    let id: Identifier<Article>
    let picture: Identifier<Picture>?
    private let row: Row
    private let format: Format
    private let published: Instant

    init(_ row: Row) throws {
        self.row = row
        id = try row.id(0)
        picture = try row.idOrNil(10)
        format = try stored(try row.text(7))
        published = try row.instantOrNil(9) ?? Instant(milliseconds: 0)
    }

    func card(byline: [Contributor], pictures: [Identifier<Picture>: Picture]) -> ArticleCard {
        let text = { (column: Int) in (try? row.textOrNil(column)) ?? "" }
        let short = text(4)
        return ArticleCard(
            id: id, permalink: text(1), kicker: text(2), headline: short.isEmpty ? text(3) : short,
            standfirst: text(5), excerpt: text(6), format: format,
            primarySection: (try? row.integerOrNil(8)).map { Identifier(rawValue: $0) }, byline: byline,
            leadPicture: picture.flatMap { pictures[$0] }.map {
                CardPicture(picture: $0, alternativeText: text(11), caption: text(12), credit: text(13))
            },
            published: published)
    }
}
