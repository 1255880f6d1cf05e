/// A page laid out by hand: the front page of an edition, or of one of its sections.
package struct Front: Hashable, Sendable {
    package var edition: Identifier<Edition>
    /// Nil for the edition's own front page.
    package var section: Identifier<Section>?
    package var slots: [Slot]

    package init(edition: Identifier<Edition>, section: Identifier<Section>? = nil, slots: [Slot]) {
        self.edition = edition
        self.section = section
        self.slots = slots
    }
}

/// A place on a front: how it is laid out and which stories stand in it; what is unfilled takes the latest.
package struct Slot: Hashable, Sendable {
    package var layout: SlotLayout
    /// Shown above the slot when it is not empty.
    package var title: String
    package var articles: [Identifier<Article>]
    /// How many stories it shows; hand-picked ones first, then the latest.
    package var count: Int
    /// When set, the latest come from this section alone.
    package var section: Identifier<Section>?

    package init(
        layout: SlotLayout, title: String = "", articles: [Identifier<Article>] = [], count: Int? = nil,
        section: Identifier<Section>? = nil
    ) {
        self.layout = layout
        self.title = title
        self.articles = articles
        self.count = max(count ?? layout.usualCount, articles.count)
        self.section = section
    }
}

/// The shapes that a slot can take.
package enum SlotLayout: String, Hashable, Sendable, CaseIterable {
    // The head of a front, side by side.
    /// One story that is plainly first; more that are picked stand below it as bullets.
    case lead
    /// A lead with the headlines that belong to it, filled with the latest as every slot is.
    case leadWithBullets
    case seconds
    /// The column In Brief: a time and a headline each.
    case briefs
    // Strips below the head, in the order in which they are named.
    /// A section's strip; its pattern changes from band to band.
    case band
    case threeUp
    case list
    /// Opinions with their writers' portraits.
    case opinions
    /// Stories told in pictures or film: small pictures in a row.
    case gallery
    /// Large numerals. Shows what is picked; nobody counts readers yet.
    case mostRead
    /// The line that asks readers to subscribe, without stories.
    case newsletter

    package var usualCount: Int {
        switch self {
        case .lead: 1
        case .leadWithBullets: 4
        case .seconds: 3
        case .briefs: 7
        case .band: 4
        case .threeUp: 3
        case .list: 8
        case .opinions: 4
        case .gallery: 6
        case .mostRead, .newsletter: 0
        }
    }
}

extension Front {
    /// The layout of a front that nobody has laid out: lead, seconds, briefs, opinions, then a band for each section.
    package static func latest(edition: Identifier<Edition>, bands: [Identifier<Section>]) -> Front {
        let head = [Slot(layout: .lead), Slot(layout: .seconds), Slot(layout: .briefs)]
        return Front(edition: edition, slots: head + bands.map { Slot(layout: .band, section: $0) })
    }
}
