import Documents
import Newspaper
import Storage

/// An article with everything that its line says of it, in names and paths.
struct ExportedArticle: Sendable {
    let article: Article
    let edition: EditionContents
    let contributors: [Contributor]
    let topics: [Topic]
    let leadPicture: Picture?
    /// External identifiers.
    let related: [String]
    /// The story that it says the same as.
    let original: LineOriginal?
    /// Paths at which it was known before.
    let permalinks: [String]
    /// What readers of a withdrawn story's address are told.
    let withdrawalNote: String
    let corrections: [Correction]

    /// The name that a story bears outside of this database; one that was written here gets it from its number.
    static func externalID(_ id: Identifier<Article>, _ known: String?) -> String {
        known ?? "stoppress-\(id.rawValue)"
    }
}

extension ExportedArticle {
    /// The article as one line, without its line end. The same article always gives the same text.
    var line: String {
        let content = article.content
        var writer = JSONObjectWriter()
        writer.add("id", Self.externalID(article.id, article.externalID))
        writer.add("edition", edition.edition.code)
        writer.add("state", article.state.rawValue)
        writer.addUnlessEmpty("withdrawalNote", withdrawalNote)
        writer.addUnlessEmpty("corrections", raw: corrections.map(Self.correction))
        writer.addUnlessEmpty("kicker", content.kicker)
        writer.add("headline", content.headline)
        writer.addUnlessEmpty("shortHeadline", content.shortHeadline)
        writer.addUnlessEmpty("standfirst", content.standfirst)
        writer.addUnlessEmpty("dateline", content.dateline)
        writer.addUnlessEmpty("byline", raw: contributors.map(Self.contributor))
        writer.add("format", content.format.rawValue)
        writer.addUnlessEmpty("sections", content.sections.compactMap { edition.sections[id: $0]?.path })
        writer.addUnlessEmpty("topics", raw: topics.map(Self.topic))
        addTimes(to: &writer)
        writer.add("slug", article.slug.text)
        if permalinks.count == 1 {
            writer.add("permalink", permalinks[0])
        } else {
            writer.addUnlessEmpty("permalink", permalinks)
        }
        if let source = content.source { writer.add("source", raw: Self.source(source)) }
        if let original { writer.add("translationOf", raw: Self.original(original)) }
        if let lead = content.leadPicture, let leadPicture {
            writer.add("leadPicture", raw: Self.lead(lead, leadPicture))
        }
        writer.addUnlessEmpty("related", related)
        writer.add("document", raw: content.body.namingLibraryFiles.json)
        return writer.object
    }

    private func addTimes(to writer: inout JSONObjectWriter) {
        let times = article.times
        let assumed = times.published ?? times.modified
        if times.created != assumed { writer.add("createdAt", times.created.rfc3339) }
        if let published = times.published { writer.add("publishedAt", published.rfc3339) }
        let hasBeenPublic = article.state == .published || article.state == .withdrawn
        if let first = times.firstPublished, first != (hasBeenPublic ? times.published : nil) {
            writer.add("firstPublishedAt", first.rfc3339)
        }
        writer.add("modifiedAt", times.modified.rfc3339)
        if let embargo = times.embargo { writer.add("embargoUntil", embargo.rfc3339) }
    }

    private static func correction(_ correction: Correction) -> String {
        var writer = JSONObjectWriter()
        writer.add("at", correction.at.rfc3339)
        writer.add("text", correction.text)
        return writer.object
    }

    /// A person whose slug is as usual is a name alone.
    private static func contributor(_ contributor: Contributor) -> String {
        let isUsual = Slug(suggestedBy: contributor.name) == contributor.slug
        if isUsual, contributor.kind == .person { return JSONObjectWriter.quoted(contributor.name) }
        var writer = JSONObjectWriter()
        writer.add("name", contributor.name)
        writer.add("kind", contributor.kind.rawValue)
        if !isUsual { writer.add("slug", contributor.slug.text) }
        return writer.object
    }

    private static func topic(_ topic: Topic) -> String {
        if Slug(suggestedBy: topic.name) == topic.slug { return JSONObjectWriter.quoted(topic.name) }
        var writer = JSONObjectWriter()
        writer.add("name", topic.name)
        writer.add("slug", topic.slug.text)
        return writer.object
    }

    private static func source(_ source: ArticleSource) -> String {
        if source.credit.isEmpty { return JSONObjectWriter.quoted(source.name) }
        var writer = JSONObjectWriter()
        writer.add("name", source.name)
        writer.add("credit", source.credit)
        return writer.object
    }

    private static func original(_ original: LineOriginal) -> String {
        var writer = JSONObjectWriter()
        writer.add("edition", original.edition)
        writer.add("id", original.id)
        return writer.object
    }

    private static func lead(_ lead: LeadPicture, _ picture: Picture) -> String {
        var writer = JSONObjectWriter()
        writer.add("file", LibraryFile(picture).path)
        writer.addUnlessEmpty("alt", lead.alternativeText)
        writer.addUnlessEmpty("caption", lead.caption)
        writer.addUnlessEmpty("credit", lead.credit)
        if let point = picture.focalPoint { writer.add("focus", raw: "{\"x\":\(point.x),\"y\":\(point.y)}") }
        return writer.object
    }
}

extension Document {
    /// The same with the library's pictures named by the files that they are kept in.
    var namingLibraryFiles: Document {
        mapPictures { picture in
            guard let file = LibraryFile(address: picture.source) else { return picture }
            var picture = picture
            picture.source = file.path
            return picture
        }
    }
}

/// A file of the picture library by the path that exports give it, as `pictures/3f/3fa9….jpg`.
struct LibraryFile: Hashable, Sendable {
    let path: String

    /// SHA-256 of the picture's bytes in hexadecimal.
    var contentHash: String { String((path.split(separator: "/").last ?? "").prefix { $0 != "." }) }

    init(_ picture: Picture) {
        path = String(Addresses.picture(picture).dropFirst())
    }

    /// Nil for any other address or file.
    init?(address: String) {
        let path = address.hasPrefix("/") ? String(address.dropFirst()) : address
        guard let match = path.wholeMatch(of: /pictures\/([0-9a-f]{2})\/([0-9a-f]{64})\.[a-z]{3,4}/),
            match.2.hasPrefix(match.1)
        else { return nil }
        self.path = path
    }
}
