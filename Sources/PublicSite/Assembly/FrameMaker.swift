import Documents
import Newspaper
import Themes

/// Makes what surrounds a page of one edition, from memory alone: a page that says that the database is gone has it too.
struct FrameMaker {
    let snapshot: PublicationSnapshot
    let contents: EditionContents
    let theme: Theme
    let now: Instant
    /// The site's own origin, as `https://courier.example`.
    let origin: String

    private var edition: Newspaper.Edition { contents.edition }
    private var sections: SectionTree { contents.sections }
    private var addresses: Addresses { Addresses(edition: edition) }

    /// `title` stands before the paper's name in the document's title.
    func frame(title: String?, description: String? = nil, address: String?, hidden: Bool = false) -> Frame {
        let name = edition.name
        var frame = Frame(
            language: edition.language, direction: edition.direction == .rightToLeft ? .rightToLeft : .leftToRight,
            title: title.map { "\($0) – \(name)" } ?? name, description: description,
            canonicalAddress: address.map { origin + $0 },
            stylesheets: theme.stylesheets + (snapshot.inks[edition.id].map { [$0.address] } ?? []), paperName: name,
            tagline: edition.tagline.nonEmpty, homeAddress: addresses.front, today: today,
            editions: editionLinks, headerMenu: menu("header", here: address),
            mobileMenu: menu("mobile", here: address),
            footerMenu: menu("footer", here: address), categoriesMenu: menu("categories", here: address),
            about: edition.about.nonEmpty, copyright: edition.copyright.nonEmpty, hosting: edition.hosting.nonEmpty,
            newsletterAddress: newsletterAddress,
            searchAddress: addresses.search)
        frame.scripts = theme.scripts
        frame.storyScripts = theme.storyScripts
        frame.textSizeScripts = theme.textSizeScripts
        frame.iconAddress = theme.asset(named: "icon.svg")?.address
        frame.isHiddenFromSearchEngines = hidden
        frame.breaking = breaking
        return frame
    }

    /// Where readers subscribe; nil for an edition without such a page.
    var newsletterAddress: String? { pageTitles["newsletter"].map { _ in addresses.page("newsletter") } }

    private var breaking: BreakingLine? {
        guard let bar = snapshot.breakingBars[edition.id], bar.isShown(at: now) else { return nil }
        return BreakingLine(text: bar.text, address: bar.link.nonEmpty)
    }

    private var pageTitles: [String: String] { snapshot.pageTitles[edition.id] ?? [:] }

    private var today: Moment { .longDate(CivilDay(now, in: edition.timeZone), theme.strings(edition.language)) }

    private var editionLinks: [EditionLink] {
        let editions = snapshot.publication.editions.map(\.edition)
        guard editions.count > 1 else { return [] }
        return editions.map { other in
            EditionLink(
                name: EditionName.of(language: other.language), address: Addresses(edition: other).front,
                language: other.language, direction: other.direction == .rightToLeft ? .rightToLeft : .leftToRight,
                isCurrent: other.id == edition.id)
        }
    }

    /// A configured menu; the mobile menu falls back to the header's, the header's to the top sections.
    private func menu(_ name: String, here: String?) -> [MenuItem] {
        if let menu = contents.menu(name) { return menu.items.compactMap { item($0, here: here) } }
        switch name {
        case "mobile": return self.menu("header", here: here)
        case "header":
            return sections.top.compactMap {
                item(Newspaper.MenuItem(target: .section($0.path)), here: here)
            }
        default: return []
        }
    }

    /// Nil for an item that points to nothing any more and has nothing below it.
    private func item(_ item: Newspaper.MenuItem, here: String?) -> MenuItem? {
        let items = item.items.compactMap { self.item($0, here: here) }
        guard let target = target(of: item) ?? (items.isEmpty ? nil : (item.label, items[0].address)) else {
            return nil
        }
        return MenuItem(
            label: item.label.isEmpty ? target.label : item.label, address: target.address,
            isCurrent: target.address == here, holdsCurrent: items.contains { $0.isCurrent || $0.holdsCurrent },
            items: items)
    }

    private func target(of item: Newspaper.MenuItem) -> (label: String, address: String)? {
        switch item.target {
        case .section(let path):
            return sections[path: path].map { ($0.name, addresses.section($0.path)) }
        case .page(let path):
            return pageTitles[path].map { ($0, addresses.page(path)) }
        case .topic(let slug):
            return Slug(slug).map { ($0.text, addresses.topic($0)) }
        case .address(let address):
            return (address, address)
        case .heading:
            return nil
        }
    }
}

extension String {
    /// Nil when there is nothing in it.
    var nonEmpty: String? { isEmpty ? nil : self }
}
