/// A story as fronts, lists and related stories show it.
package struct StoryCard: Encodable, Sendable {
    package var address: String
    package var headline: String
    /// The direction of a headline that is wholly in the other script than its edition, such as a name in Latin letters
    /// in a Hebrew paper; nil for any other.
    package var foreignDirection: Direction?
    package var kicker: String?
    /// The format's key, such as `analysis`; the theme's styles tell formats apart by it.
    package var format: String
    /// The format's name, or nil when it goes without saying (news).
    package var formatLabel: String?
    package var section: Link?
    /// The standfirst or the beginning of the story, already cut at a word.
    package var excerpt: String?
    package var byline: [BylinePart]
    /// The time of day for today's stories, the date for older ones.
    package var published: Moment?
    package var picture: Picture?
    /// The writer's portrait, for opinions.
    package var portrait: Picture?
    package var isLive: Bool

    package init(
        address: String, headline: String, kicker: String? = nil, format: String = "news", formatLabel: String? = nil,
        section: Link? = nil, excerpt: String? = nil, byline: [BylinePart] = [], published: Moment? = nil,
        picture: Picture? = nil, portrait: Picture? = nil
    ) {
        self.address = address
        self.headline = headline
        self.format = format
        (self.formatLabel, self.kicker) = Kicker.line(formatLabel, kicker)
        self.section = section
        self.excerpt = excerpt
        self.byline = byline
        self.published = published
        self.picture = picture
        self.portrait = portrait
        self.isLive = format == "live"
    }
}
