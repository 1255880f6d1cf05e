import Editorial
import Foundation
import HTTPTypes
import Newspaper
import Storage
import Themes

extension Desk {
    func showPicture(_ asked: DeskRequest) async throws -> DeskAnswer {
        try await picturePage(asked)
    }

    /// What was typed, and why it was not kept, when it was not.
    struct Refused: Sendable {
        let fault: String
        var typed: PictureForm?
        var standing: LibraryPicture?
    }

    func picturePage(_ asked: DeskRequest, refused: Refused? = nil) async throws -> DeskAnswer {
        guard let member = asked.signedIn?.member, let id: Identifier<Picture> = asked.id("id"),
            let reading = try await pictureReading(id)
        else { return try trouble(.missing, asked) }
        let status: HTTPResponse.Status =
            refused == nil ? .ok : refused?.standing == nil ? .unprocessableContent : .conflict
        return try page(asked, titled: title(of: reading.picture), status: status) { frame in
            var frame = frame
            frame.stylesheets += [address(ofAsset: "library.css")].compactMap { $0 }
            frame.scripts = [editor.address(of: "editor/page/picture-page.js")]
            return picturePage(reading, member, frame, refused)
        }
    }

    private func pictureReading(_ id: Identifier<Picture>) async throws -> PictureReading? {
        try await database.read { connection in
            guard let picture = try connection.pictures.library(id) else { return nil }
            let uses = try connection.pictureUses.of(id, limit: Self.usesShown)
            return PictureReading(
                picture: picture, publication: try connection.publications.load(),
                addedBy: try picture.addedBy.flatMap { try connection.staff.find($0)?.name }, uses: uses,
                stories: try connection.storyLines.find(Array(Set(uses.compactMap(\.story)))),
                pages: try uses.compactMap { use in
                    if case .page(let page) = use { try connection.pages.find(page) } else { nil }
                },
                people: try connection.contributors.find(
                    uses.compactMap { use in if case .portrait(let person) = use { person } else { nil } }),
                former: try connection.pictureFiles.former(of: id),
                isStockTaken: try !connection.awaitedLibrary.hidesUses())
        }
    }

    private func picturePage(
        _ reading: PictureReading, _ member: StaffMember, _ frame: DeskFrame, _ refused: Refused?
    ) -> PicturePage {
        let library = reading.picture
        let picture = library.picture
        let id = picture.id.rawValue
        let zone = reading.publication.zone
        let mayManage = member.may(.manageLibrary)
        return PicturePage(
            frame: frame, listAddress: DeskAddresses.pictures, title: title(of: library),
            source: Addresses.rendition(Rendition(width: .w1280), of: picture.contentHash),
            whole: Addresses.rendition(Rendition(width: .w640), of: picture.contentHash), width: picture.width,
            height: picture.height, size: size(of: picture.byteCount),
            kind: picture.type.fileExtension.uppercased(), originalName: library.originalName,
            added: moment(library.added, in: zone), addedBy: reading.addedBy,
            rightsMark: rightsMark(of: library, on: CivilDay(clock.now(), in: zone)),
            mayDescribe: mayManage || library.addedBy == member.id, mayManage: mayManage,
            describeAction: DeskAddresses.picture(id, "description"), fileAction: DeskAddresses.picture(id, "file"),
            formerAction: DeskAddresses.picture(id, "former-file"),
            deleteAction: DeskAddresses.picture(id, "deletion"),
            fields: PicturePage.Fields(refused?.typed?.description ?? library.description),
            changes: refused?.standing == nil ? refused?.typed?.changes ?? library.changes : library.changes,
            crops: crops(of: picture), fault: refused?.fault,
            standing: refused.flatMap(standing) ?? [],
            uses: member.may(.seeAllStories) ? uses(in: reading) : [],
            usesText: library.uses == 0
                ? strings[reading.isStockTaken ? "usesNone" : "usesUnknown"]
                : strings.counted("usesCount", library.uses),
            mayDelete: mayManage && library.uses == 0 && reading.isStockTaken,
            former: mayManage
                ? reading.former.map { file in
                    PicturePage.File(
                        hash: file.stored.contentHash,
                        size: "\(file.stored.width) × \(file.stored.height), \(size(of: file.stored.byteCount))",
                        replaced: moment(file.replaced, in: zone))
                } : [],
            words: pageWords(["focusAt"]), zone: zone.identifier)
    }

    /// The shapes that readers meet most.
    private func crops(of picture: Picture) -> [PicturePage.Crop] {
        [(PictureShape.threeByTwo, "3:2", 3, 2), (.sixteenByNine, "16:9", 16, 9), (.square, "1:1", 1, 1)].map {
            shape, name, across, down in
            let rendition = Rendition(shape: shape, width: .w480, around: picture.focalPoint ?? .centre)
            return PicturePage.Crop(
                name: name, source: Addresses.rendition(rendition, of: picture.contentHash), across: across,
                down: down)
        }
    }

    /// What stands in the fields that somebody else changed.
    private func standing(_ refused: Refused) -> [StandingField]? {
        guard let typed = refused.typed?.description, let standing = refused.standing?.description else { return nil }
        let (mine, theirs) = (PicturePage.Fields(typed), PicturePage.Fields(standing))
        let fields: [(String, String, String)] = [
            ("pictureText", mine.alternativeText, theirs.alternativeText),
            ("pictureCaption", mine.caption, theirs.caption),
            ("pictureCredit", mine.credit, theirs.credit), ("rightsHolder", mine.rightsHolder, theirs.rightsHolder),
            ("rightsTerms", mine.rights, theirs.rights), ("rightsUntil", mine.rightsUntil, theirs.rightsUntil),
            (
                "focalPoint", "\(mine.focusAcross) × \(mine.focusDown)", "\(theirs.focusAcross) × \(theirs.focusDown)"
            ),
        ]
        return fields.filter { $0.1 != $0.2 }.map { StandingField(name: strings[$0.0], text: $0.2) }
    }

    private func size(of bytes: Int) -> String {
        bytes < 1_000_000 ? "\(max(1, bytes / 1000)) kB" : "\(bytes / 1_000_000).\(bytes / 100_000 % 10) MB"
    }

    /// How many places are named; of more only the number is told.
    private static let usesShown = 200
}

/// A picture with what its page needs besides.
struct PictureReading: Sendable {
    let picture: LibraryPicture
    let publication: Publication
    let addedBy: String?
    let uses: [PictureUse]
    let stories: [StoryLine]
    let pages: [StaticPage]
    let people: [Contributor]
    let former: [FormerFile]
    /// Whether every use is known.
    let isStockTaken: Bool
}

extension PicturePage.Fields {
    init(_ description: PictureDescription) {
        let hundredths = { (fraction: Double?) in fraction.map { String(Int(($0 * 100).rounded())) } ?? "" }
        self.init(
            alternativeText: description.alternativeText, caption: description.caption, credit: description.credit,
            rightsHolder: description.rightsHolder, rights: description.rights,
            rightsUntil: description.rightsUntil?.text ?? "", focusAcross: hundredths(description.focalPoint?.x),
            focusDown: hundredths(description.focalPoint?.y))
    }
}
