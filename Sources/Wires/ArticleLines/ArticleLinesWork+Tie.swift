import Documents
import Editorial
import ForeignHTML
import Newspaper

/// A line as it was read, and the edition that it names.
struct ReadLine: Sendable {
    let number: Int
    let line: ArticleLine
    let edition: Edition

    /// The body as a document, with what of it could not be kept.
    fileprivate var body: (document: Document, remarks: [String]) {
        switch line.body {
        case .document(let document): return (document, [])
        case .html(let html):
            let reading = HTMLReader.read(html, language: edition.language, direction: edition.direction)
            // A comment is nothing that a reader would have seen.
            return (
                reading.document,
                reading.left.filter { $0.kind != "comment" }.map { "left out of the html: \($0)" }
            )
        }
    }
}

extension ArticleLinesWork {
    /// The article of a line, ready to be kept.
    mutating func tied(_ read: ReadLine) async throws -> ArticleBatch.Line {
        let line = read.line
        let (body, left) = read.body
        var remarks = line.remarks + left
        var article = ArticleImport(
            externalID: line.id, edition: read.edition.id, headline: line.headline,
            body: try await shelf.placed(body, &remarks))
        article.state = line.state
        article.withdrawalNote = line.withdrawalNote
        article.corrections = line.corrections
        article.kicker = line.kicker
        article.shortHeadline = line.shortHeadline
        article.standfirst = line.standfirst
        article.dateline = line.dateline
        article.format = line.format
        article.byline = line.byline
        article.sections = line.sections
        article.topics = line.topics
        article.related = line.related
        article.source = line.source
        article.translationOf = original(line.translationOf, &remarks)
        article.slug = line.slug
        article.created = line.created
        article.published = line.published
        article.firstPublished = line.firstPublished
        article.modified = line.modified
        article.embargo = line.embargo
        article.oldPaths = line.permalinks
        article.leadPicture = try await shelf.lead(line.leadPicture, &remarks)
        article.prepare()
        return ArticleBatch.Line(item: Self.item(read.number, line.id), article: article, remarks: remarks)
    }
}
