import Editorial
import Foundation
import HTTPTypes
import Hummingbird
import Newspaper
import Storage
import Themes

extension Desk {
    /// The pictures that came last and have all the words that are asked for; the newest first.
    func findPictures(_ asked: DeskRequest) async throws -> DeskAnswer {
        let wanted = SearchText.allWords(of: asked.query["q"] ?? "")
        let recent = try await database.read {
            try $0.pictures.newest(before: nil, limit: wanted.isEmpty ? Self.picturesShown : Self.picturesLookedAt)
        }
        let found = recent.lazy.filter { picture in
            guard !wanted.isEmpty else { return true }
            let words = SearchText.allWords(
                of: "\(picture.caption) \(picture.credit) \(picture.alternativeText) \(picture.rights)")
            return wanted.allSatisfy { word in words.contains { $0.hasPrefix(word) } }
        }
        return try .data(FoundPictures(found: found.prefix(Self.picturesShown).map(FoundPicture.init)))
    }

    /// Takes a picture into the library. Its name is in the query, its bytes are the request's.
    func addPicture(_ asked: DeskRequest) async throws -> DeskAnswer {
        guard let file = asked.file else {
            let words = strings.text("faultField", ["field": "file"])
            return try .data(Refusal(fault: words), .unprocessableContent)
        }
        let name = StaffMember.name(asked.query["name"] ?? "") ?? strings["leadPicture"]
        let bytes = try await file.collect(upTo: Self.pictureBytes)
        let stored: StoredPicture
        do {
            stored = try await keepPicture(Array(bytes.readableBytesView), name)
        } catch let refusal as PictureNotKept {
            return try .data(Refusal(fault: refusal.reason), .unprocessableContent)
        }
        let ids = try await newsroom(asked).addPictures([PictureImport(stored: stored)])
        let pictures = try await database.read { try $0.pictures.find(ids) }
        guard let picture = ids.first.flatMap({ pictures[$0] }) else { return try trouble(.missing, asked) }
        return try .data(FoundPicture(picture))
    }

    private static let picturesShown = 48
    /// Words are looked for among so many of the newest.
    private static let picturesLookedAt = 5000
    /// What the library takes of one file.
    private static let pictureBytes = 64 * 1024 * 1024
}

struct FoundPictures: Encodable, Sendable {
    var found: [FoundPicture]
}

/// A picture of the library as pages choose it.
struct FoundPicture: Encodable, Sendable {
    var id: Int64
    var source: String
    /// A small one, to choose by.
    var thumbnail: String
    var width: Int
    var height: Int
    var alt: String
    var caption: String
    var credit: String

    init(_ picture: Picture) {
        id = picture.id.rawValue
        source = Addresses.picture(picture)
        thumbnail = Addresses.rendition(Rendition(width: .w320), of: picture.contentHash)
        width = picture.width
        height = picture.height
        alt = picture.alternativeText
        caption = picture.caption
        credit = picture.credit
    }
}
