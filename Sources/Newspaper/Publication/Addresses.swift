/// Builds every address of one edition; nothing else puts an address together. All are paths, percent-encoded.
package struct Addresses: Hashable, Sendable {
    private let prefix: String

    package init(edition: Edition) {
        prefix = edition.isDefault ? "" : "/" + edition.code
    }

    package var front: String { prefix + "/" }
    package var search: String { prefix + "/search" }
    package var archive: String { prefix + "/archive/" }

    package func section(_ path: String) -> String { "\(prefix)/\(PercentEncoding.path(path))/" }
    package func topic(_ slug: Slug) -> String { "\(prefix)/topic/\(PercentEncoding.path(slug.text))/" }
    package func contributor(_ slug: Slug) -> String { "\(prefix)/author/\(PercentEncoding.path(slug.text))/" }
    package func page(_ path: String) -> String { "\(prefix)/\(PercentEncoding.path(path))/" }
    package func archive(year: Int) -> String { "\(archive)\(year)/" }

    package func archive(year: Int, month: Int) -> String {
        "\(archive)\(year)/\(month < 10 ? "0" : "")\(month)/"
    }

    package func archive(_ day: CivilDay) -> String {
        "\(archive(year: day.year, month: day.month))\(day.day < 10 ? "0" : "")\(day.day)/"
    }

    /// The stored permalink of an article: the edition's prefix and the pattern's path, not encoded.
    package func permalink(patternPath: String) -> String { prefix + patternPath }

    /// The address to write for a stored permalink.
    package static func article(_ permalink: String) -> String { PercentEncoding.path(permalink) }

    /// Where a picture in the library is served from.
    package static func picture(_ picture: Picture) -> String { "/pictures/\(picture.fileName)" }

    /// The hash in the address of a picture of the library, `/pictures/3f/3fa9….jpg`; nil for any other address.
    package static func contentHash(ofPicture address: String) -> String? {
        guard address.hasPrefix("/pictures/"), let name = address.split(separator: "/").last else { return nil }
        let hash = name.prefix { $0 != "." && $0 != "-" }
        return hash.allSatisfy(\.isHexDigit) ? String(hash) : nil
    }

    /// Where a rendition of a picture is served from.
    package static func rendition(_ rendition: Rendition, of contentHash: String) -> String {
        "/pictures/\(contentHash.prefix(2))/\(rendition.name(of: contentHash))"
    }

    /// First parts of paths that belong to the program and can be neither a section nor a page.
    package static let reserved: Set<String> = [
        "topic", "author", "archive", "search", "pictures", "assets", "desk", "healthz", "readyz", "robots.txt",
        "sitemap.xml", "news-sitemap.xml", "sitemap", "oembed", "feed.xml", "feed.atom", "feed.json",
    ]
}
