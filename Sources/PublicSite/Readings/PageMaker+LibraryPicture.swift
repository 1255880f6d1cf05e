import Newspaper
import Storage

extension PageMaker {
    /// The picture or rendition at a path below `/pictures/`; nil when it is none of ours.
    ///
    /// A crop is given only around the focal point that the picture has now, so that nobody can ask for ten thousand of
    /// them; an address with an older one leads to it.
    func libraryPicture() throws -> SiteAnswer? {
        guard path.parts.count == 3, path.parts[0] == "pictures", !path.endsWithSlash else { return nil }
        let name = path.parts[2]
        if let (hash, rendition) = Rendition.named(name) {
            guard hash.hasPrefix(path.parts[1]), path.parts[1].count == 2,
                let picture = try connection.pictures.find(contentHash: hash)
            else { return nil }
            let current = Rendition(
                shape: rendition.shape, width: rendition.width, around: picture.focalPoint ?? .centre,
                type: rendition.type)
            guard rendition == current else { return .moved(to: Addresses.rendition(current, of: hash)) }
            return .picture(PictureRequest(contentHash: hash, type: picture.type, rendition: rendition))
        }
        let hash = String(name.prefix { $0 != "." })
        guard let type = PictureType.allCases.first(where: { "\(hash).\($0.fileExtension)" == name }),
            !hash.contains("-"), hash.hasPrefix(path.parts[1]), path.parts[1].count == 2
        else { return nil }
        return .picture(PictureRequest(contentHash: hash, type: type, rendition: nil))
    }
}
