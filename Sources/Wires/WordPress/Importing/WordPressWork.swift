import Documents
import Editorial
import Foundation
import Newspaper
import Storage

/// The second reading of an export: takes everything in and reports on each item.
struct WordPressWork {
    let survey: WordPressSurvey
    let newsroom: Newsroom
    let database: any Database
    let progress: @Sendable (WordPressImportProgress) -> Void
    var report: ImportReport

    private var batch: [ExportItem] = []
    private var batchBytes = 0
    /// Hashes of the numbers of the items so far.
    private var seen: Set<Int> = []
    /// Stray pictures that were kept already, by upload path, for as long as they are likely to be named again.
    var strays: [String: KnownPicture] = [:]

    static let batchItems = 200
    static let batchTextBytes = 8 * 1024 * 1024

    init(of task: WordPressImport, survey: WordPressSurvey) {
        self.survey = survey
        newsroom = task.newsroom
        database = task.database
        progress = survey.progress
        report = survey.report
    }

    mutating func read(_ reader: ExportReader) async throws {
        var items = 0
        while let value = try reader.next() {
            guard case .item(let item) = value else { continue }
            items += 1
            try await take(item)
            if batch.count >= Self.batchItems || batchBytes >= Self.batchTextBytes {
                try await finishBatch()
                tell(reader, items)
            }
        }
        try await finishBatch()
        tell(reader, items)
        try await takeMenus()
        finishReport(reader)
    }

    private func tell(_ reader: ExportReader, _ items: Int) {
        progress(
            WordPressImportProgress(
                phase: .takingIn, bytes: reader.bytesRead, totalBytes: reader.totalBytes, items: items,
                totalItems: survey.itemCount))
    }

    private mutating func take(_ item: ExportItem) async throws {
        let fate = ItemFate(item)
        if fate == .article || fate == .page, !seen.insert(item.identifier.hashValue).inserted {
            return report.leave(
                item: item.reportName, type: typeName(item), reason: "another item of the file has the same number")
        }
        switch fate {
        case .article, .page:
            batch.append(item)
            batchBytes += item.content.utf8.count
        // The survey has dealt with these.
        case .attachment, .menuEntry: break
        case .guestAuthor: try await take(guest: item)
        case .left(let reason): report.leave(item: item.reportName, type: typeName(item), reason: reason)
        }
    }

    private func typeName(_ item: ExportItem) -> String { item.type.isEmpty ? "item" : item.type }

    private mutating func take(guest item: ExportItem) async throws {
        var people = survey.people
        guard let guest = people.add(guest: item) else {
            return report.leave(item: item.reportName, type: item.type, reason: "it has no name")
        }
        try await newsroom.addContributors([guest])
        report.carry(type: item.type)
    }

    private mutating func finishBatch() async throws {
        try Task.checkCancellation()
        let items = batch
        batch = []
        batchBytes = 0
        guard !items.isEmpty else { return }
        var translated = items.map { TranslatedItem($0, survey) }
        var references = References()
        for item in translated { references.add(item, site: survey.site) }
        let found = try await references.found(in: database, source: survey.site.source)
        let strays = try await keepStrays(translated.map(\.body), found)
        for index in translated.indices { translated[index].settle(found, survey, strays) }
        try await takeIn(translated.filter { $0.item.type != "page" })
        try await takeIn(pages: translated.filter { $0.item.type == "page" })
    }

    private mutating func finishReport(_ reader: ExportReader) {
        if let stop = reader.stop {
            report.stoppedAt = ImportReport.StopPlace(line: stop.line, column: stop.column, reason: stop.reason)
        }
        report.notes += reader.repairNotes + survey.sections.notes + survey.pages.notes
    }
}
