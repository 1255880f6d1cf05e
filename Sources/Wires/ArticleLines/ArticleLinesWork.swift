import Editorial
import Newspaper

/// Articles of one transaction, with the lines that they come from.
struct ArticleBatch: Sendable {
    struct Line: Sendable {
        let item: String
        let article: ArticleImport
        /// What of the line is not carried, in words.
        let remarks: [String]
    }

    var lines: [Line] = []
    var lastLine = 0
    var bytesRead: Int64 = 0
    /// Whether the lines ended with it.
    var isLast = false
}

/// The reading side of one import: turns lines into batches and keeps the report.
struct ArticleLinesWork {
    private var lines: LineReader
    private let publication: Publication
    var shelf: PictureShelf
    private var isAtEnd = false
    /// The line of each external identifier, by the hash of edition and identifier: half a million fit into 20 MB.
    private var known: [Int: Int] = [:]
    private(set) var report = ImportReport()

    init(lines: LineReader, publication: Publication, shelf: PictureShelf) {
        self.lines = lines
        self.publication = publication
        self.shelf = shelf
    }

    mutating func nextBatch() async throws -> ArticleBatch {
        var batch = ArticleBatch()
        let start = lines.byteCount
        while batch.lines.count < ArticleLinesImport.batchCount,
            lines.byteCount - start < ArticleLinesImport.batchBytes, !isAtEnd
        {
            guard let line = try lines.next() else {
                isAtEnd = true
                break
            }
            batch.lastLine = line.number
            if let read = try read(line) { batch.lines.append(try await tied(read)) }
        }
        batch.bytesRead = lines.byteCount
        batch.isLast = isAtEnd
        return batch
    }

    /// The next batch, or why there is none, for who has something to finish first.
    mutating func attemptNextBatch() async -> Result<ArticleBatch, any Error> {
        do {
            return .success(try await nextBatch())
        } catch {
            return .failure(error)
        }
    }

    /// Nil for a blank line and for one that was left out and named in the report.
    private mutating func read(_ line: NumberedLine) throws -> ReadLine? {
        guard case .bytes(var bytes) = line.content else {
            let size = ArticleLinesImport.maximumLineBytes / 1024 / 1024
            report.leave(item: "line \(line.number)", type: Self.type, reason: "the line is longer than \(size) MiB")
            return nil
        }
        if line.number == 1 {
            try Self.refuseOtherEncodings(bytes)
            if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { bytes.removeFirst(3) }
        }
        guard !bytes.allSatisfy({ $0 == 0x20 || $0 == 0x09 || $0 == 0x0D }) else { return nil }
        do throws(ArticleLineFault) {
            let read = try ArticleLineReader.line(bytes)
            return ReadLine(number: line.number, line: read, edition: try edition(of: read, number: line.number))
        } catch {
            report.leave(
                item: Self.item(line.number, error.id), type: Self.type, reason: error.reasons.joined(separator: "; "))
            return nil
        }
    }

    private mutating func edition(
        of line: ArticleLine, number: Int
    ) throws(ArticleLineFault) -> Edition {
        let found = line.edition.map { publication.edition(code: $0) } ?? publication.defaultEdition
        guard let edition = found else {
            let codes = publication.editions.map(\.edition.code).joined(separator: ", ")
            throw ArticleLineFault(
                id: line.id, reasons: ["\"edition\": there is no edition \"\(line.edition ?? "")\"; there are \(codes)"]
            )
        }
        var hasher = Hasher()
        hasher.combine(edition.edition.id)
        hasher.combine(line.id)
        if let first = known.updateValue(number, forKey: hasher.finalize()) {
            throw ArticleLineFault(id: line.id, reasons: ["\"id\": line \(first) has the same id"])
        }
        return edition.edition
    }

    private static func refuseOtherEncodings(_ bytes: [UInt8]) throws {
        let signs: [([UInt8], String)] = [
            ([0xFF, 0xFE], "UTF-16 text"), ([0xFE, 0xFF], "UTF-16 text"), ([0x1F, 0x8B], "compressed (gzip)"),
            ([0x28, 0xB5, 0x2F, 0xFD], "compressed (zstd)"), (Array("PK\u{3}\u{4}".utf8), "compressed (zip)"),
        ]
        for (sign, name) in signs where bytes.starts(with: sign) { throw ArticleLinesError.otherEncoding(name) }
    }

    mutating func note(_ outcomes: [ImportOutcome], of batch: ArticleBatch) {
        for (line, outcome) in zip(batch.lines, outcomes) {
            switch outcome.fate {
            case .created, .revised, .unchanged: carry(line, line.remarks + outcome.remarks)
            case .keptEdited:
                carry(line, ["it has been edited here since it was imported, and stays as it was edited"])
            case .refused(let reason): report.leave(item: line.item, type: Self.type, reason: reason)
            }
        }
    }

    private mutating func carry(_ line: ArticleBatch.Line, _ remarks: [String]) {
        report.carry(type: Self.type)
        for remark in remarks { report.note(item: line.item, type: Self.type, what: remark) }
    }

    private static let type = "article"

    static func item(_ number: Int, _ id: String?) -> String {
        id.map { "line \(number) (\($0))" } ?? "line \(number)"
    }

    func original(_ named: LineOriginal?, _ remarks: inout [String]) -> StoryName? {
        guard let named else { return nil }
        guard let edition = publication.edition(code: named.edition) else {
            remarks.append("translationOf names an edition that is not here: \(named.edition)")
            return nil
        }
        return StoryName(edition: edition.edition.id, externalID: named.id)
    }
}
