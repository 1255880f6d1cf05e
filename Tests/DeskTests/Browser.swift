import Credentials
import Desk
import Editorial
import Foundation
import HTTPTypes
import Hummingbird
import Logging
import NIOCore
import Newspaper
import Storage
import TestSupport
import Testing
import Themes

/// Somebody's browser before the desk, without a socket: it keeps cookies and fills in forms.
final class Browser {
    private let responder: DeskResponder<BrowserContext>
    private var cookies: [String: String] = [:]
    /// Where requests seem to come from.
    var address = "127.0.0.1"
    var host = "127.0.0.1:8080"
    var headers: HTTPFields = [:]

    init(_ desk: Newsdesk, origin: String? = nil) throws {
        let theme = try Self.theme.get()
        responder = DeskResponder(
            Desk(
                database: desk.database, theme: theme, editor: EditorFiles([:]), clock: desk.clock.newsroomClock,
                origin: origin, passwordCost: Colleague.cost,
                preview: { "<p>As readers see it: \($0.content.headline)</p>" },
                previewFront: { "<p>As readers see it: \($0.slots.map(\.title))</p>" },
                keepPicture: { bytes, name in try Self.keep(bytes, name) }, removePicture: { _, _ in },
                settingsTools: SettingsTools(
                    previewPage: { "<p>As readers see it: \($0.title)</p>" },
                    answer: { $0.hasPrefix("/") ? ReadersAnswer(status: 404) : nil },
                    takeRedirects: { text, keep in
                        guard !text.isEmpty else { return RedirectsTaken(kept: 0, left: []) }
                        let fields = text.replacing("\"", with: "").split(separator: ",").map(String.init)
                        let outcome = try await keep([Redirect(from: fields[0], to: fields[1])])[0]
                        if case .refused(let reason) = outcome { return RedirectsTaken(kept: 0, left: [reason]) }
                        return RedirectsTaken(kept: 1, left: [])
                    })))
    }

    /// Read once: every test has browsers of its own, and some have one for each route.
    private static let theme = Result { try Theme.load(at: folder) }

    /// Stands for the folder of pictures: what begins with `picture ` is one, known by the number behind it.
    private static func keep(_ bytes: [UInt8], _ name: String) throws -> StoredPicture {
        let words = String(decoding: bytes, as: UTF8.self).split(separator: " ")
        guard words.count == 2, words[0] == "picture" else {
            throw PictureNotKept(reason: "\(name): this is not a picture")
        }
        return StoredPicture(
            contentHash: String(words[1]), type: .jpeg, width: 1600, height: 900, byteCount: bytes.count)
    }

    /// Signs somebody in without their password.
    func enter(_ token: SecretToken) { cookies["stoppress-desk"] = token.text }

    func get(_ path: String) async throws -> DeskPage { try await send(.get, path, nil, headers) }

    /// Sends a form as a page of the desk would: with its origin and the token that the page held.
    func post(_ path: String, _ fields: [String: String] = [:]) async throws -> DeskPage {
        var fields = fields
        let token = cookies["stoppress-desk"] ?? cookies["stoppress-visit"]
        fields["token"] = fields["token"] ?? token.flatMap(SecretToken.init(shown:))?.derived(for: "forms")
        var headers = headers
        if headers[.origin] == nil { headers[.origin] = "http://\(host)" }
        return try await send(.post, path, fields, headers)
    }

    /// Sends a form in which a name may stand more than once.
    func post(_ path: String, _ fields: [(String, String)]) async throws -> DeskPage {
        let token = cookies["stoppress-desk"].flatMap(SecretToken.init(shown:))?.derived(for: "forms") ?? ""
        var headers = headers
        headers[.origin] = "http://\(host)"
        return try await send(.post, path, body: Self.body(fields + [("token", token)]), headers)
    }

    /// Sends a form with files as a page without scripts would; what a file holds is its text.
    func post(_ path: String, files: [(field: String, name: String, text: String)]) async throws -> DeskPage {
        let token = cookies["stoppress-desk"].flatMap(SecretToken.init(shown:))?.derived(for: "forms") ?? ""
        var parts = ["Content-Disposition: form-data; name=\"token\"\r\n\r\n\(token)"]
        parts += files.map {
            "Content-Disposition: form-data; name=\"\($0.field)\"; filename=\"\($0.name)\"\r\n"
                + "Content-Type: image/jpeg\r\n\r\n\($0.text)"
        }
        var headers = headers
        headers[.origin] = "http://\(host)"
        headers[.contentType] = "multipart/form-data; boundary=seam"
        let body = parts.map { "--seam\r\n\($0)\r\n" }.joined() + "--seam--\r\n"
        return try await send(.post, path, body: body, headers)
    }

    func send(
        _ method: HTTPRequest.Method, _ path: String, _ fields: [String: String]?, _ headers: HTTPFields
    ) async throws -> DeskPage {
        try await send(method, path, body: Self.body((fields ?? [:]).map { ($0.key, $0.value) }), headers)
    }

    private static func body(_ fields: [(String, String)]) -> String {
        fields.map { "\($0)=\(PercentEncoding.queryValue($1))" }.joined(separator: "&")
    }

    private func send(
        _ method: HTTPRequest.Method, _ path: String, body: String, _ headers: HTTPFields
    ) async throws -> DeskPage {
        var head = HTTPRequest(
            method: method, scheme: "http", authority: host, path: path, headerFields: headers)
        if !cookies.isEmpty {
            head.headerFields[.cookie] = cookies.sorted { $0.key < $1.key }.map { "\($0)=\($1)" }.joined(
                separator: "; ")
        }
        let request = Request(head: head, body: RequestBody(buffer: ByteBuffer(string: body)))
        let context = BrowserContext(source: BrowserSource(address: address))
        let response = try await responder.respond(to: request, context: context)
        for field in response.headers[values: .setCookie] { keep(field) }
        let collected = Collected()
        try await response.body.write(CollectingWriter(collected: collected))
        return DeskPage(
            status: response.status.code, headers: response.headers, text: String(buffer: await collected.bytes))
    }

    private func keep(_ field: String) {
        let parts = field.split(separator: ";")[0].split(separator: "=", omittingEmptySubsequences: false)
        cookies[String(parts[0])] = parts[1].isEmpty ? nil : parts[1...].joined(separator: "=")
    }

    private static let folder = URL(fileURLWithPath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        .appendingPathComponent("Themes/Desk").path
}

/// What a browser got.
struct DeskPage {
    let status: Int
    let headers: HTTPFields
    let text: String

    var location: String? { headers[.location] }
}

struct BrowserSource: RequestContextSource {
    var address: String
    let logger = Logger(label: "browser") { _ in LogOfFaults() }
}

/// Says what a test's 500 was about.
struct LogOfFaults: LogHandler {
    var logLevel = Logger.Level.error
    var metadata: Logger.Metadata = ["hb.request.id": "in a test"]

    subscript(metadataKey key: String) -> Logger.Metadata.Value? {
        get { metadata[key] }
        set { metadata[key] = newValue }
    }

    func log(event: LogEvent) {
        guard event.level >= .error else { return }
        Issue.record("\(event.message): \(event.metadata ?? [:])", severity: .warning)
    }
}

struct BrowserContext: RequestContext, RemoteAddressRequestContext {
    typealias Source = BrowserSource

    var coreContext: CoreRequestContextStorage
    let remoteAddress: SocketAddress?

    init(source: BrowserSource) {
        coreContext = CoreRequestContextStorage(source: source)
        remoteAddress = try? SocketAddress(ipAddress: source.address, port: 40_000)
    }
}

actor Collected {
    private(set) var bytes = ByteBuffer()

    func add(_ more: ByteBuffer) {
        var more = more
        bytes.writeBuffer(&more)
    }
}

struct CollectingWriter: ResponseBodyWriter {
    let collected: Collected

    mutating func write(_ buffer: ByteBuffer) async throws { await collected.add(buffer) }

    consuming func finish(_ trailingHeaders: HTTPFields?) async throws {}
}
