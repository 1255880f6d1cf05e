import Credentials
import Editorial
import HTTPTypes
import Hummingbird
import NIOCore
import Newspaper

/// What somebody asks of the desk, read once.
struct DeskRequest: Sendable {
    let method: HTTPRequest.Method
    /// The parts of the path, decoded, `desk` first.
    let path: [String]
    let endsWithSlash: Bool
    /// The path and query as they came.
    let target: String
    let query: FormFields
    /// What was sent with a form; empty for a question, and for a form with files that is not read yet.
    private(set) var form: FormFields
    /// The files that a form brought with it.
    private(set) var files: [SentFile] = []
    private let unreadForm: RequestBody?
    private let boundary: String?
    /// The bytes of a file that is sent instead of a form, not read yet; nil for a form or a question.
    let file: RequestBody?
    /// Where the request comes from: the nearest address that is not this machine's.
    let remote: String
    /// Whether it comes from this machine, by its own name, and through nothing that forwards. A newspaper that has a
    /// public address has something before it that may not say so: there, nobody is taken for being here.
    let isFromThisMachine: Bool
    /// The origin by which this request reached us, for links when no other is configured.
    let origin: String
    let agent: String
    /// Whether a script of a page asks, and wants JSON instead of another page.
    let wantsData: Bool
    let sessionToken: SecretToken?
    /// What a browser without a session shows, so that a form of ours can be told from others.
    let visitToken: SecretToken?
    private let isSameOrigin: Bool
    /// What stands for a form's token beside a file.
    private let fileToken: String?
    /// The parts of the path that the route names.
    private(set) var parts: [String: String] = [:]
    var signedIn: SignedIn?
    /// What they were told and have not seen, up to a limit; nil until it was counted.
    var unseenNotices: Int?
    /// What the newspaper is called; nil until it was read.
    var paperName: String?

    struct Malformed: Error {}

    /// - Parameter formBytes: How many bytes of a form are taken at a path.
    init(
        _ request: Request, peer: String?, origin: String?, formBytes: ([String]) -> Int
    ) async throws {
        method = request.method == .head ? .get : request.method
        target = request.head.path ?? "/"
        let rawPath = target.prefix { $0 != "?" && $0 != "#" }
        query = FormFields(String(target.dropFirst(rawPath.count).dropFirst().prefix { $0 != "#" }))
        guard let decoded = RequestPath(encoded: String(rawPath)) else { throw Malformed() }
        path = decoded.parts
        endsWithSlash = decoded.endsWithSlash
        let headers = request.headers
        // Whatever is no form is a file; only a page of ours is let say so.
        let isFile = method == .post && headers[.pageToken] != nil
        file = isFile ? request.body : nil
        boundary = method == .post && !isFile ? MultipartForm.boundary(in: headers[.contentType]) : nil
        unreadForm = boundary == nil ? nil : request.body
        form = FormFields(
            method == .post && !isFile && boundary == nil
                ? String(buffer: try await request.body.collect(upTo: formBytes(path))) : nil)
        fileToken = headers[.pageToken]
        let host = request.head.authority ?? ""
        let forwarded = headers[values: .forwardedFor].last?.split(separator: ",").last?.trimmingWhitespace()
        let isLocal = peer.map { $0 == "127.0.0.1" || $0 == "::1" } ?? false
        isFromThisMachine =
            isLocal && forwarded == nil && headers[.forwarded] == nil
            && host.isOfThisMachine && (origin?.split(separator: "/").last.map { String($0).isOfThisMachine } ?? true)
        self.origin = origin ?? "http://\(host)"
        remote = isLocal ? forwarded ?? peer ?? "" : peer ?? ""
        agent = headers[.userAgent] ?? ""
        wantsData = headers[.accept]?.hasPrefix("application/json") ?? false
        let cookies = Cookies(headers)
        sessionToken = cookies[DeskCookie.session].flatMap(SecretToken.init(shown:))
        visitToken = cookies[DeskCookie.visit].flatMap(SecretToken.init(shown:))
        if let sent = headers[.origin] {
            isSameOrigin = origin.map { $0.lowercased() == sent } ?? (sent.hasSuffix("://" + host) && !host.isEmpty)
        } else {
            isSameOrigin = headers[.fetchSite] == "same-origin"
        }
    }

    /// Whether a form was sent from a page of ours to this very browser: by the browser's word, and by a token that only
    /// our page could hold.
    var isFromOurselves: Bool {
        guard isSameOrigin, let sent = form["token"] ?? fileToken, let own = signedIn?.token ?? visitToken else {
            return false
        }
        return sent == own.formToken
    }

    /// Reads a form with files, when it is one; throws what the server throws for one that is too large.
    mutating func readFiles(upTo bytes: Int) async throws {
        guard let unreadForm, let boundary else { return }
        let body = try await unreadForm.collect(upTo: bytes)
        guard let parts = MultipartForm(body, boundary: boundary) else { throw Malformed() }
        form = parts.fields
        files = parts.files
    }

    func with(_ parts: [String: String]) -> DeskRequest {
        var request = self
        request.parts = parts
        return request
    }

    /// The number that a part of the path holds; nil when it is none.
    func id<Noun>(_ part: String) -> Identifier<Noun>? {
        parts[part].flatMap(Int64.init).map(Identifier.init(rawValue:))
    }
}

extension SecretToken {
    /// What a page's forms carry.
    var formToken: String { derived(for: "forms") }
}

extension HTTPField.Name {
    fileprivate static let pageToken = HTTPField.Name("X-Page-Token") ?? .from
    fileprivate static let forwardedFor = HTTPField.Name("X-Forwarded-For") ?? .from
    fileprivate static let forwarded = HTTPField.Name("Forwarded") ?? .from
    fileprivate static let fetchSite = HTTPField.Name("Sec-Fetch-Site") ?? .from
}

extension String {
    /// Whether a host, with or without a port, is a name that a machine has for itself.
    fileprivate var isOfThisMachine: Bool {
        let name = hasPrefix("[") ? prefix { $0 != "]" } + "]" : prefix { $0 != ":" }
        return ["127.0.0.1", "localhost", "[::1]"].contains(name)
    }
}

extension Substring {
    fileprivate func trimmingWhitespace() -> String { split(separator: " ").joined(separator: " ") }
}
