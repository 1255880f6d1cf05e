package import Newspaper
package import Storage
package import Themes

/// What readers reach. One value serves all editions; it keeps in memory only what every page shares.
package struct Site: Sendable {
    let database: any Database
    let themeInUse: ThemeInUse
    let clock: NewsroomClock
    private let originInUse: SiteOrigin
    let pictures: PictureSource
    let memory = PublicationMemory()
    let redirectHits = RedirectHits()
    /// How many addresses one file of the sitemap holds at most.
    let mostSitemapEntries: Int

    /// The site's own origin without a slash at its end, as `https://courier.example`.
    var origin: String { originInUse.text }

    /// A page reads it once, so that it is made from one theme.
    var theme: Theme { themeInUse.theme }

    package init(
        database: any Database, theme: ThemeInUse, clock: NewsroomClock, origin: String, pictures: PictureSource,
        mostSitemapEntries: Int = 50_000
    ) {
        self.database = database
        themeInUse = theme
        self.clock = clock
        originInUse = SiteOrigin(origin)
        self.pictures = pictures
        self.mostSitemapEntries = mostSitemapEntries
    }

    /// Says where readers find the site, when that is known only now.
    package func beFound(at origin: String) { originInUse.replace(with: origin) }
}

/// Where the files of pictures come from.
package struct PictureSource: Sendable {
    /// The path of the file of a picture as it is kept, or of a rendition; nil when there is none.
    package typealias Finding =
        @Sendable (
            _ contentHash: String, _ type: PictureType, _ rendition: Rendition?
        ) async throws -> String?

    /// The formats in which renditions can be made, best first.
    let formats: [RenditionType]
    let file: Finding

    package init(formats: [RenditionType] = RenditionType.allCases, file: @escaping Finding) {
        self.formats = formats
        self.file = file
    }
}
