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
    case lead
    case seconds
    case briefs
    case opinions
    case band
    case list

    package var usualCount: Int {
        switch self {
        case .lead: 1
        case .seconds: 3
        case .briefs: 7
        case .opinions: 4
        case .band: 4
        case .list: 8
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
