import Newspaper

/// What a reader gets, before it is written to the wire.
enum SiteAnswer: Sendable {
    case page(html: String, status: Int)
    /// For ever, to a path already percent-encoded.
    case moved(to: String)
    case text(String, status: Int)
    case asset(contentType: String, bytes: [UInt8])
    case picture(PictureRequest)
}

/// A picture of the library as an address asks for it.
struct PictureRequest: Hashable, Sendable {
    let contentHash: String
    let type: PictureType
    /// Nil for the picture as it is kept.
    let width: Int?
}
