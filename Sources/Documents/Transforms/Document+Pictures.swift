extension Document {
    /// The pictures of the story in reading order, galleries' included.
    package var pictures: [PlacedPicture] {
        var found: [PlacedPicture] = []
        _ = mapPictures { picture in
            found.append(picture)
            return picture
        }
        return found
    }

    /// The same story with each picture replaced; nil takes the picture away, and with its last one a gallery.
    package func mapPictures(_ transform: (PlacedPicture) -> PlacedPicture?) -> Document {
        Document(blocks.compactMapBlocks { $0.mapPictures(transform) })
    }
}

extension Block {
    fileprivate func mapPictures(_ transform: (PlacedPicture) -> PlacedPicture?) -> Block? {
        switch self {
        case .picture(let picture): return transform(picture).map(Block.picture)
        case .gallery(let pictures):
            let kept = pictures.compactMap(transform)
            return kept.isEmpty ? nil : .gallery(kept)
        default: return self
        }
    }
}
