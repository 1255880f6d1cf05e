import Documents
import HTTPTypes
import Hummingbird
import Newspaper
import Themes

extension SiteResponse {
    /// What programs read, or 304 when they have it already (RFC 9110, 13).
    static func data(_ data: SiteData, to request: HTTPFields) -> Response {
        // Weak, because the same text goes out in different bytes (RFC 9110, 8.8.1).
        let tag = "W/\"\(Fingerprint.of(Array(data.text.utf8)))\""
        var fields = usualFields(contentType: data.contentType)
        fields[.eTag] = tag
        fields[.lastModified] = data.modified?.httpDate
        fields[.cacheControl] = "no-cache"
        fields[.vary] = "Accept-Encoding"
        guard isKnown(tag, data.modified, to: request) else {
            let body = encoded(Array(data.text.utf8), &fields, for: request)
            return Response(status: .ok, headers: fields, body: .init(byteBuffer: body))
        }
        fields[.contentType] = nil
        return Response(status: .notModified, headers: fields)
    }

    /// A tag decides where there is one; dates count whole seconds, and only the form that we write ourselves.
    private static func isKnown(_ tag: String, _ modified: Instant?, to request: HTTPFields) -> Bool {
        if let known = request[.ifNoneMatch] {
            let accepted: Set = ["*", tag, String(tag.dropFirst(2))]
            return known.split(separator: ",").contains { accepted.contains($0.trimmed) }
        }
        return modified.map { request[.ifModifiedSince] == $0.httpDate } ?? false
    }
}
