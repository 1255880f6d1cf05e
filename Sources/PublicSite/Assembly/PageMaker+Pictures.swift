import Documents
import Newspaper
import Storage
import Themes

extension PageMaker {
    /// A picture in one shape, in every width and format that a browser may choose from.
    func picture(
        _ picture: Newspaper.Picture, shape: PictureShape, alternativeText: String, caption: String? = nil,
        credit: String? = nil, usualWidth: RenditionWidth = .w960
    ) -> Picture {
        let renditions = PictureRenditions(of: picture, shape: shape, formats: formats, usualWidth: usualWidth)
        return Picture(
            source: renditions.source, sourceSet: renditions.sourceSet, width: renditions.width,
            height: renditions.height, alternativeText: alternativeText, caption: caption, credit: credit,
            alternatives: renditions.alternatives.map {
                PictureAlternative(contentType: $0.type.pictureType.rawValue, sourceSet: $0.sourceSet)
            }, tone: picture.tone?.name)
    }

    func picture(_ lead: CardPicture, shape: PictureShape) -> Picture {
        picture(
            lead.picture, shape: shape, alternativeText: lead.alternativeText, caption: lead.caption.nonEmpty,
            credit: lead.credit.nonEmpty, usualWidth: .w640)
    }

    /// A small picture of a person.
    func portrait(_ picture: Newspaper.Picture, of name: String) -> Picture {
        self.picture(picture, shape: .square, alternativeText: name, usualWidth: .w320)
    }

    /// A picture as other sites show it.
    func sharingPicture(_ picture: Newspaper.Picture, alternativeText: String) -> SharingPicture {
        let renditions = PictureRenditions(of: picture, shape: .sharingCard, formats: [], usualWidth: .w1200)
        return SharingPicture(
            address: origin + renditions.source, width: min(renditions.width, RenditionWidth.w1200.rawValue),
            height: min(renditions.height, Self.sharingHeight), alternativeText: alternativeText)
    }

    /// The picture in the shapes that search engines ask for.
    func sharedCrops(of picture: Newspaper.Picture) -> [String] {
        [PictureShape.square, .fourByThree, .sixteenByNine].map { shape in
            origin + PictureRenditions(of: picture, shape: shape, formats: [], usualWidth: .w1280).source
        }
    }

    /// A body's HTML. Only pictures of the library are shown: a reader's browser asks nobody else for anything.
    func bodyMarkup(_ body: Document) throws -> Markup {
        let hashes = Set(body.pictures.compactMap { Addresses.contentHash(ofPicture: $0.source) })
        let known = try connection.pictures.find(contentHashes: hashes)
        return Markup(
            body.withHeadingsInOrder.html(labels: labels) { placed in
                Addresses.contentHash(ofPicture: placed.source).flatMap { known[$0] }.map(htmlPicture)
            })
    }

    var labels: HTMLLabels {
        HTMLLabels(table: strings["table"], footnotes: strings["footnotes"], backToText: strings["backToText"])
    }

    private func htmlPicture(_ picture: Newspaper.Picture) -> HTMLPicture {
        let renditions = PictureRenditions(of: picture, shape: .natural, formats: formats, usualWidth: .w960)
        return HTMLPicture(
            source: renditions.source, sourceSet: renditions.sourceSet, sizes: Self.bodySizes,
            alternatives: renditions.alternatives.map {
                HTMLPicture.Alternative(contentType: $0.type.pictureType.rawValue, sourceSet: $0.sourceSet)
            }, width: renditions.width, height: renditions.height, tone: picture.tone?.name)
    }

    private static let sharingHeight = 630
    /// How wide a body's picture stands: a little more than the text's column, or a phone without its margins.
    private static let bodySizes = "(min-width: 45rem) 42.5rem, calc(100vw - 2rem)"
}
