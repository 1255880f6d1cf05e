import Foundation
import Newspaper

/// The exported site's addresses: which are its own, and how paths are compared.
struct OldSite: Hashable, Sendable {
    /// The address without a slash at its end, such as `https://news.example`.
    let address: String
    /// In lower case, without `www.`.
    let host: String
    /// The path below which the site lives, without a slash at its end; usually empty.
    let basePath: String

    init(address: String) {
        self.address = String(address.reversed().drop { $0 == "/" }.reversed())
        host = Self.plainHost(EmbedAddress.host(of: address) ?? "")
        basePath = Self.pathAndQuery(of: self.address).flatMap { $0 == "/" ? nil : $0 } ?? ""
    }

    /// The name under which the site's items are remembered.
    var source: String { host.isEmpty ? "wordpress" : host + basePath }

    func externalID(_ identifier: String) -> String { "\(source)/?p=\(identifier)" }
    func attachmentID(_ identifier: String) -> String { "\(source)/?attachment_id=\(identifier)" }
    func commentID(_ identifier: String) -> String { "\(source)/#comment-\(identifier)" }

    /// The path with its query, decoded, of an address on this site, absolute or relative; nil for other addresses.
    func path(of address: String) -> String? {
        if address.hasPrefix("/"), !address.hasPrefix("//") { return Self.decoded(Self.withoutFragment(address)) }
        let absolute = address.hasPrefix("//") ? "http:" + address : address
        guard let host = EmbedAddress.host(of: absolute), Self.plainHost(host) == self.host else { return nil }
        return Self.pathAndQuery(of: absolute).map(Self.decoded)
    }

    /// The address with the site's own before it, when it is only a path.
    func absolute(_ address: String) -> String {
        guard address.hasPrefix("/"), !address.hasPrefix("//") else { return address }
        return String(self.address.dropLast(basePath.count)) + address
    }

    /// The form in which two spellings of one path are equal: decoded, without a slash at the end or `index.php`.
    static func key(_ path: String) -> String {
        var rest = Substring(decoded(path))
        if rest.hasPrefix("/index.php/") { rest = rest.dropFirst("/index.php".count) }
        while rest.count > 1, rest.hasSuffix("/") { rest.removeLast() }
        return String(rest)
    }

    /// Percent-encoded bytes as characters; what is no whole character stays as it is written.
    static func decoded(_ text: String) -> String {
        guard text.utf8.contains(UInt8(ascii: "%")) else { return text }
        if let decoded = text.removingPercentEncoding { return decoded }
        // WordPress cuts slugs at 200 bytes, sometimes within a character.
        var cut = text
        while let percent = cut.lastIndex(of: "%"), !cut.isEmpty {
            cut = String(cut[..<percent])
            if let decoded = cut.removingPercentEncoding { return decoded }
        }
        return text
    }

    private static func plainHost(_ host: String) -> String {
        host.hasPrefix("www.") ? String(host.dropFirst(4)) : host
    }

    private static func withoutFragment(_ address: String) -> String { String(address.prefix { $0 != "#" }) }

    private static func pathAndQuery(of address: String) -> String? {
        guard let scheme = address.firstRange(of: "://") else { return nil }
        let rest = withoutFragment(String(address[scheme.upperBound...].drop { $0 != "/" && $0 != "?" }))
        return rest.hasPrefix("/") ? rest : "/" + rest
    }
}

extension Slug {
    /// The slug of a WordPress nicename, which is percent-encoded beyond ASCII.
    init?(nicename: String) {
        self.init(suggestedBy: OldSite.decoded(nicename))
    }
}
