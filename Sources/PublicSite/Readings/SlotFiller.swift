import Newspaper
import Storage

/// Gives each slot of a front its stories, hand-picked first; no story stands on a front twice, but what is much read
/// may stand elsewhere too.
struct SlotFiller {
    private let connection: any Connection
    private let front: Front
    private let now: Instant
    private let picked: [Identifier<Article>: ArticleCard]
    private let pictures: [Identifier<Newspaper.Picture>: Newspaper.Picture]
    /// Which stories stand in a slot, or are picked for one that follows.
    private(set) var shown: Set<Identifier<Article>>
    private var placed: Set<Identifier<Article>> = []

    init(front: Front, connection: any Connection, now: Instant) throws {
        self.connection = connection
        self.front = front
        self.now = now
        let placements = front.slots.flatMap(\.placements).filter { $0.stands(at: now) }
        let picks = try connection.articles.cards(placements.map(\.article))
        picked = Dictionary(picks.map { ($0.id, $0) }) { first, _ in first }
        pictures = try connection.pictures.find(placements.compactMap(\.picture))
        let claims = front.slots.filter(\.layout.claimsStories).flatMap(\.placements)
        shown = Set(claims.filter { $0.stands(at: now) }.map(\.article))
    }

    /// The slot's own stories and, as far as it has room, the latest that no slot shows.
    mutating func stories(for slot: Slot) throws -> [ArticleCard] {
        guard slot.layout != .newsletter else { return [] }
        var stories = slot.placements.compactMap(card).filter(slot.layout.canShow)
        guard slot.layout.claimsStories else { return stories }
        // A story that was picked for two slots stands in the first.
        stories.removeAll { !placed.insert($0.id).inserted }
        let wanted = slot.layout == .lead ? max(1, stories.count) : slot.count
        if stories.count < wanted {
            let latest = try connection.listings.cards(
                subject(of: slot), edition: front.edition,
                limit: wanted * (slot.layout == .gallery ? Self.storiesAPicture : 1)
                    + min(shown.count, Self.mostSkipped))
            stories += latest.filter { !shown.contains($0.id) && slot.layout.canShow($0) }
                .prefix(wanted - stories.count)
        }
        shown.formUnion(stories.map(\.id))
        return stories
    }

    /// A picked story as the front wants it shown; nil when it is not public, or its time here is over.
    private func card(_ placement: Placement) -> ArticleCard? {
        guard placement.stands(at: now), var card = picked[placement.article] else { return nil }
        if !placement.headline.isEmpty { card.headline = placement.headline }
        if let picture = placement.picture.flatMap({ pictures[$0] }) {
            card.leadPicture = CardPicture(
                picture: picture, alternativeText: picture.alternativeText, caption: picture.caption,
                credit: picture.credit)
        }
        return card
    }

    private func subject(of slot: Slot) -> ListingSubject {
        if let section = slot.section { return .section(section) }
        if slot.layout == .opinions { return .format(.opinion) }
        return front.section.map { .section($0) } ?? .edition
    }

    /// How many stories that stand higher up a list may hold before the slot is left short.
    private static let mostSkipped = 60
    /// Among how many stories one with a picture is looked for.
    private static let storiesAPicture = 5
}

extension SlotLayout {
    /// Whether its stories stand nowhere else on the front, and it takes the latest. What most readers read is not what
    /// came last, and may stand elsewhere.
    fileprivate var claimsStories: Bool { self != .mostRead && self != .newsletter }

    fileprivate func canShow(_ story: ArticleCard) -> Bool { self != .gallery || story.leadPicture != nil }
}
