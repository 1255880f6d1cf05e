import ArgumentParser
import Documents
import Editorial
import Foundation
import Newspaper
import Pictures
import Storage
import Wires

/// `stoppress new`: a newspaper in a folder of its own; with a plan that was applied before, only what changed.
struct NewCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "new", abstract: "Make a newspaper, or apply its publication.yaml again.")

    @OptionGroup var place: PlaceOptions

    @Flag(help: "Fill it with the demo newspaper.")
    var demo = false

    @Option(
        name: .customLong("from"), help: "The publication.yaml that declares it.",
        completion: .file(extensions: ["yaml", "yml"]))
    var plan: String?

    func validate() throws {
        if demo, plan != nil { throw ValidationError("--demo and --from exclude each other") }
    }

    func run() async throws {
        let demonstration = demo ? try DemoNewspaper(installation: try Installation.folder()) : nil
        let planFile = demonstration?.planFile ?? plan.map { URL(fileURLWithPath: $0) }
        let parsed = try planFile.map { try PublicationFile.plan(at: $0) }
        let isNew = try makeFolder()
        let database = try await place.folder.openDatabase(try await place.settings())
        let pictures = try PictureFolder(root: place.folder.picturesFolder)
        let setup = PublicationSetup(database: database, pictures: pictures)
        let changed = try await setup.apply(
            parsed ?? Self.plainPlan(named: place.folder.path), from: planFile, keepingExisting: parsed == nil)
        if let demonstration { try await demonstration.fill(database, pictures, setup) }
        try await database.close()
        Terminal.say(
            isNew
                ? "A newspaper is ready in \(place.folder.path)"
                : changed ? "The plan was applied." : "Nothing has changed.")
        Terminal.say("Serve it with: stoppress serve \(place.folder.path)")
    }

    /// Makes the folder with its settings file; says whether it was not there before.
    private func makeFolder() throws -> Bool {
        let manager = FileManager.default
        try manager.createDirectory(atPath: place.folder.picturesFolder, withIntermediateDirectories: true)
        guard !manager.fileExists(atPath: place.folder.settingsFile) else { return false }
        let text = SettingsText.of(database: place.database.address)
        // It may hold a password, so nobody else may read it, not even for a moment.
        guard
            manager.createFile(
                atPath: place.folder.settingsFile, contents: Data(text.utf8), attributes: [.posixPermissions: 0o600])
        else { throw CommandFailure("\(place.folder.settingsFile) cannot be written") }
        return true
    }

    /// A newspaper that nobody has described yet: one English edition with a news section.
    private static func plainPlan(named path: String) throws -> PublicationPlan {
        let name = URL(fileURLWithPath: path).lastPathComponent
        guard let news = Slug("news") else { throw CommandFailure("the word news is no slug") }
        let edition = Edition(
            id: Identifier(rawValue: 0), code: "en", name: name, language: "en", direction: .leftToRight,
            timeZone: .gmt, isDefault: true, permalinkPattern: try PermalinkPattern(PermalinkPattern.usual))
        return PublicationPlan(
            name: name, editions: [EditionPlan(edition: edition, sections: [SectionPlan(name: "News", slug: news)])])
    }
}
