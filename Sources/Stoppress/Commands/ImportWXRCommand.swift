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
        let work =
            try await dryRun
            ? Rehearsal.stage(of: database) : Stage(database: database, pictures: into.folder.picturesFolder)
        let edition = try await chosenEdition(work.database)
        let line = ProgressLine("items")
        let stage = WordPressImport(
            newsroom: Newsroom(database: work.database, clock: .system, actor: "import wxr"),
            database: work.database, edition: edition, pictures: try PictureFolder(root: work.pictures),
            mediaFolder: media.map { URL(fileURLWithPath: $0) })
        let source = URL(fileURLWithPath: file)
        let report = try await reporting.report(line) {
            try await stage.run(file: source) { progress in
                line.show(done: progress.items, fraction: progress.fraction)
            }
        }
        try await work.takeDown()
        try await database.close()
        if dryRun { Terminal.say("A rehearsal: nothing was changed.") }
        try reporting.give(report)
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

/// Where an import writes.
struct Stage {
    let database: any Database
    let pictures: String
    var isRehearsal = false

    /// Takes away what a rehearsal made.
    func takeDown() async throws {
        guard isRehearsal else { return }
        try await database.close()
        try FileManager.default.removeItem(atPath: pictures)
    }
}

/// A dry run is a real import into a database and a folder that are thrown away.
enum Rehearsal {
    static func stage(of database: any Database) async throws -> Stage {
        let scratch = FileManager.default.temporaryDirectory
            .appendingPathComponent("stoppress-rehearsal-\(UUID().uuidString)").path
        try FileManager.default.createDirectory(atPath: scratch, withIntermediateDirectories: true)
        let copy = try SQLiteDatabase.open(path: scratch + "/stoppress.sqlite")
        try await copy.migrate()
        let plan = try await PublicationExport.plan(of: database)
        _ = try await Newsroom(database: copy, clock: .system, actor: "rehearsal").apply(plan)
        return Stage(database: copy, pictures: scratch, isRehearsal: true)
    }
}
