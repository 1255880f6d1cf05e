package import Themes

/// A story on its own page.
package struct ArticlePage: ThemePage {
    package static let template = "article"

    package var frame: Frame
    package var breadcrumb: [Link]
    package var kicker: String?
    /// The format's key, such as `opinion`.
    package var format: String
    package var formatLabel: String?
    package var headline: String
    /// The direction of a headline that is wholly in the other script than its edition; nil for any other.
    package var foreignDirection: Direction?
    package var standfirst: String?
    package var dateline: String?
    package var byline: [BylinePart]
    /// The writer's portrait, shown with opinions.
    package var portrait: Picture?
    package var published: Moment
    /// Nil when the story was not changed since it was published.
    package var modified: Moment?
    /// "4 minutes to read"; nil for what is read in one.
    package var readingTime: String?
    package var leadPicture: Picture?
    package var share: [Link]
    package var body: Markup
    package var topics: [Link]
    package var related: [StoryCard]
    /// Where copy came from, such as a wire's name.
    package var source: SourceCredit?
    package var corrections: [Correction]
    /// The story package in which it stands.
    package var storyPackage: PackagePart?
    package let isOpinion: Bool
    package let isLive: Bool
    package var language: String { frame.language }

    package init(
        frame: Frame, breadcrumb: [Link] = [], kicker: String? = nil, format: String, formatLabel: String? = nil,
        headline: String, standfirst: String? = nil, dateline: String? = nil, byline: [BylinePart] = [],
        portrait: Picture? = nil, published: Moment, modified: Moment? = nil, leadPicture: Picture? = nil,
        share: [Link] = [], body: Markup, topics: [Link] = [], related: [StoryCard] = [], source: SourceCredit? = nil,
        corrections: [Correction] = []
    ) {
        self.frame = frame
        self.breadcrumb = breadcrumb
        self.format = format
        (self.formatLabel, self.kicker) = Kicker.line(formatLabel, kicker)
        self.headline = headline
        self.standfirst = standfirst
        self.dateline = dateline
        self.byline = byline
        self.portrait = portrait
        self.published = published
        self.modified = modified
        self.leadPicture = leadPicture
        self.share = share
        self.body = body
        self.topics = topics
        self.related = related
        self.source = source
        self.corrections = corrections
        self.isOpinion = format == "opinion"
        self.isLive = format == "live"
    }
}

/// A story's place among those that belong together.
package struct PackagePart: Encodable, Sendable {
    package var name: String
    /// "Part 2 of 4".
    package var place: String
    package var previous: Link?
    package var next: Link?
    /// All of them, in the order in which they are to be read.
    package var stories: [MenuItem]

    package init(name: String, place: String, previous: Link? = nil, next: Link? = nil, stories: [MenuItem]) {
        self.name = name
        self.place = place
        self.previous = previous
        self.next = next
        self.stories = stories
    }
}

/// The credit that agency copy carries at its foot.
package struct SourceCredit: Encodable, Sendable {
    package var name: String
    package var address: String?

    package init(name: String, address: String? = nil) {
        self.name = name
        self.address = address
    }
}

/// What was wrong in a story and is right now.
package struct Correction: Encodable, Sendable {
    package var moment: Moment
    package var text: String

    package init(moment: Moment, text: String) {
        self.moment = moment
        self.text = text
    }
}
