/// Builds every address of one edition; nothing else puts an address together. All are paths, percent-encoded.
package struct Addresses: Hashable, Sendable {
    private let prefix: String

    package init(edition: Edition) {
        prefix = edition.isDefault ? "" : "/" + edition.code
    }

    package var front: String { prefix + "/" }
    package var search: String { prefix + "/search" }
    package var archive: String { prefix + "/archive/" }

    package func section(_ path: String) -> String { "\(prefix)/\(Self.encoded(path))/" }
    package func topic(_ slug: Slug) -> String { "\(prefix)/topic/\(Self.encoded(slug.text))/" }
    package func contributor(_ slug: Slug) -> String { "\(prefix)/author/\(Self.encoded(slug.text))/" }
    package func page(_ path: String) -> String { "\(prefix)/\(Self.encoded(path))/" }
    package func archive(year: Int) -> String { "\(archive)\(year)/" }

    package func archive(year: Int, month: Int) -> String {
        "\(archive)\(year)/\(month < 10 ? "0" : "")\(month)/"
    }

    /// The stored permalink of an article: the edition's prefix and the pattern's path, not encoded.
    package func permalink(patternPath: String) -> String { prefix + patternPath }

    /// The address to write for a stored permalink.
    package static func article(_ permalink: String) -> String { encoded(permalink) }

    /// Where a picture in the library is served from.
    package static func picture(_ picture: Picture) -> String { "/pictures/\(picture.fileName)" }

    /// The path with every byte that may not stand in one percent-encoded; slashes stay.
    package static func encoded(_ path: String) -> String {
        guard !path.utf8.allSatisfy(isPlain) else { return path }
        return path.utf8.reduce(into: "") { result, byte in
            if isPlain(byte) {
                result.unicodeScalars.append(Unicode.Scalar(byte))
            } else {
                let digits = String(byte, radix: 16, uppercase: true)
                result += "%" + (digits.count == 1 ? "0" : "") + digits
            }
        }
    }

    private static func isPlain(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"):
            true
        default: "-._~/!$&'()*+,;=:@".utf8.contains(byte)
        }
    }

    /// First parts of paths that belong to the program and can be neither a section nor a page.
    package static let reserved: Set<String> = [
        "topic", "author", "archive", "search", "pictures", "assets", "desk", "healthz", "readyz",
    ]
}
