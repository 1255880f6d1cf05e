import Foundation
import Newspaper
import Storage

/// What the survey remembers of an attachment whose picture is kept, as JSON in its imported item.
struct KnownPicture: Hashable, Sendable, Codable {
    var picture: Int64
    /// Where readers are served it from.
    var path: String
    var width: Int
    var height: Int
    var alternativeText: String
    var caption: String
    var credit: String
    /// The address of its file on the old site.
    var address: String

    init(
        _ identifier: Identifier<Picture>, stored: StoredPicture, alternativeText: String, caption: String,
        credit: String,
        address: String
    ) {
        picture = identifier.rawValue
        let kept = Picture(
            id: identifier, contentHash: stored.contentHash, type: stored.type, width: stored.width,
            height: stored.height, byteCount: stored.byteCount)
        path = Addresses.picture(kept)
        width = stored.width
        height = stored.height
        self.alternativeText = alternativeText
        self.caption = caption.isEmpty ? stored.caption : caption
        self.credit = credit.isEmpty ? stored.credit : credit
        self.address = address
    }

    var identifier: Identifier<Picture> { Identifier(rawValue: picture) }

    var json: String { (try? JSONEncoder().encode(self)).map { String(decoding: $0, as: UTF8.self) } ?? "" }

    init?(json: String) {
        guard !json.isEmpty, let value = try? JSONDecoder().decode(Self.self, from: Data(json.utf8)) else { return nil }
        self = value
    }
}

/// The kinds under which items of an export are remembered.
enum KnownKind {
    static let post = "post"
    static let page = "page"
    static let attachment = "attachment"
    /// A file of the uploads, by its path there; beside the attachment, for the pictures of bodies name files.
    static let upload = "upload"

    /// A story by its slug alone, for links of an older form.
    static let slug = "slug"

    static func uploadKey(_ path: String) -> String { "upload:" + path }

    /// The key of the story whose slug is the last part of a path; nil where no slug can be.
    static func slugKey(path: String) -> String? {
        let last = path.prefix { $0 != "?" }.split(separator: "/").last.map { OldSite.decoded(String($0)) }
        guard let last, !last.isEmpty, !last.allSatisfy(\.isNumber) else { return nil }
        let slug = last.hasSuffix(".html") ? String(last.dropLast(5)) : last
        return "slug:" + slug.lowercased()
    }
}
