import Encodings
import HTTPTypes
import Hummingbird
import Logging
import NIOCore
import Storage
import Themes

/// Writes answers with the headers that every one of them carries.
enum SiteResponse {
    /// A page for a reader who sent these fields.
    static func page(_ html: String, status: HTTPResponse.Status, to request: HTTPFields = [:]) -> Response {
        var fields = usualFields(contentType: "text/html; charset=utf-8")
        fields[.contentSecurityPolicy] = """
            default-src 'none'; style-src 'self'; img-src 'self'; font-src 'self'; script-src 'self'; \
            connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'
            """
        fields[.cacheControl] = "no-cache"
        let body = encoded(Array(html.utf8), &fields, for: request)
        return Response(status: status, headers: fields, body: .init(byteBuffer: body))
    }

    static func text(_ text: String, status: HTTPResponse.Status, extra: HTTPFields = [:]) -> Response {
        var fields = usualFields(contentType: "text/plain; charset=utf-8")
        fields[.cacheControl] = "no-store"
        for field in extra { fields[field.name] = field.value }
        return Response(status: status, headers: fields, body: .init(byteBuffer: ByteBuffer(string: text)))
    }

    static func moved(to address: String, status: HTTPResponse.Status) -> Response {
        var response = text("", status: status, extra: [.location: address])
        // What moved for now may come back, and must not be sent round in a circle then.
        response.headers[.cacheControl] = status == .found ? "no-store" : "max-age=3600"
        return response
    }

    /// A file of the theme.
    static func asset(_ asset: ThemeAsset, to request: HTTPFields) -> Response {
        guard let gzipped = asset.gzipped else {
            return forEver(contentType: asset.contentType, body: .init(byteBuffer: ByteBuffer(bytes: asset.bytes)))
        }
        let isAccepted = Gzip.isAccepted(by: request[.acceptEncoding])
        let bytes = isAccepted ? gzipped : asset.bytes
        var response = forEver(contentType: asset.contentType, body: .init(byteBuffer: ByteBuffer(bytes: bytes)))
        response.headers[.vary] = "Accept-Encoding"
        if isAccepted { response.headers[.contentEncoding] = "gzip" }
        return response
    }

    /// For what has an address that changes when its bytes do.
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

    /// A text's bytes, fewer of them when the reader accepts it and it is worth the work, and the fields that say so.
    static func encoded(_ bytes: [UInt8], _ fields: inout HTTPFields, for request: HTTPFields) -> ByteBuffer {
        fields[.vary] = "Accept-Encoding"
        guard bytes.count >= fewestBytesToEncode, Gzip.isAccepted(by: request[.acceptEncoding]),
            let encoded = Gzip.encoded(bytes, effort: .quick)
        else { return ByteBuffer(bytes: bytes) }
        fields[.contentEncoding] = "gzip"
        return ByteBuffer(bytes: encoded)
    }

    /// What fits into one packet of a network arrives no sooner when it is shorter.
    private static let fewestBytesToEncode = 1200

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
