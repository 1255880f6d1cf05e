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
    /// What the file itself says of the picture (IPTC, EXIF); empty when it says nothing.
    package var caption: String
    package var credit: String

    package init(
        contentHash: String, type: PictureType, width: Int, height: Int, byteCount: Int, caption: String = "",
        credit: String = ""
    ) {
        self.contentHash = contentHash
        self.type = type
        self.width = width
        self.height = height
        self.byteCount = byteCount
        self.caption = caption
        self.credit = credit
    }
}
