/// A picture in the library: what it is, where its bytes are kept and what is said of it.
package struct Picture: Hashable, Sendable {
    package let id: Identifier<Picture>
    /// SHA-256 of the bytes in hexadecimal; also the name it is kept under.
    package var contentHash: String
    package var type: PictureType
    /// In pixels, after orientation.
    package var width: Int
    /// In pixels, after orientation.
    package var height: Int
    package var byteCount: Int
    package var alternativeText: String
    package var caption: String
    package var credit: String
    /// Who holds the rights and what they allow.
    package var rights: String
    package var focalPoint: FocalPoint?
    /// The colour until it has come; nil when something shines through it.
    package var tone: PictureTone?
    /// It has more than one frame.
    package var moves: Bool

    package init(
        id: Identifier<Picture>, contentHash: String, type: PictureType, width: Int, height: Int, byteCount: Int,
        alternativeText: String = "", caption: String = "", credit: String = "", rights: String = "",
        focalPoint: FocalPoint? = nil, tone: PictureTone? = nil, moves: Bool = false
    ) {
        self.id = id
        self.contentHash = contentHash
        self.type = type
        self.width = width
        self.height = height
        self.byteCount = byteCount
        self.alternativeText = alternativeText
        self.caption = caption
        self.credit = credit
        self.rights = rights
        self.focalPoint = focalPoint
        self.tone = tone
        self.moves = moves
    }

    /// The name it is kept and served under, as `3f/3fa9….jpg`.
    package var fileName: String { "\(contentHash.prefix(2))/\(contentHash).\(type.fileExtension)" }
}

/// The kinds of picture that are kept and served; SVG is drawn before it is kept, never served.
package enum PictureType: String, Hashable, Sendable, CaseIterable {
    case jpeg = "image/jpeg"
    case png = "image/png"
    case gif = "image/gif"
    case webp = "image/webp"
    case avif = "image/avif"

    package var fileExtension: String {
        switch self {
        case .jpeg: "jpg"
        case .png: "png"
        case .gif: "gif"
        case .webp: "webp"
        case .avif: "avif"
        }
    }
}

/// Where the eye should rest in a picture, as fractions of its width and height from the top left.
package struct FocalPoint: Hashable, Sendable {
    package let x: Double
    package let y: Double

    package static let centre = FocalPoint()

    /// Nil unless both lie from 0 to 1.
    package init?(x: Double, y: Double) {
        guard (0...1).contains(x), (0...1).contains(y) else { return nil }
        self.x = x
        self.y = y
    }

    private init() {
        x = 0.5
        y = 0.5
    }
}

/// A picture at the head of a story, with this story's own words for it.
package struct LeadPicture: Hashable, Sendable {
    package var picture: Identifier<Picture>
    package var alternativeText: String
    package var caption: String
    package var credit: String

    package init(picture: Identifier<Picture>, alternativeText: String = "", caption: String = "", credit: String = "")
    {
        self.picture = picture
        self.alternativeText = alternativeText
        self.caption = caption
        self.credit = credit
    }
}
