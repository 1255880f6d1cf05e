import Documents
import Editorial
import Foundation
import Newspaper
import Pictures
import Storage

extension WordPressWork {
    /// Keeps pictures that bodies show and the export has no attachment for, when the media folder has their files.
    mutating func keepStrays(
        _ documents: [Document], _ found: FoundReferences
    ) async throws -> [String: KnownPicture] {
        guard let pictures = survey.pictures, let folder = survey.mediaFolder else { return [:] }
        if strays.count > 20_000 { strays = [:] }
        for document in documents {
            for picture in document.pictures {
                let address = AttachmentMark.parts(of: picture.source).address
                guard let path = UploadPath.path(of: address, site: survey.site), strays[path] == nil,
                    found.picture(upload: path) == nil, let file = folder.file(path)
                else { continue }
                strays[path] = try await keep(file, named: path, address: address, with: pictures)
            }
        }
        return strays
    }

    /// Nil when the file is refused; the story's own remark then names the picture.
    private func keep(
        _ file: String, named path: String, address: String, with pictures: PictureKeeping
    ) async throws -> KnownPicture? {
        let stored: StoredPicture
        do {
            stored = try await pictures.keep(file)
        } catch let refusal as PictureRefusal where refusal.isOfOneFile {
            return nil
        }
        let old = [survey.site.path(of: address)].compactMap { $0 }.filter { !$0.contains("?") }
        let incoming = PictureImport(
            externalID: "\(survey.site.source)/\(KnownKind.uploadKey(path))", stored: stored, oldPaths: old)
        guard let identifier = try await newsroom.addPictures([incoming]).first else { return nil }
        return KnownPicture(
            identifier, stored: stored, alternativeText: "", caption: "", credit: "", address: address)
    }
}
