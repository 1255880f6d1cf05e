import Newspaper
import Storage

/// Gives each slot of a front its stories, hand-picked first; no story stands on a front twice, but what is much read
/// may stand elsewhere too.
struct SlotFiller {
    private let connection: any Connection
    private let front: Front
    private let picked: [Identifier<Article>: ArticleCard]
    private(set) var shown: Set<Identifier<Article>>

    init(front: Front, connection: any Connection) throws {
        self.connection = connection
        self.front = front
        let picks = try connection.articles.cards(front.slots.flatMap(\.articles))
        picked = Dictionary(picks.map { ($0.id, $0) }) { first, _ in first }
        shown = Set(front.slots.filter(\.layout.claimsStories).flatMap(\.articles))
    }

    /// The slot's own stories and, as far as it has room, the latest that no slot shows.
    mutating func stories(for slot: Slot) throws -> [ArticleCard] {
        guard slot.layout != .newsletter else { return [] }
        var stories = slot.articles.compactMap { picked[$0] }.filter(slot.layout.canShow)
        let wanted = slot.layout == .lead ? max(1, stories.count) : slot.count
        guard slot.layout.claimsStories else { return stories }
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
