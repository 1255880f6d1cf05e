/// What is known of a picture's bytes once they are kept, before the library has a place for it.
package struct StoredPicture: Hashable, Sendable {
    /// SHA-256 of the bytes in hexadecimal.
    package var contentHash: String
    package var type: PictureType
    /// In pixels, after orientation.
    package var width: Int
    /// In pixels, after orientation.
    package var height: Int
    package var byteCount: Int
    /// What the file itself says of the picture (XMP, IPTC, EXIF); empty when it says nothing.
    package var caption: String
    package var credit: String
    /// The file's copyright notice and terms of use; empty when it has none.
    package var rights: String
    /// Where the eye is drawn to, found by the program; nil when nothing stands out.
    package var focalPoint: FocalPoint?
    /// The colour until it has come; nil when something shines through it.
    package var tone: PictureTone?
    /// It has more than one frame.
    package var moves: Bool

    package init(
        contentHash: String, type: PictureType, width: Int, height: Int, byteCount: Int, caption: String = "",
        credit: String = "", rights: String = "", focalPoint: FocalPoint? = nil, tone: PictureTone? = nil,
        moves: Bool = false
    ) {
        self.contentHash = contentHash
        self.type = type
        self.width = width
        self.height = height
        self.byteCount = byteCount
        self.caption = caption
        self.credit = credit
        self.rights = rights
        self.focalPoint = focalPoint
        self.tone = tone
        self.moves = moves
    }
}
