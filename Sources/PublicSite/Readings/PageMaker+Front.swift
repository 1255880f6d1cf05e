import Newspaper
import Storage
import Themes

extension PageMaker {
    /// The edition's front page: laid out by hand, and where nobody has filled a place, the latest.
    func front() throws -> SiteAnswer {
        try front(try connection.fronts.find(edition: edition.id, section: nil))
    }

    /// The same in a given layout; one without slots shows the latest.
    func front(_ given: Front?) throws -> SiteAnswer {
        let laidOut = given.flatMap { $0.slots.isEmpty ? nil : $0 }
        let front = laidOut ?? .latest(edition: edition.id, bands: sections.top.map(\.id))
        var filler = try SlotFiller(front: front, connection: connection, now: now)
        return try page(FrontPage(frame: try frontFrame(), front: try layout(of: front, &filler)))
    }

    private func frontFrame() throws -> Frame {
        var frame = frame(title: nil, description: edition.tagline.nonEmpty, address: addresses.front)
        frame.feeds = feedLinks(edition.name, at: addresses.front)
        frame.sharing = sharing("website", edition.name, edition.tagline.nonEmpty, at: addresses.front)
        frame.linkedData = LinkedData(things: [webSite, organisation]).markup
        let editions = snapshot.publication.editions.map(\.edition)
        if editions.count > 1 {
            frame.translations = editions.map {
                TranslationLink(language: $0.language, address: origin + Addresses(edition: $0).front)
            }
        }
        return frame
    }

    /// A front's slots with their stories; `filler` knows afterwards which stories stand on it.
    func layout(of front: Front, _ filler: inout SlotFiller) throws -> FrontLayout {
        var layout = FrontLayout()
        for slot in front.slots {
            let stories = try filler.stories(for: slot)
            switch slot.layout {
            case .lead, .leadWithBullets:
                // A front has one lead: those of a second slot stand below the first one's as bullets.
                let lead = layout.lead == nil ? stories.first : nil
                layout.lead = layout.lead ?? lead.map { card($0, shape: .threeByTwo) }
                layout.leadPackage += cards(lead == nil ? stories : Array(stories.dropFirst()))
            case .seconds: layout.seconds += cards(stories)
            case .briefs:
                layout.briefs += cards(stories)
                layout.briefsName = slot.title.nonEmpty
            case .band, .threeUp, .list, .opinions, .gallery, .mostRead, .newsletter:
                try strip(slot, stories, number: layout.strips.count).map { layout.strips.append($0) }
            }
        }
        return layout
    }

    /// Nil when there is nothing to show in it.
    private func strip(_ slot: Slot, _ stories: [ArticleCard], number: Int) throws -> FrontStrip? {
        if slot.layout == .newsletter {
            return newsletterAddress.map {
                FrontStrip(newsletter: NewsletterStrip(name: slot.title.nonEmpty, address: $0))
            }
        }
        guard !stories.isEmpty else { return nil }
        switch slot.layout {
        case .opinions: return FrontStrip(opinions: named(slot, strings["opinions"], try opinionCards(stories)))
        case .threeUp: return FrontStrip(threeUp: named(slot, strings["latest"], cards(stories)))
        case .list: return FrontStrip(list: named(slot, strings["latest"], cards(stories)))
        case .gallery: return FrontStrip(gallery: named(slot, strings["inPictures"], cards(stories)))
        case .mostRead: return FrontStrip(mostRead: named(slot, strings["mostRead"], cards(stories)))
        case .band: return FrontStrip(band: band(slot, stories, number: number))
        case .lead, .leadWithBullets, .seconds, .briefs, .newsletter: return nil
        }
    }

    /// Stories under the slot's own title, else its section's name, else a usual one.
    private func named(_ slot: Slot, _ usual: String, _ stories: [StoryCard]) -> StoryStrip {
        let section = slot.section.flatMap(sectionLink)
        return StoryStrip(
            name: slot.title.nonEmpty ?? section?.label ?? usual, address: section?.address, stories: stories)
    }

    /// A strip of a section, or of stories that editors put together under a title.
    private func band(_ slot: Slot, _ stories: [ArticleCard], number: Int) -> Band {
        let strip = named(slot, strings["latest"], cards(stories))
        return Band(
            name: strip.name, address: strip.address,
            pattern: stories.count < 4 ? .row : Band.Pattern.allCases[number % Band.Pattern.allCases.count],
            subsections: slot.section.map { sections.children(of: $0).compactMap { sectionLink($0.id) } } ?? [],
            stories: strip.stories)
    }
}
