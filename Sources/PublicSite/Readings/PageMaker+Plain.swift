import Documents
import Newspaper
import Storage
import Themes

extension PageMaker {
    /// A static page; nil when there is none at the path or it is not public.
    func staticPage(_ path: String) throws -> SiteAnswer? {
        guard let found = try connection.pages.find(path: path, edition: edition.id), found.state.isPublic else {
            return nil
        }
        return try staticPage(found)
    }

    /// The same for a page at hand, whatever its state.
    func staticPage(_ found: Newspaper.StaticPage) throws -> SiteAnswer {
        let address = addresses.page(found.path)
        let description = found.body.excerpt(maximumCharacters: 160).nonEmpty
        return try page(
            StaticPage(
                frame: describedFrame(
                    found.title, description: description, address: address,
                    things: [webPage(found.title, description, at: address)]),
                title: found.title, body: try bodyMarkup(found.body)))
    }

    /// The answer at an address where nothing is.
    func notFound() throws -> SiteAnswer {
        let latest = try connection.listings.cards(.edition, edition: edition.id, limit: 6)
        return try page(
            NotFoundPage(
                frame: frame(title: strings["notFoundTitle"], address: nil, hidden: true), stories: cards(latest)),
            status: 404)
    }
}
