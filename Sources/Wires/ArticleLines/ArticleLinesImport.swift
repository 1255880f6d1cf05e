package import Editorial
package import Foundation
import Newspaper
package import Pictures
package import Storage

/// Takes in articles that are written one a line (docs/articles-jsonl.md), in bounded memory and in batches of one
/// transaction each: whatever stops it, what has been taken in stays, and running it again continues.
package struct ArticleLinesImport: Sendable {
    /// The longest line, in bytes.
    package static let maximumLineBytes = 64 * 1024 * 1024
    /// Articles that are kept in one transaction.
    static let batchCount = 1000
    /// Bytes of lines after which a batch is full, however few they are.
    static let batchBytes = 8 * 1024 * 1024

    let newsroom: Newsroom
    let database: any Database
    let pictures: PictureKeeping
    let maximumLineBytes: Int

    /// Pictures are kept in `pictures`, the publication's own folder.
    package init(newsroom: Newsroom, database: any Database, pictures: PictureFolder) {
        self.init(
            newsroom: newsroom, database: database,
            pictures: PictureKeeping { try await pictures.keep(file: $0) })
    }

    init(
        newsroom: Newsroom, database: any Database, pictures: PictureKeeping,
        maximumLineBytes: Int = ArticleLinesImport.maximumLineBytes
    ) {
        self.newsroom = newsroom
        self.database = database
        self.pictures = pictures
        self.maximumLineBytes = maximumLineBytes
    }

    /// Takes in a file; its pictures are found in its own folder.
    ///
    /// Throws an `ArticleLinesError` when it is no such file, `CancellationError` between batches, a `PictureRefusal`
    /// when no picture can be kept any more, and what Storage throws; as an `ImportInterruption` once items were taken.
    package func run(
        file: URL, progress: @escaping @Sendable (ArticleLinesProgress) -> Void = { _ in }
    ) async throws -> ImportReport {
        let handle: FileHandle
        let size: NSNumber?
        do {
            handle = try FileHandle(forReadingFrom: file)
            size = try FileManager.default.attributesOfItem(atPath: file.path)[.size] as? NSNumber
        } catch {
            throw ArticleLinesError.cannotRead(file: file.path, reason: error.localizedDescription)
        }
        defer { try? handle.close() }
        if try file.resourceValues(forKeys: [.isDirectoryKey]).isDirectory == true {
            throw ArticleLinesError.cannotRead(file: file.path, reason: "it is a directory")
        }
        return try await run(
            handle, folder: file.deletingLastPathComponent(), totalBytes: size?.int64Value, progress: progress)
    }

    /// Takes in what a handle gives, such as standard input; pictures are found in `folder`.
    package func run(
        _ handle: FileHandle, folder: URL, totalBytes: Int64? = nil,
        progress: @escaping @Sendable (ArticleLinesProgress) -> Void = { _ in }
    ) async throws -> ImportReport {
        let lines = LineReader(maximumLineBytes: maximumLineBytes) { count in
            do {
                return try handle.read(upToCount: count)
            } catch {
                throw ArticleLinesError.cannotRead(file: "the lines", reason: error.localizedDescription)
            }
        }
        let publication = try await database.read { try $0.publications.load() }
        let shelf = PictureShelf(folder: folder, newsroom: newsroom, database: database, pictures: pictures)
        var work = ArticleLinesWork(lines: lines, publication: publication, shelf: shelf)
        do {
            var batch = try await work.nextBatch()
            while !batch.isLast || !batch.lines.isEmpty {
                try Task.checkCancellation()
                // While one batch is being kept the next is read: both cores have something to do.
                let current = batch
                async let outcomes = take(current.lines.map(\.article))
                let next = await work.attemptNextBatch()
                work.note(try await outcomes, of: current)
                progress(
                    ArticleLinesProgress(lines: current.lastLine, bytes: current.bytesRead, totalBytes: totalBytes))
                batch = try next.get()
            }
        } catch {
            throw ImportInterruption.error(error, after: work.report)
        }
        return work.report
    }

    private func take(_ articles: [ArticleImport]) async throws -> [ImportOutcome] {
        guard !articles.isEmpty else { return [] }
        do {
            return try await newsroom.importArticles(articles)
        } catch let error as StorageError where error.isOfOneItem {
            return try await takeOneByOne(articles)
        }
    }

    /// One article that the database refuses must not take its whole batch with it.
    private func takeOneByOne(_ articles: [ArticleImport]) async throws -> [ImportOutcome] {
        var outcomes: [ImportOutcome] = []
        for article in articles {
            do {
                outcomes += try await newsroom.importArticles([article])
            } catch let error as StorageError where error.isOfOneItem {
                outcomes.append(ImportOutcome(.refused(reason: error.description)))
            }
        }
        return outcomes
    }
}

/// How far an import of lines has come.
package struct ArticleLinesProgress: Hashable, Sendable {
    /// Lines that have been dealt with.
    package let lines: Int
    /// Bytes that have been read.
    package let bytes: Int64
    /// The size of the file; nil where it is not known, as of standard input.
    package let totalBytes: Int64?
}

/// Why a file as a whole is not one of article lines.
package enum ArticleLinesError: Error, Hashable, Sendable, CustomStringConvertible {
    case otherEncoding(String)
    case cannotRead(file: String, reason: String)

    package var description: String {
        switch self {
        case .otherEncoding(let name): "the file is \(name); it must be UTF-8 text with one JSON object on each line"
        case .cannotRead(let file, let reason): "\(file) cannot be read: \(reason)"
        }
    }
}

extension StorageError {
    /// Whether the fault may lie with one item and not with the database.
    fileprivate var isOfOneItem: Bool {
        switch self {
        case .conflict, .unexpectedResult, .engine: true
        case .diskFull, .readOnly, .cannotOpen, .busy, .newerSchema, .corrupt: false
        }
    }
}
