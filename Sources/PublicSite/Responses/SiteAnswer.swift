import Newspaper
import Themes

/// What a reader gets, before it is written to the wire.
enum SiteAnswer: Sendable {
    case page(html: String, status: Int)
    /// For ever, to a path already percent-encoded; 301 or 308.
    case moved(to: String, status: Int = 301)
    case text(String, status: Int)
    case data(SiteData)
    case asset(ThemeAsset)
    case picture(PictureRequest)
}

/// What programs read: feeds, sitemaps, answers in JSON.
struct SiteData: Sendable {
    let contentType: String
    let text: String
    /// When it last changed; nil where nobody knows.
    let modified: Instant?
}

/// A picture of the library as an address asks for it.
struct PictureRequest: Hashable, Sendable {
    let contentHash: String
    /// Of the picture as it is kept.
    let type: PictureType
    /// Nil for the picture as it is kept.
    let rendition: Rendition?
}
