/// What a list says of a story: enough for a card, without the body.
package struct ArticleCard: Hashable, Sendable {
    package let id: Identifier<Article>
    package var permalink: String
    package var kicker: String
    package var headline: String
    package var standfirst: String
    /// The beginning of the body, cut at a word; for stories without a standfirst.
    package var excerpt: String
    package var format: Format
    package var primarySection: Identifier<Section>?
    package var byline: [Contributor]
    package var leadPicture: CardPicture?
    package var published: Instant

    package init(
        id: Identifier<Article>, permalink: String, kicker: String, headline: String, standfirst: String,
        excerpt: String, format: Format, primarySection: Identifier<Section>?, byline: [Contributor],
        leadPicture: CardPicture?, published: Instant
    ) {
        self.id = id
        self.permalink = permalink
        self.kicker = kicker
        self.headline = headline
        self.standfirst = standfirst
        self.excerpt = excerpt
        self.format = format
        self.primarySection = primarySection
        self.byline = byline
        self.leadPicture = leadPicture
        self.published = published
    }
}

/// A lead picture together with the words that a story has for it.
package struct CardPicture: Hashable, Sendable {
    package var picture: Picture
    package var alternativeText: String
    package var caption: String
    package var credit: String

    package init(picture: Picture, alternativeText: String, caption: String, credit: String) {
        self.picture = picture
        self.alternativeText = alternativeText
        self.caption = caption
        self.credit = credit
    }
}
