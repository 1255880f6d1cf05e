import ArgumentParser
import Editorial
import Foundation
import Newspaper
import Pictures
import Storage
import Wires

/// `stoppress import articles`: our own format, one article a line.
struct ImportArticlesCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "articles", abstract: "Take in articles in JSON Lines, one a line (docs/articles-jsonl.md).")

    @Argument(help: "The file; - reads standard input.", completion: .file(extensions: ["jsonl"]))
    var file: String

    @OptionGroup var into: IntoOptions
    @OptionGroup var reporting: ReportOptions

    func run() async throws {
        try reporting.prepare()
        let settings = try await into.settings()
        let database = try await into.folder.openDatabase(settings, for: .takingIn)
        let pictures = try PictureFolder(root: into.folder.picturesFolder)
        let newsroom = Newsroom(database: database, clock: .system, actor: "import articles")
        let work = ArticleLinesImport(
            newsroom: newsroom, database: database, pictures: pictures)
        let line = ProgressLine("lines")
        let source = file
        let report = try await reporting.report(line) {
            let progress: @Sendable (ArticleLinesProgress) -> Void = { progress in
                line.show(
                    done: progress.lines, of: nil,
                    fraction: progress.totalBytes.map { Double(progress.bytes) / Double(max($0, 1)) })
            }
            return source == "-"
                ? try await work.run(
                    FileHandle.standardInput, folder: URL(fileURLWithPath: FileManager.default.currentDirectoryPath),
                    progress: progress)
                : try await work.run(file: URL(fileURLWithPath: source), progress: progress)
        }
        try await database.close()
        try reporting.give(report)
    }
}
