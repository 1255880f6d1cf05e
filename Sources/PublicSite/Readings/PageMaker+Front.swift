import Newspaper
import Storage
import Themes

extension PageMaker {
    /// The edition's front page: laid out by hand, and where nobody has filled a place, the latest.
    func front() throws -> SiteAnswer {
        let front =
            try connection.fronts.find(edition: edition.id, section: nil)
            ?? .latest(edition: edition.id, bands: sections.top.map(\.id))
        var filler = try SlotFiller(front: front, connection: connection)
        var page = FrontPage(frame: try frontFrame(), lead: nil)
        for slot in front.slots { try fill(&page, with: slot, &filler) }
        return try self.page(page)
    }

    private func frontFrame() throws -> Frame {
        var frame = frame(title: nil, description: edition.tagline.nonEmpty, address: addresses.front)
        frame.feeds = feedLinks(edition.name, at: addresses.front)
        frame.sharing = sharing("website", edition.name, edition.tagline.nonEmpty, at: addresses.front)
        frame.linkedData = LinkedData(things: [webSite, organisation]).markup
        return frame
    }

    private func fill(_ page: inout FrontPage, with slot: Slot, _ filler: inout SlotFiller) throws {
        let stories = try filler.stories(for: slot)
        switch slot.layout {
        case .lead:
            page.lead = stories.first.map { card($0, shape: .threeByTwo) }
            page.leadPackage = cards(Array(stories.dropFirst()))
        case .seconds: page.seconds += cards(stories)
        case .briefs: page.briefs += cards(stories)
        case .opinions:
            page.opinions += try opinionCards(stories)
            page.opinionsAddress = slot.section.flatMap(sectionLink)?.address
        case .band, .list:
            if !stories.isEmpty { page.bands.append(band(slot, stories, number: page.bands.count)) }
        }
    }

    /// A strip of a section, or of stories that editors put together under a title.
    private func band(_ slot: Slot, _ stories: [ArticleCard], number: Int) -> Band {
        let section = slot.section.flatMap { sections[id: $0] }
        let pattern: Band.Pattern =
            slot.layout == .list
            ? .columns : stories.count < 4 ? .row : Band.Pattern.allCases[number % Band.Pattern.allCases.count]
        return Band(
            name: slot.title.isEmpty ? section?.name ?? strings["latest"] : slot.title,
            address: section.map { addresses.section($0.path) }, pattern: pattern,
            subsections: section.map { sections.children(of: $0.id).compactMap { sectionLink($0.id) } } ?? [],
            stories: cards(stories))
    }
}

/// Gives each slot its stories, hand-picked first; no story stands on a front twice.
struct SlotFiller {
    private let connection: any Connection
    private let edition: Identifier<Newspaper.Edition>
    private let picked: [Identifier<Article>: ArticleCard]
    private var shown: Set<Identifier<Article>>

    init(front: Front, connection: any Connection) throws {
        self.connection = connection
        edition = front.edition
        let picks = front.slots.flatMap(\.articles)
        picked = Dictionary(try connection.articles.cards(picks).map { ($0.id, $0) }) { first, _ in first }
        shown = Set(picked.keys)
    }

    /// The slot's own stories and, as far as it has room, the latest that no slot shows.
    mutating func stories(for slot: Slot) throws -> [ArticleCard] {
        var stories = slot.articles.compactMap { picked[$0] }
        let wanted = slot.layout == .lead ? max(1, stories.count) : slot.count
        if stories.count < wanted {
            let latest = try connection.listings.cards(
                subject(of: slot), edition: edition, limit: wanted + min(shown.count, Self.mostSkipped))
            stories += latest.filter { !shown.contains($0.id) }.prefix(wanted - stories.count)
        }
        shown.formUnion(stories.map(\.id))
        return stories
    }

    private func subject(of slot: Slot) -> ListingSubject {
        if let section = slot.section { return .section(section) }
        return slot.layout == .opinions ? .format(.opinion) : .edition
    }

    /// How many stories that stand higher up a list may hold before the slot is left short.
    private static let mostSkipped = 60
}
