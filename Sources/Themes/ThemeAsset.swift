import Encodings

/// A file of the theme's `assets/` folder, ready to be served for ever under an address that changes with its bytes.
package struct ThemeAsset: Sendable, Equatable {
    package let name: String
    package let contentType: String
    package let bytes: [UInt8]
    /// The bytes as gzip, for text; nil for what is compressed already.
    package let gzipped: [UInt8]?
    /// Sixteen hexadecimal digits that change when the bytes do.
    package let hash: String

    /// The address below the site's root: `/assets/<hash>/<name>`.
    package var address: String { "/assets/\(hash)/\(name)" }

    package init(name: String, bytes: [UInt8]) {
        self.name = name
        self.bytes = bytes
        self.contentType = Self.contentType(ofFileNamed: name)
        self.hash = Fingerprint.of(bytes)
        let isText = contentType.hasPrefix("text/") || contentType.hasSuffix("+xml") || contentType.hasSuffix("json")
        gzipped = isText ? Gzip.encoded(bytes, effort: .best) : nil
    }

    private static func contentType(ofFileNamed name: String) -> String {
        switch name.split(separator: ".").last.map({ $0.lowercased() }) {
        case "css": "text/css; charset=utf-8"
        case "js", "mjs": "text/javascript; charset=utf-8"
        case "svg": "image/svg+xml"
        case "png": "image/png"
        case "jpg", "jpeg": "image/jpeg"
        case "webp": "image/webp"
        case "avif": "image/avif"
        case "ico": "image/x-icon"
        case "woff2": "font/woff2"
        case "webmanifest": "application/manifest+json"
        default: "application/octet-stream"
        }
    }
}
