/// A page laid out by hand: the front page of an edition, or of one of its sections.
package struct Front: Hashable, Sendable {
    package var edition: Identifier<Edition>
    /// Nil for the edition's own front page.
    package var section: Identifier<Section>?
    package var slots: [Slot]

    /// A slot without a key gets one by its place.
    package init(edition: Identifier<Edition>, section: Identifier<Section>? = nil, slots: [Slot]) {
        self.edition = edition
        self.section = section
        self.slots = Self.keyed(slots)
    }

    package init(_ place: FrontPlace, slots: [Slot]) {
        self.init(edition: place.edition, section: place.section, slots: slots)
    }

    package var place: FrontPlace { FrontPlace(edition: edition, section: section) }

    private static func keyed(_ slots: [Slot]) -> [Slot] {
        var taken = Set(slots.map(\.key))
        return slots.enumerated().map { index, slot in
            guard slot.key.isEmpty else { return slot }
            var keyed = slot
            keyed.key = ((index + 1)...).lazy.map(String.init).first { !taken.contains($0) } ?? ""
            taken.insert(keyed.key)
            return keyed
        }
    }
}

/// Which front: an edition's own, or that of one of its sections.
package struct FrontPlace: Hashable, Sendable {
    package let edition: Identifier<Edition>
    package let section: Identifier<Section>?

    package init(edition: Identifier<Edition>, section: Identifier<Section>? = nil) {
        self.edition = edition
        self.section = section
    }

    /// As addresses carry it: `2` is the second edition's front page, `2-14` that of its section 14. Nil for anything else.
    package init?(_ text: String) {
        let parts = text.split(separator: "-", omittingEmptySubsequences: false).map { Int64($0) }
        guard (1...2).contains(parts.count), let edition = parts[0], edition > 0 else { return nil }
        self.edition = Identifier(rawValue: edition)
        guard parts.count == 2 else {
            section = nil
            return
        }
        guard let section = parts[1], section > 0 else { return nil }
        self.section = Identifier(rawValue: section)
    }

    package var text: String { "\(edition.rawValue)" + (section.map { "-\($0.rawValue)" } ?? "") }
}

/// A place on a front: how it is laid out and which stories stand in it; what is unfilled takes the latest.
package struct Slot: Hashable, Sendable {
    /// Tells it from the front's other slots, whatever else becomes of it.
    package var key: String
    package var layout: SlotLayout
    /// Shown above the slot when it is not empty.
    package var title: String
    /// What was picked for it, in order; no story twice.
    package var placements: [Placement]
    /// How many stories it shows; hand-picked ones first, then the latest.
    package var count: Int
    /// When set, the latest come from this section alone.
    package var section: Identifier<Section>?

    package init(
        key: String = "", layout: SlotLayout, title: String = "", placements: [Placement], count: Int? = nil,
        section: Identifier<Section>? = nil
    ) {
        self.key = key
        self.layout = layout
        self.title = title
        self.placements = placements
        self.count = max(count ?? layout.usualCount, placements.count)
        self.section = section
    }

    package init(
        key: String = "", layout: SlotLayout, title: String = "", articles: [Identifier<Article>] = [],
        count: Int? = nil, section: Identifier<Section>? = nil
    ) {
        self.init(
            key: key, layout: layout, title: title, placements: articles.map { Placement(article: $0) }, count: count,
            section: section)
    }

    package var articles: [Identifier<Article>] { placements.map(\.article) }
}

/// A story that was picked for a slot, with what the front says instead of the story's own words.
package struct Placement: Hashable, Sendable {
    package var article: Identifier<Article>
    /// Empty for the story's own.
    package var headline: String
    /// Nil for the story's own.
    package var picture: Identifier<Picture>?
    /// When it leaves its place to the latest; nil for never.
    package var pinnedUntil: Instant?

    package init(
        article: Identifier<Article>, headline: String = "", picture: Identifier<Picture>? = nil,
        pinnedUntil: Instant? = nil
    ) {
        self.article = article
        self.headline = headline
        self.picture = picture
        self.pinnedUntil = pinnedUntil
    }

    package func stands(at now: Instant) -> Bool { pinnedUntil.map { now < $0 } ?? true }
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
