import Editorial
import Foundation
import Newspaper
import Pictures
import Storage

/// A picture whose bytes are kept and that waits to be put into the library with others.
struct WaitingPicture: Sendable {
    let item: ExportItem
    let path: String
    let incoming: PictureImport
}

extension WordPressSurvey {
    static let attachmentType = "attachment"

    mutating func take(attachment item: ExportItem) async throws {
        if let number = Int64(item.identifier), let owner = Int64(item.parent) {
            owners.add(attachment: number, owner: owner)
        }
        let path = uploadPath(of: item)
        if let path, try await isKnown(item, path: path) { return report.carry(type: Self.attachmentType) }
        guard let path else { return leave(item, path: "", reason: "it names no file of the uploads folder") }
        guard let pictures, let mediaFolder else {
            return leave(item, path: path, reason: "there is no media folder to take the file from")
        }
        guard let file = mediaFolder.file(path) else {
            return leave(item, path: path, reason: "file not in the media folder: \(path)")
        }
        do {
            let stored = try await pictures.keep(file)
            waitingPictures.append(WaitingPicture(item: item, path: path, incoming: incoming(item, stored, path: path)))
        } catch let refusal as PictureRefusal where refusal.isOfOneFile {
            leave(item, path: path, reason: "the file is not kept: \(refusal)")
        }
    }

    private func uploadPath(of item: ExportItem) -> String? {
        if let path = item.field("_wp_attached_file"), !path.contains("://") { return OldSite.decoded(path) }
        return [item.attachmentAddress, item.guid].lazy.compactMap { UploadPath.path(of: $0, site: self.site) }.first
    }

    /// Whether an earlier import has kept the picture; what is remembered of it then stays.
    private func isKnown(_ item: ExportItem, path: String) async throws -> Bool {
        let source = site.source
        let identifier = item.identifier
        let known = try await database.read { try $0.importedItems.find(source: source, externalID: identifier) }
        return known.flatMap { KnownPicture(json: $0.detail) } != nil
    }

    /// The attachment's page leads to nothing of ours, but links to it can lead to the story it belongs to.
    private mutating func leave(_ item: ExportItem, path: String, reason: String) {
        report.leave(item: item.reportName, type: Self.attachmentType, reason: reason)
        note(item.identifier, KnownKind.attachment, oldPath: site.path(of: item.link) ?? "", newPath: item.parent)
    }

    private func incoming(_ item: ExportItem, _ stored: StoredPicture, path: String) -> PictureImport {
        let credit = ["_media_credit", "_credit", "credit", "media_credit"].lazy.compactMap { item.field($0) }.first
        return PictureImport(
            externalID: site.attachmentID(item.identifier), stored: stored,
            alternativeText: PlainWords.line(item.field("_wp_attachment_image_alt") ?? ""),
            caption: PlainWords.line(item.excerpt),
            credit: PlainWords.line(credit ?? SerializedCredit.credit(in: item.field("_wp_attachment_metadata")) ?? ""),
            oldPaths: [site.path(of: item.attachmentAddress)].compactMap { $0 }.filter { $0 != "/" })
    }

    mutating func addPictures() async throws {
        let waiting = waitingPictures
        waitingPictures = []
        let identifiers = try await newsroom.addPictures(waiting.map(\.incoming))
        for (picture, identifier) in zip(waiting, identifiers) {
            let known = KnownPicture(
                identifier, stored: picture.incoming.stored, alternativeText: picture.incoming.alternativeText,
                caption: picture.incoming.caption, credit: picture.incoming.credit,
                address: picture.item.attachmentAddress)
            let oldPath = site.path(of: picture.item.link) ?? ""
            note(
                picture.item.identifier, KnownKind.attachment, oldPath: oldPath, newPath: picture.item.parent,
                detail: known.json)
            note(KnownKind.uploadKey(picture.path), KnownKind.upload, oldPath: "", newPath: "", detail: known.json)
            report.carry(type: Self.attachmentType)
            if let what = picture.item.remarkOnComments {
                report.note(item: picture.item.reportName, type: Self.attachmentType, what: what)
            }
        }
    }
}

/// WordPress keeps what a camera or agency wrote into a file in PHP's serialised form.
enum SerializedCredit {
    /// The credit in an attachment's metadata; nil when it names none.
    static func credit(in metadata: String?) -> String? {
        guard let metadata, let key = metadata.firstRange(of: "\"credit\";s:") else { return nil }
        let rest = metadata[key.upperBound...]
        guard let colon = rest.firstIndex(of: ":"), let bytes = Int(rest[..<colon]), bytes > 0, bytes < 1000 else {
            return nil
        }
        let value = rest[rest.index(after: colon)...].dropFirst()
        return String(decoding: value.utf8.prefix(bytes), as: UTF8.self)
    }
}

extension PictureRefusal {
    /// Whether the fault lies with the file; others concern every file, so the import must stop.
    var isOfOneFile: Bool {
        switch self {
        case .diskFull, .cannotKeep: false
        default: true
        }
    }
}
