import ArgumentParser
import Foundation
import Storage
import Wires

/// `stoppress export`: the newspaper in the formats that it reads itself.
struct ExportCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "export", abstract: "Write the newspaper in the formats that it reads itself.",
        subcommands: [ExportArticlesCommand.self, ExportPublicationCommand.self, ExportRedirectsCommand.self])
}

/// `stoppress export articles`: JSON Lines on standard output.
struct ExportArticlesCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "articles", abstract: "Write every article as JSON Lines to standard output.")

    @OptionGroup var place: PlaceOptions
    @OptionGroup var copying: PictureCopyingOption

    func run() async throws {
        let database = try await place.folder.openDatabase(try await place.settings())
        let total = try await database.read { try $0.articles.count() }
        let line = Terminal.showsResult ? nil : ProgressLine("articles")
        let exported = try await ArticleLinesExport(database: database).run(
            pictures: copying.copying(from: place), progress: { line?.show(done: $0, of: total) },
            write: { try FileHandle.standardOutput.write(contentsOf: $0) })
        line?.finish(done: exported.articles)
        PictureCopyingOption.tell(missing: exported.missingPictures)
        try await database.close()
    }
}

/// Where an export copies the pictures that it names.
struct PictureCopyingOption: ParsableArguments {
    @Option(
        name: .customLong("pictures"),
        help: "Copy the picture files that the export names below this folder, where the export is to be kept.",
        completion: .directory)
    var folder: String?

    /// Nil when the pictures are to stay where they are.
    func copying(from place: PlaceOptions) -> PictureCopying? {
        folder.map {
            PictureCopying(
                library: URL(fileURLWithPath: place.folder.picturesFolder), folder: URL(fileURLWithPath: $0))
        }
    }

    static func tell(missing files: [String]) {
        for file in files { Terminal.note("The library has no file \(file)") }
    }
}

/// `stoppress export publication`: publication.yaml on standard output.
struct ExportPublicationCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "publication", abstract: "Write the publication.yaml to standard output.")

    @OptionGroup var place: PlaceOptions
    @OptionGroup var copying: PictureCopyingOption

    func run() async throws {
        let database = try await place.folder.openDatabase(try await place.settings())
        let plan = try await PublicationExport.plan(of: database)
        try FileHandle.standardOutput.write(contentsOf: Data(try PublicationFile.text(of: plan).utf8))
        PictureCopyingOption.tell(missing: try copying.copying(from: place)?.copy(plan) ?? [])
        try await database.close()
    }
}

/// `stoppress export redirects`: CSV on standard output.
struct ExportRedirectsCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "redirects",
        abstract: "Write every redirect as CSV to standard output, with how often it was followed.")

    @OptionGroup var place: PlaceOptions

    func run() async throws {
        let database = try await place.folder.openDatabase(try await place.settings())
        try await RedirectsExport.run(database) { try FileHandle.standardOutput.write(contentsOf: Data($0.utf8)) }
        try await database.close()
    }
}
