import ArgumentParser
import Desk
import Editorial
import Foundation
import Hummingbird
import Logging
import Newspaper
import Pictures
import PublicSite
import ServiceLifecycle
import Storage
import Themes
import UnixSignals

/// `stoppress serve`: the newspaper for its readers and its newsroom, until it is stopped.
struct ServeCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "serve", abstract: "Serve a newspaper to its readers and its newsroom.")

    @OptionGroup var place: PlaceOptions

    @Option(help: "The address to listen on; 0.0.0.0 for every network.")
    var host: String?

    @Option(help: "The port to listen on; 0 for any that is free.")
    var port: String?

    @Flag(help: "Reload the theme, and the pages that show it, whenever one of its files changes.")
    var watchTheme = false

    @Flag(help: "Let readers read and nothing be changed, as while the newspaper moves to another machine.")
    var readOnly = false

    func run() async throws {
        let flags = ["server.host": host, "server.port": port].compactMapValues { $0 }
        let settings = try await place.settings(flags: flags)
        LoggingSystem.bootstrap { StreamLogHandler.standardError(label: $0) }
        var logger = Logger(label: "stoppress")
        logger.logLevel = .notice
        let database = try await place.folder.openDatabase(settings, for: readOnly ? .reading : .serving)
        try await serve(settings, database, logger)
        try await database.close()
    }

    /// The wiring of the whole program, in one place.
    private func serve(_ settings: Settings, _ database: any Database, _ logger: Logger) async throws {
        let pictures = try PictureFolder(root: place.folder.picturesFolder)
        let folders = try ThemeFolders(settings, of: place.folder)
        let watch = watchTheme ? try ThemeWatch(folders, logger: logger) : nil
        let theme = try watch?.theme ?? ThemeInUse(folders.load(report: { logger.fault($0) }))
        let site = Site(
            database: database, theme: theme, clock: .system, origin: settings.siteAddress ?? settings.ownOrigin(),
            pictures: PictureSource(formats: RenditionType.allCases.filter(PictureFolder.canWrite)) {
                hash, type, rendition in
                guard let original = pictures.file(of: hash, type: type) else { return nil }
                guard let rendition else { return original }
                do {
                    return try await pictures.rendition(of: hash, type: type, as: rendition)
                } catch let refusal as PictureRefusal {
                    // On a full disk readers still get the picture, only larger than it need be.
                    logger.error("A picture could not be resized", metadata: ["reason": "\(refusal)"])
                    return original
                }
            })
        let desk = Desk(
            database: database, theme: try Theme.load(at: ThemeFolders.desk()),
            editor: try EditorFiles.load(folder: Installation.editor(), library: Installation.editingLibrary()),
            clock: .system, origin: settings.siteAddress, preview: { try await site.preview($0) },
            previewFront: { try await site.preview($0) },
            keepPicture: { bytes, name in
                do {
                    return try await pictures.keep(bytes: bytes, named: name)
                } catch let refusal as PictureRefusal {
                    throw PictureNotKept(reason: "\(refusal)")
                }
            }, removePicture: { try await pictures.remove($0, type: $1) },
            settingsTools: SettingsTools(site, siteAddress: settings.siteAddress))
        let door = FrontDoor<ServedContext>(
            site: SiteResponder(site), desk: DeskResponder(desk), themeChanges: watch.map(ThemeChanges.init),
            standsStill: readOnly)
        let application = Application(
            responder: door, server: .http1(configuration: .init(idleTimeout: .seconds(Self.idleSeconds))),
            configuration: ApplicationConfiguration(
                address: .hostname(settings.host, port: settings.port), serverName: "Stoppress"),
            onServerRunning: { channel in
                let origin = settings.ownOrigin(port: channel.localAddress?.port)
                if settings.siteAddress == nil { site.beFound(at: origin) }
                Terminal.say("Readers: \(origin)/")
                Terminal.say("Desk:    \(origin)/desk/")
            },
            logger: logger)
        let newsroom = Newsroom(database: database, clock: .system, actor: "schedule")
        let writers: [any Service] =
            [DueStories(newsroom: newsroom, logger: logger), RedirectCounts(site: site, logger: logger)]
            + QuietWork.all(newsroom, logger: logger)
        var services: [any Service] = [application] + (readOnly ? [] : writers)
        if let watch { services.append(watch) }
        let group = ServiceGroup(
            services: services,
            gracefulShutdownSignals: [.sigterm, .sigint], logger: logger)
        try await group.run()
    }

    /// How long a connection may say nothing.
    private static let idleSeconds: Int64 = 30
}
