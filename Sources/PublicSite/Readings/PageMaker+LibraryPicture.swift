import Newspaper
import Storage

extension PageMaker {
    /// The picture or rendition at a path below `/pictures/`; nil when it is none of ours.
    ///
    /// A crop is given only around the focal point that the picture has now, so that nobody can ask for ten thousand of
    /// them; an address with an older one leads to it. A file that was replaced leads to the one that took its place, for
    /// now: it may come back.
    func libraryPicture() throws -> SiteAnswer? {
        guard path.parts.count == 3, path.parts[0] == "pictures", !path.endsWithSlash else { return nil }
        let name = path.parts[2]
        if let (hash, rendition) = Rendition.named(name) {
            guard hash.hasPrefix(path.parts[1]), path.parts[1].count == 2 else { return nil }
            guard let picture = try connection.pictures.find(contentHash: hash) else {
                guard let newer = try successor(of: hash) else { return nil }
                return .moved(
                    to: Addresses.rendition(current(rendition, of: newer), of: newer.contentHash), status: 302)
            }
            let current = current(rendition, of: picture)
            guard rendition == current else { return .moved(to: Addresses.rendition(current, of: hash)) }
            return .picture(PictureRequest(contentHash: hash, type: picture.type, rendition: rendition))
        }
        let hash = String(name.prefix { $0 != "." })
        guard let type = PictureType.allCases.first(where: { "\(hash).\($0.fileExtension)" == name }),
            !hash.contains("-"), hash.hasPrefix(path.parts[1]), path.parts[1].count == 2
        else { return nil }
        if let newer = try successor(of: hash) { return .moved(to: Addresses.picture(newer), status: 302) }
        return .picture(PictureRequest(contentHash: hash, type: type, rendition: nil))
    }

    /// The picture with the file that took the place of another; nil when none did, or the other is in use still.
    private func successor(of hash: String) throws -> Newspaper.Picture? {
        guard let owner = try connection.pictureFiles.owner(of: hash),
            try connection.pictures.find(contentHash: hash) == nil
        else { return nil }
        return try connection.pictures.find([owner])[owner]
    }

    private func current(_ rendition: Rendition, of picture: Newspaper.Picture) -> Rendition {
        Rendition(
            shape: rendition.shape, width: rendition.width, around: picture.focalPoint ?? .centre,
            type: rendition.type)
    }
}
