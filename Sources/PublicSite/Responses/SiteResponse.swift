import HTTPTypes
import Hummingbird
import Logging
import NIOCore
import Storage

/// Writes answers with the headers that every one of them carries.
enum SiteResponse {
    static func page(_ html: String, status: HTTPResponse.Status) -> Response {
        var fields = usualFields(contentType: "text/html; charset=utf-8")
        fields[.contentSecurityPolicy] = """
            default-src 'none'; style-src 'self'; img-src 'self'; font-src 'self'; script-src 'self'; \
            connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'
            """
        fields[.cacheControl] = "no-cache"
        return Response(status: status, headers: fields, body: .init(byteBuffer: ByteBuffer(string: html)))
    }

    static func text(_ text: String, status: HTTPResponse.Status, extra: HTTPFields = [:]) -> Response {
        var fields = usualFields(contentType: "text/plain; charset=utf-8")
        fields[.cacheControl] = "no-store"
        for field in extra { fields[field.name] = field.value }
        return Response(status: status, headers: fields, body: .init(byteBuffer: ByteBuffer(string: text)))
    }

    static func moved(to address: String, status: HTTPResponse.Status) -> Response {
        var response = text("", status: status, extra: [.location: address])
        response.headers[.cacheControl] = "max-age=3600"
        return response
    }

    /// For bytes whose address changes when they do.
    static func forEver(contentType: String, bytes: [UInt8]) -> Response {
        forEver(contentType: contentType, body: .init(byteBuffer: ByteBuffer(bytes: bytes)))
    }

    static func forEver(contentType: String, body: ResponseBody) -> Response {
        var fields = usualFields(contentType: contentType)
        fields[.cacheControl] = "public, max-age=31536000, immutable"
        return Response(status: .ok, headers: fields, body: body)
    }

    /// The one table from errors to answers; the text of an error goes to the log, never to a reader.
    static func failure(_ error: any Error, site: Site, logger: Logger, reference: String) -> Response {
        if let known = error as? HTTPError, known.status.kind == .clientError {
            return text("", status: known.status)
        }
        logger.error("A page could not be made", metadata: ["error": "\(error)", "reference": "\(reference)"])
        let pause = (error as? StorageError)?.secondsUntilRetry
        let status: HTTPResponse.Status = pause == nil ? .internalServerError : .serviceUnavailable
        var response =
            (try? site.errorPage(status, reference: reference)).map { page($0, status: status) }
            ?? text("\(status.reasonPhrase). Reference: \(reference)\n", status: status)
        response.headers[.cacheControl] = "no-store"
        if let pause { response.headers[.retryAfter] = String(pause) }
        return response
    }

    static func usualFields(contentType: String) -> HTTPFields {
        [
            .contentType: contentType, .xContentTypeOptions: "nosniff",
            referrerPolicy: "strict-origin-when-cross-origin",
        ]
    }

    private static let referrerPolicy = HTTPField.Name("Referrer-Policy") ?? .referer
}

extension StorageError {
    /// After how many seconds it is worth to ask again; nil for what does not pass by itself.
    fileprivate var secondsUntilRetry: Int? {
        switch self {
        case .busy: 5
        case .diskFull, .readOnly, .cannotOpen: 120
        case .conflict, .newerSchema, .corrupt, .unexpectedResult, .engine: nil
        }
    }
}
