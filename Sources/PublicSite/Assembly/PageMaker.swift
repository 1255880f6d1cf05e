import Documents
import Foundation
import Newspaper
import Storage
import Themes

/// Makes one page of one edition: all that it reads is of one moment.
struct PageMaker {
    let connection: any Connection
    let snapshot: PublicationSnapshot
    let contents: EditionContents
    let theme: Theme
    let now: Instant
    /// The site's own origin, as `https://courier.example`.
    let origin: String
    let path: RequestPath
    let redirectHits: RedirectHits
    /// The formats in which pictures can be given, best first.
    let formats: [RenditionType]
    /// How many addresses one file of the sitemap holds at most.
    let mostSitemapEntries: Int

    var edition: Newspaper.Edition { contents.edition }
    var sections: SectionTree { contents.sections }
    var addresses: Addresses { Addresses(edition: edition) }
    var strings: Strings { theme.strings(edition.language) }

    func page(_ page: some ThemePage, status: Int = 200) throws -> SiteAnswer {
        .page(html: try theme.render(page), status: status)
    }

    /// Cards of a list and the address of the page that follows, if there is one.
    func listPage(
        _ subject: ListingSubject, at address: String, after key: ListingKey?
    ) throws -> (cards: [ArticleCard], older: String?) {
        let cards = try connection.listings.cards(
            subject, edition: edition.id, after: key ?? .start, limit: Self.storiesAPage + 1)
        guard cards.count > Self.storiesAPage else { return (cards, nil) }
        let shown = Array(cards.prefix(Self.storiesAPage))
        return (shown, shown.last.map { "\(address)?\(ListPosition.parameter)=\(ListPosition.text($0))" })
    }

    /// How many stories a page of a list shows.
    static let storiesAPage = 20
}
