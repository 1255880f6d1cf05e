import Foundation
import HTTPTypes
import Hummingbird
import Logging
import NIOCore
import Newspaper
import PublicSite
import Storage
import TestSupport
import Themes

/// A reader of the site, without a socket.
struct Reader {
    let site: Site
    private let responder: SiteResponder<ReaderContext>

    /// Runs `body` with a reader of the database's newspaper.
    static func of(
        _ database: any Database, clock: NewsroomClock, pictures: PictureSource = PictureSource { _, _, _ in nil },
        mostSitemapEntries: Int = 50_000,
        _ body: (Reader) async throws -> Void
    ) async throws {
        let theme = ThemeInUse(try theme.get())
        let site = Site(
            database: database, theme: theme, clock: clock, origin: "https://paper.example", pictures: pictures,
            mostSitemapEntries: mostSitemapEntries)
        try await body(Reader(site: site, responder: SiteResponder(site)))
    }

    static func of(_ paper: SmallPaper, _ body: (Reader) async throws -> Void) async throws {
        try await of(paper.database, clock: paper.clock, body)
    }

    func get(
        _ path: String, method: HTTPRequest.Method = .get, headers: HTTPFields = [:]
    ) async throws -> Answer {
        let head = HTTPRequest(
            method: method, scheme: "http", authority: "paper.example", path: path, headerFields: headers)
        let request = Request(head: head, body: RequestBody(buffer: ByteBuffer()))
        let context = ReaderContext(source: ReaderSource())
        let response = try await responder.respond(to: request, context: context)
        let collected = Collected()
        try await response.body.write(CollectingWriter(collected: collected))
        return Answer(
            status: response.status.code, location: response.headers[.location], headers: response.headers,
            bytes: Array(await collected.bytes.readableBytesView))
    }

    private static let theme = Result { try Theme.load(at: broadsheet) }
    private static let broadsheet = URL(fileURLWithPath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        .appendingPathComponent("Themes/Broadsheet").path
}

/// What a reader got.
struct Answer {
    let status: Int
    let location: String?
    let headers: HTTPFields
    let bytes: [UInt8]

    var text: String { String(decoding: bytes, as: UTF8.self) }
}

struct ReaderSource: RequestContextSource {
    /// With the reference of the request, which a server gives to each.
    let logger = {
        var logger = Logger(label: "reader") { _ in LogOfNothing() }
        logger[metadataKey: "hb.request.id"] = "7f3a"
        return logger
    }()
}

/// Writes nothing, but keeps what each entry is to bear.
private struct LogOfNothing: LogHandler {
    var metadata: Logger.Metadata = [:]
    var logLevel = Logger.Level.critical

    subscript(metadataKey key: String) -> Logger.Metadata.Value? {
        get { metadata[key] }
        set { metadata[key] = newValue }
    }

    func log(event: LogEvent) {}
}

struct ReaderContext: RequestContext {
    typealias Source = ReaderSource

    var coreContext: CoreRequestContextStorage

    init(source: ReaderSource) {
        coreContext = CoreRequestContextStorage(source: source)
    }
}

private actor Collected {
    private(set) var bytes = ByteBuffer()

    func append(_ buffer: ByteBuffer) {
        var buffer = buffer
        bytes.writeBuffer(&buffer)
    }
}

private struct CollectingWriter: ResponseBodyWriter {
    let collected: Collected

    mutating func write(_ buffer: ByteBuffer) async throws {
        await collected.append(buffer)
    }

    consuming func finish(_ trailingHeaders: HTTPFields?) async throws {}
}
