import Editorial
import Foundation
import Newspaper
import Storage
import Themes

extension Desk {
    func describePicture(_ asked: DeskRequest) async throws -> DeskAnswer {
        guard let id: Identifier<Picture> = asked.id("id") else { return try trouble(.missing, asked) }
        let known = try await database.read { try $0.pictures.library(id) }
        guard let known else { return try trouble(.missing, asked) }
        let form = PictureForm(asked.form, known: known.description)
        guard form.isSound else {
            return try await picturePage(asked, refused: Refused(fault: strings["faultPictureField"], typed: form))
        }
        return try await change(asked, id, typed: form, notice: "noticePictureDescribed") { newsroom in
            try await newsroom.describePicture(id, as: form.description, seen: form.changes)
        }
    }

    func replacePicture(_ asked: DeskRequest) async throws -> DeskAnswer {
        guard let id: Identifier<Picture> = asked.id("id") else { return try trouble(.missing, asked) }
        return try await change(asked, id, notice: "noticePictureReplaced") { newsroom in
            guard try await database.read({ try $0.pictures.library(id) }) != nil else {
                throw PictureFault.unknownPicture
            }
            let name = asked.files.first?.name ?? strings["leadPicture"]
            try await newsroom.replacePicture(id, with: keepPicture(try await bytes(of: asked), name))
        }
    }

    func bringBackFile(_ asked: DeskRequest) async throws -> DeskAnswer {
        guard let id: Identifier<Picture> = asked.id("id") else { return try trouble(.missing, asked) }
        return try await change(asked, id, notice: "noticePictureReplaced") { newsroom in
            try await newsroom.bringBackFile(asked.form["file"] ?? "", of: id)
        }
    }

    func deletePicture(_ asked: DeskRequest) async throws -> DeskAnswer {
        guard let id: Identifier<Picture> = asked.id("id") else { return try trouble(.missing, asked) }
        return try await change(asked, id, next: DeskAddresses.pictures, notice: "noticePictureDeleted") { newsroom in
            for file in try await newsroom.deletePicture(id) {
                try await removePicture(file.contentHash, file.type)
            }
        }
    }

    /// Runs a verb on a picture; why it could not be done is said on its page, and nothing typed is lost.
    private func change(
        _ asked: DeskRequest, _ id: Identifier<Picture>, typed: PictureForm? = nil, next: String? = nil,
        notice: String, _ verb: (Newsroom) async throws -> Void
    ) async throws -> DeskAnswer {
        do {
            try await verb(newsroom(asked))
            return .redirect(to: Self.done(next ?? DeskAddresses.picture(id.rawValue), notice))
        } catch PictureFault.unknownPicture {
            return try trouble(.missing, asked)
        } catch PictureFault.changedSince(let standing) {
            let refused = Refused(fault: strings["faultPictureChanged"], typed: typed, standing: standing)
            return try await picturePage(asked, refused: refused)
        } catch let fault as PictureFault {
            return try await picturePage(asked, refused: Refused(fault: words(for: fault), typed: typed))
        } catch let refusal as PictureNotKept {
            return try await picturePage(asked, refused: Refused(fault: refusal.reason))
        }
    }

    private func words(for fault: PictureFault) -> String {
        switch fault {
        case .unknownPicture: strings["textMissing"]
        case .changedSince: strings["faultPictureChanged"]
        case .fieldTooLong: strings["faultPictureField"]
        case .inUse: strings["faultPictureInUse"]
        case .stockNotTaken: strings["usesUnknown"]
        case .sameFile: strings["faultSameFile"]
        case .fileOfAnother(let other):
            strings.text("faultFileOfAnother", ["number": String(other.rawValue)])
        }
    }
}

/// What a form says of a picture.
struct PictureForm: Sendable {
    /// Without a day or point that is none.
    private(set) var description: PictureDescription
    private(set) var isSound = true
    /// How often the picture had been changed when its page was made.
    let changes: Int

    /// A point that stands where it stood is left exact.
    init(_ form: FormFields, known: PictureDescription) {
        let line = { (name: String) in
            (form[name] ?? "").split(whereSeparator: \.isWhitespace).joined(separator: " ")
        }
        description = PictureDescription(
            alternativeText: line("alternativeText"), caption: line("caption"), credit: line("credit"),
            rightsHolder: line("rightsHolder"), rights: line("rights"))
        changes = form["changes"].flatMap { Int($0) } ?? -1
        if let day = form["rightsUntil"], !day.isEmpty {
            description.rightsUntil = CivilDay(day)
            isSound = description.rightsUntil != nil
        }
        let (across, down) = (form["focusAcross"] ?? "", form["focusDown"] ?? "")
        let shown = PicturePage.Fields(known)
        if across == shown.focusAcross, down == shown.focusDown {
            description.focalPoint = known.focalPoint
        } else if !across.isEmpty || !down.isEmpty {
            description.focalPoint = Double(across).flatMap { x in
                Double(down).flatMap { FocalPoint(x: x / 100, y: $0 / 100) }
            }
            isSound = isSound && description.focalPoint != nil
        }
    }
}
