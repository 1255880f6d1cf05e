import Documents
package import Foundation
import Newspaper
package import Storage

/// Writes every article on a line of its own, in the form that `ArticleLinesImport` takes in.
///
/// Editions follow each other in their order, articles in that in which they were added; the same articles always give
/// the same bytes. Bodies are written as documents, which say everything that an article can hold.
package struct ArticleLinesExport: Sendable {
    /// Articles that are read in one transaction.
    static let pageCount = 500

    private let database: any Database

    package init(database: any Database) {
        self.database = database
    }

    /// Gives each page's lines to `write` and tells what was written. Throws what `write` and Storage throw.
    ///
    /// With `pictures` the files that the lines name are copied beside them; without, they stay where they are.
    package func run(
        pictures: PictureCopying? = nil, progress: @escaping @Sendable (Int) -> Void = { _ in },
        write: (Data) throws -> Void
    ) async throws -> ArticleLinesExported {
        let publication = try await database.read { try $0.publications.load() }
        var exported = ArticleLinesExported()
        var copied: Set<LibraryFile> = []
        for edition in publication.editions {
            var last: Identifier<Article>?
            repeat {
                try Task.checkCancellation()
                let page = try await page(of: edition, in: publication, after: last)
                guard !page.isEmpty else { break }
                try write(Data(page.map { $0.line + "\n" }.joined().utf8))
                if let pictures {
                    let files = Set(page.flatMap(\.pictureFiles)).subtracting(copied)
                    copied.formUnion(files)
                    exported.missingPictures += try pictures.copy(files)
                }
                exported.articles += page.count
                progress(exported.articles)
                last = page.last?.article.id
            } while last != nil
        }
        return exported
    }

    private func page(
        of edition: EditionContents, in publication: Publication, after last: Identifier<Article>?
    ) async throws -> [ExportedArticle] {
        try await database.read { connection in
            let articles = try connection.articles.page(edition: edition.edition.id, after: last, limit: Self.pageCount)
            let relatedIDs = articles.flatMap(\.content.related)
            let externalIDs = try connection.articles.externalIDs(relatedIDs)
            let pictures = try connection.pictures.find(articles.compactMap(\.content.leadPicture?.picture))
            return try articles.map { article in
                var article = article
                article.content.body = try connection.pictureFiles.current(article.content.body)
                return ExportedArticle(
                    article: article, edition: edition,
                    contributors: try connection.contributors.find(article.content.byline.contributors),
                    topics: try connection.topics.find(article.content.topics),
                    leadPicture: article.content.leadPicture.flatMap { pictures[$0.picture] },
                    related: article.content.related.map { ExportedArticle.externalID($0, externalIDs[$0]) },
                    original: try connection.original(of: article.id, in: publication),
                    permalinks: try connection.oldPaths(of: article, in: edition),
                    withdrawalNote: try connection.withdrawalNote(of: article),
                    corrections: try connection.corrections.of(article.id))
            }
        }
    }
}

/// What an export wrote.
package struct ArticleLinesExported: Hashable, Sendable {
    package var articles = 0
    /// Files that the lines name and the library does not have.
    package var missingPictures: [String] = []
}

extension Connection {
    fileprivate func original(of id: Identifier<Article>, in publication: Publication) throws -> LineOriginal? {
        guard let original = try translations.original(of: id).flatMap({ try articles.find($0) }),
            let edition = publication.edition(original.edition)
        else { return nil }
        return LineOriginal(
            edition: edition.edition.code, id: ExportedArticle.externalID(original.id, original.externalID))
    }

    fileprivate func withdrawalNote(of article: Article) throws -> String {
        guard article.state == .withdrawn else { return "" }
        return try revisions.note(article: article.id, number: article.revision) ?? ""
    }

    /// Redirects that lead to a story, and its own address where the edition's pattern would give another one today.
    fileprivate func oldPaths(of article: Article, in edition: EditionContents) throws -> [String] {
        guard let permalink = article.permalink else { return [] }
        let paths = try redirects.sources(of: permalink)
        guard let published = article.times.published else { return paths }
        let values = edition.edition
        let usual = values.permalinkPattern.path(
            slug: article.slug, published: published, timeZone: values.timeZone,
            sectionPath: article.content.primarySection.flatMap { edition.sections[id: $0]?.path })
        let isUsual = Addresses(edition: values).permalink(patternPath: usual) == permalink
        return isUsual ? paths : (paths + [permalink]).sorted()
    }
}

extension ExportedArticle {
    /// The library's files that the line names.
    fileprivate var pictureFiles: [LibraryFile] {
        let lead = leadPicture.map { [LibraryFile($0)] } ?? []
        return lead + article.content.body.pictures.compactMap { LibraryFile(address: $0.source) }
    }
}

/// Copies pictures from the library to a folder beside an export.
package struct PictureCopying: Sendable {
    private let library: URL
    private let folder: URL

    /// - Parameters:
    ///   - library: the folder in which the library keeps its files.
    ///   - folder: the folder of the exported lines; files go below `pictures/` in it.
    package init(library: URL, folder: URL) {
        self.library = library
        self.folder = folder
    }

    /// Gives the files that the library does not have; throws what the file system throws when it cannot write.
    func copy(_ files: Set<LibraryFile>) throws -> [String] {
        var missing: [String] = []
        for file in files.sorted(by: { $0.path < $1.path }) {
            let name = file.path.drop { $0 != "/" }.dropFirst()
            let from = library.appendingPathComponent(String(name), isDirectory: false)
            let to = folder.appendingPathComponent(file.path, isDirectory: false)
            guard FileManager.default.fileExists(atPath: from.path) else {
                missing.append(file.path)
                continue
            }
            guard !FileManager.default.fileExists(atPath: to.path) else { continue }
            try FileManager.default.createDirectory(
                at: to.deletingLastPathComponent(), withIntermediateDirectories: true)
            try FileManager.default.copyItem(at: from, to: to)
        }
        return missing
    }
}
