import ArgumentParser
import Editorial
import Foundation
import Newspaper
import Pictures
import Storage
import StorageSQLite
import Wires

/// `stoppress import wxr`: a WordPress export.
struct ImportWXRCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "wxr", abstract: "Take in a WordPress export (docs/migrate.md).")

    @Argument(help: "The export file.", completion: .file(extensions: ["xml"]))
    var file: String

    @OptionGroup var into: IntoOptions
    @OptionGroup var reporting: ReportOptions

    @Option(help: "The code of the edition that it becomes part of; the default edition when not given.")
    var edition: String?

    @Option(help: "A wp-content/uploads folder with the pictures.", completion: .directory)
    var media: String?

    @Flag(help: "Report what would be taken in, and change nothing.")
    var dryRun = false

    func run() async throws {
        try reporting.prepare()
        let settings = try await into.settings()
        let database = try await into.folder.openDatabase(settings, for: .takingIn)
        let line = ProgressLine("items")
        let taking = TakingIn(
            file: URL(fileURLWithPath: file), media: media.map { URL(fileURLWithPath: $0) }, edition: edition,
            line: line)
        let isRehearsal = dryRun
        let pictures = into.folder.picturesFolder
        let report = try await reporting.report(line, whenStopped: isRehearsal ? .nothingChanged : .kept) {
            isRehearsal
                ? try await Rehearsal.run(with: database) { try await taking.run(into: $0, pictures: $1) }
                : try await taking.run(into: database, pictures: pictures)
        }
        try await database.close()
        if dryRun { Terminal.say("A rehearsal: nothing was changed.") }
        try reporting.give(report)
    }
}

/// The import itself, whether it is meant or only rehearsed.
private struct TakingIn: Sendable {
    let file: URL
    let media: URL?
    /// Nil for the default edition.
    let edition: String?
    let line: ProgressLine

    /// `pictures` is the folder in which pictures are kept.
    func run(into database: any Database, pictures: String) async throws -> ImportReport {
        let work = WordPressImport(
            newsroom: Newsroom(database: database, clock: .system, actor: "import wxr"), database: database,
            edition: try await chosenEdition(database), pictures: try PictureFolder(root: pictures), mediaFolder: media)
        return try await work.run(file: file) { line.show(done: $0.items, of: $0.totalItems, fraction: $0.fraction) }
    }

    private func chosenEdition(_ database: any Database) async throws -> Identifier<Edition> {
        let publication = try await database.read { try $0.publications.load() }
        guard let code = edition else {
            guard let usual = publication.defaultEdition else { throw CommandFailure("the newspaper has no edition") }
            return usual.edition.id
        }
        guard let named = publication.edition(code: code) else {
            let known = publication.editions.map(\.edition.code).joined(separator: ", ")
            throw CommandFailure("there is no edition \"\(code)\"; the editions are: \(known)")
        }
        return named.edition.id
    }
}

/// A dry run is a real import into a database and a folder that are thrown away, however it ends.
enum Rehearsal {
    /// Gives `body` a database with the same publication and a folder for pictures.
    static func run<Result: Sendable>(
        with database: any Database, _ body: (any Database, _ pictures: String) async throws -> Result
    ) async throws -> Result {
        let scratch = FileManager.default.temporaryDirectory
            .appendingPathComponent("stoppress-rehearsal-\(UUID().uuidString)").path
        try FileManager.default.createDirectory(atPath: scratch, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(atPath: scratch) }
        let copy = try SQLiteDatabase.open(path: scratch + "/stoppress.sqlite")
        do {
            try await copy.migrate()
            let plan = try await PublicationExport.plan(of: database)
            _ = try await Newsroom(database: copy, clock: .system, actor: "rehearsal").apply(plan)
            let result = try await body(copy, scratch)
            try await copy.close()
            return result
        } catch {
            try? await copy.close()
            throw error
        }
    }
}
