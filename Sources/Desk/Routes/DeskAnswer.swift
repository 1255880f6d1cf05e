import Foundation
import HTTPTypes
import Hummingbird
import NIOCore
import Themes

/// What the desk answers. Nothing of it may be kept by a cache or shown in a frame.
enum DeskAnswer: Sendable {
    case page(html: String, HTTPResponse.Status = .ok, cookies: [DeskCookie] = [], waitSeconds: Int? = nil)
    case redirect(to: String, cookies: [DeskCookie] = [])
    case moved(to: String)
    case text(String, HTTPResponse.Status)
    case asset(ThemeAsset)
    case json(String, HTTPResponse.Status)
    /// A reader's page, which the desk's own pages may show in a frame.
    case preview(html: String)

    /// What a script of a page reads.
    static func data(_ value: some Encodable, _ status: HTTPResponse.Status = .ok) throws -> DeskAnswer {
        .json(String(decoding: try JSONEncoder().encode(value), as: UTF8.self), status)
    }

    func response(isSecure: Bool) -> Response {
        switch self {
        case .page(let html, let status, let cookies, let waitSeconds):
            var response = Self.response(status, "text/html; charset=utf-8", html)
            response.add(cookies, isSecure: isSecure)
            if let waitSeconds { response.headers[.retryAfter] = String(waitSeconds) }
            return response
        case .redirect(let address, let cookies):
            var response = Self.response(.seeOther, "text/plain; charset=utf-8", "")
            response.headers[.location] = address
            response.add(cookies, isSecure: isSecure)
            return response
        case .moved(let address):
            var response = Self.response(.permanentRedirect, "text/plain; charset=utf-8", "")
            response.headers[.location] = address
            return response
        case .text(let text, let status): return Self.response(status, "text/plain; charset=utf-8", text)
        case .json(let text, let status): return Self.response(status, "application/json", text)
        case .preview(let html):
            var response = Self.response(.ok, "text/html; charset=utf-8", html)
            response.headers[.contentSecurityPolicy] = Self.previewPolicy
            if let name = HTTPField.Name("X-Frame-Options") { response.headers[name] = "SAMEORIGIN" }
            return response
        case .asset(let asset):
            var response = Response(
                status: .ok, headers: [.contentType: asset.contentType, .xContentTypeOptions: "nosniff"],
                body: .init(byteBuffer: ByteBuffer(bytes: asset.bytes)))
            // Its address changes with its bytes.
            response.headers[.cacheControl] = "private, max-age=31536000, immutable"
            return response
        }
    }

    private static func response(_ status: HTTPResponse.Status, _ contentType: String, _ text: String) -> Response {
        var headers: HTTPFields = [
            .contentType: contentType, .cacheControl: "no-store", .xContentTypeOptions: "nosniff",
            .contentSecurityPolicy: policy,
        ]
        for (name, value) in ["X-Frame-Options": "DENY", "Referrer-Policy": "same-origin"] {
            if let name = HTTPField.Name(name) { headers[name] = value }
        }
        return Response(status: status, headers: headers, body: .init(byteBuffer: ByteBuffer(string: text)))
    }

    private static let policy = """
        default-src 'none'; style-src 'self'; img-src 'self'; script-src 'self'; connect-src 'self'; \
        frame-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'
        """

    /// What a reader's page may do, in a frame of ours: nothing is sent from it.
    private static let previewPolicy = """
        default-src 'none'; style-src 'self'; img-src 'self'; font-src 'self'; script-src 'self'; \
        form-action 'none'; base-uri 'none'; frame-ancestors 'self'
        """
}

extension Response {
    fileprivate mutating func add(_ cookies: [DeskCookie], isSecure: Bool) {
        for cookie in cookies {
            headers.append(HTTPField(name: .setCookie, value: cookie.field(isSecure: isSecure)))
        }
    }
}
