import Editorial
import HTTPTypes
import Hummingbird
import Newspaper
import Storage
import Themes

extension Desk {
    /// Takes pictures into the library: one as bytes that a script sends, its name in the query, or those of a form.
    func addPictures(_ asked: DeskRequest) async throws -> DeskAnswer {
        if asked.wantsData { return try await addPicture(asked) }
        guard !asked.files.isEmpty else {
            let nothing = PicturesPage.Outcome(name: "", fault: strings["faultNoFile"])
            return try await picturesPage(asked, outcomes: [nothing])
        }
        var outcomes: [PicturesPage.Outcome] = []
        for file in asked.files {
            do {
                let (picture, _) = try await add(file.bytes, named: file.name, asked)
                outcomes.append(
                    PicturesPage.Outcome(name: file.name, address: DeskAddresses.picture(picture.id.rawValue)))
            } catch let refusal as PictureNotKept {
                outcomes.append(PicturesPage.Outcome(name: file.name, fault: refusal.reason))
            }
        }
        return try await picturesPage(asked, outcomes: outcomes)
    }

    private func addPicture(_ asked: DeskRequest) async throws -> DeskAnswer {
        let name = asked.query["name"].flatMap(StaffMember.name) ?? strings["leadPicture"]
        do {
            let (picture, isNew) = try await add(try await bytes(of: asked), named: name, asked)
            return try .data(AddedPicture(found: FoundPicture(picture), isNew: isNew))
        } catch let refusal as PictureNotKept {
            return try .data(Refusal(fault: refusal.reason), .unprocessableContent)
        }
    }

    /// Throws `PictureNotKept`.
    private func add(
        _ bytes: [UInt8], named name: String, _ asked: DeskRequest
    ) async throws -> (Picture, isNew: Bool) {
        let stored = try await keepPicture(bytes, name)
        let known = try await database.read { try $0.pictures.find(contentHashes: [stored.contentHash]) }
        let added = PictureImport(originalName: name, stored: stored)
        let ids = try await newsroom(asked).addPictures([added])
        let pictures = try await database.read { try $0.pictures.find(ids) }
        guard let picture = ids.first.flatMap({ pictures[$0] }) else {
            throw PictureNotKept(reason: strings["textMissing"])
        }
        return (picture, known.isEmpty)
    }

    /// The bytes of the one file that is sent, by a script or with a form; throws `PictureNotKept`.
    func bytes(of asked: DeskRequest) async throws -> [UInt8] {
        if let file = asked.files.first { return file.bytes }
        guard let file = asked.file else { throw PictureNotKept(reason: strings["faultNoFile"]) }
        do {
            return Array((try await file.collect(upTo: Self.pictureBytes)).readableBytesView)
        } catch let error as any HTTPResponseError where error.status == .contentTooLarge {
            throw PictureNotKept(reason: strings["textTooLarge"])
        }
    }
}

/// What a script is told of a picture that it sent.
struct AddedPicture: Encodable, Sendable {
    var found: FoundPicture
    /// Whether the library did not have it before.
    var isNew: Bool

    func encode(to encoder: any Encoder) throws {
        try found.encode(to: encoder)
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(isNew, forKey: .isNew)
    }

    private enum CodingKeys: String, CodingKey {
        case isNew
    }
}
