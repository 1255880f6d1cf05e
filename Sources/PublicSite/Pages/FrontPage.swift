import Themes

/// A laid-out front: slots that editors fill by hand or that fall back to the latest stories.
package struct FrontPage: ThemePage {
    package static let template = "front"

    package var frame: Frame
    package var front: FrontLayout
    package var language: String { frame.language }

    package init(frame: Frame, front: FrontLayout) {
        self.frame = frame
        self.front = front
    }
}

/// What is laid out on a front: a head of up to three columns, then strips.
package struct FrontLayout: Encodable, Sendable {
    package var lead: StoryCard?
    /// Headlines below the lead that belong to its story package.
    package var leadPackage: [StoryCard]
    /// Two or three stories beside the lead.
    package var seconds: [StoryCard]
    /// Short news: a time and a headline.
    package var briefs: [StoryCard]
    /// What editors call the briefs; nil to call them the latest.
    package var briefsName: String?
    package var strips: [FrontStrip]

    package init(
        lead: StoryCard? = nil, leadPackage: [StoryCard] = [], seconds: [StoryCard] = [], briefs: [StoryCard] = [],
        briefsName: String? = nil, strips: [FrontStrip] = []
    ) {
        self.lead = lead
        self.leadPackage = leadPackage
        self.seconds = seconds
        self.briefs = briefs
        self.briefsName = briefsName
        self.strips = strips
    }
}

/// One strip below the head of a front: exactly one of these is there.
package struct FrontStrip: Encodable, Sendable {
    package var band: Band?
    package var threeUp: StoryStrip?
    package var list: StoryStrip?
    /// Opinions, each with its writer's portrait.
    package var opinions: StoryStrip?
    /// Stories by their pictures.
    package var gallery: StoryStrip?
    package var mostRead: StoryStrip?
    /// Where readers subscribe to the newsletter.
    package var newsletter: NewsletterStrip?

    package init(
        band: Band? = nil, threeUp: StoryStrip? = nil, list: StoryStrip? = nil, opinions: StoryStrip? = nil,
        gallery: StoryStrip? = nil, mostRead: StoryStrip? = nil, newsletter: NewsletterStrip? = nil
    ) {
        self.band = band
        self.threeUp = threeUp
        self.list = list
        self.opinions = opinions
        self.gallery = gallery
        self.mostRead = mostRead
        self.newsletter = newsletter
    }
}

/// Stories under a name.
package struct StoryStrip: Encodable, Sendable {
    package var name: String
    /// Nil for stories that editors put together from several sections.
    package var address: String?
    package var stories: [StoryCard]

    package init(name: String, address: String? = nil, stories: [StoryCard]) {
        self.name = name
        self.address = address
        self.stories = stories
    }
}

/// An invitation to subscribe.
package struct NewsletterStrip: Encodable, Sendable {
    /// What editors say above it; nil for the theme's own words.
    package var name: String?
    package var address: String

    package init(name: String? = nil, address: String) {
        self.name = name
        self.address = address
    }
}
