import Newspaper
import Storage
import Themes

extension PageMaker {
    /// The package in which a story stands, as far as it is public; nil when no other story of it is.
    func storyPackage(of article: Article) throws -> PackagePart? {
        guard let package = try connection.storyPackages.find(of: article.id) else { return nil }
        let stories = try connection.articles.cards(package.articles)
        guard stories.count > 1, let place = stories.firstIndex(where: { $0.id == article.id }) else { return nil }
        let links = stories.map { Link(label: $0.headline, address: Addresses.article($0.permalink)) }
        return PackagePart(
            name: package.name,
            place: strings.text(
                "packagePlace", ["number": strings.number(place + 1), "count": strings.number(stories.count)]),
            previous: place > 0 ? links[place - 1] : nil,
            next: place + 1 < links.count ? links[place + 1] : nil,
            stories: links.enumerated().map { index, link in
                MenuItem(label: link.label, address: link.address, isCurrent: index == place)
            })
    }
}
