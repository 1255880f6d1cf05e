import ArgumentParser
import Editorial
import Foundation
import Newspaper
import Storage
import Wires

/// `stoppress import redirects`: old addresses from a CSV file.
struct ImportRedirectsCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "redirects", abstract: "Take in redirects from a CSV file: from, to, status (docs/redirects.md).")

    @Argument(help: "The file.", completion: .file(extensions: ["csv"]))
    var file: String

    @OptionGroup var into: IntoOptions
    @OptionGroup var reporting: ReportOptions

    func run() async throws {
        try reporting.prepare()
        let settings = try await into.settings()
        let database = try await into.folder.openDatabase(settings, for: .takingIn)
        let newsroom = Newsroom(database: database, clock: .system, actor: "import redirects")
        let line = ProgressLine("lines")
        let source = URL(fileURLWithPath: file)
        let report = try await reporting.report(line) {
            try await RedirectsImport(newsroom: newsroom, siteAddress: settings.siteAddress).run(file: source) {
                line.show(done: $0, of: $1)
            }
        }
        try await database.close()
        try reporting.give(report)
    }
}
