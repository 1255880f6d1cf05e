import Documents
import Newspaper

/// One row of the article table.
struct StoredArticle {
    let article: Article

    static let columns = """
        id, edition_id, external_id, slug, permalink, state, format, kicker, headline, short_headline, standfirst, \
        dateline, lead_picture_id, lead_alternative_text, lead_caption, lead_credit, source_name, source_credit, \
        created_at, published_at, first_published_at, modified_at, embargo_at, revision, body
        """

    init(_ row: Row) throws {
        let body = try Document(stored: try row.text(24))
        var content = ArticleContent(headline: try row.text(8), body: body)
        content.format = try stored(try row.text(6))
        content.kicker = try row.text(7)
        content.shortHeadline = try row.text(9)
        content.standfirst = try row.text(10)
        content.dateline = try row.text(11)
        content.leadPicture = try LeadPicture(row)
        content.source = try row.textOrNil(16).map { ArticleSource(name: $0, credit: try row.textOrNil(17) ?? "") }
        article = Article(
            id: try row.id(0), edition: try row.id(1), externalID: try row.textOrNil(2),
            slug: try storedSlug(try row.text(3)), permalink: try row.textOrNil(4), state: try stored(try row.text(5)),
            content: content, times: try ArticleTimes(row), revision: Int(try row.integer(23)))
    }
}

extension LeadPicture {
    fileprivate init?(_ row: Row) throws {
        guard let picture: Identifier<Picture> = try row.idOrNil(12) else { return nil }
        self.init(
            picture: picture, alternativeText: try row.text(13), caption: try row.text(14), credit: try row.text(15))
    }
}

extension ArticleTimes {
    fileprivate init(_ row: Row) throws {
        self.init(
            created: try row.instant(18), published: try row.instantOrNil(19),
            firstPublished: try row.instantOrNil(20), modified: try row.instant(21),
            embargo: try row.instantOrNil(22))
    }
}

extension Document {
    /// A body as the database holds it.
    init(stored json: String) throws {
        do {
            self = try Document(json: json)
        } catch {
            throw StorageError.unexpectedResult("a kept document cannot be read: \(error)")
        }
    }
}

/// A case of an enumeration as the database holds it.
func stored<Kind: RawRepresentable>(_ text: String) throws -> Kind where Kind.RawValue == String {
    guard let kind = Kind(rawValue: text) else {
        throw StorageError.unexpectedResult("\"\(text)\" is not a kept \(Kind.self)")
    }
    return kind
}

/// A slug as the database holds it.
func storedSlug(_ text: String) throws -> Slug {
    guard let slug = Slug(text) else { throw StorageError.unexpectedResult("\"\(text)\" is not a slug") }
    return slug
}
