import Documents
import Newspaper
import Storage
import Themes

extension PageMaker {
    /// A story as lists show it.
    func card(
        _ card: ArticleCard, shape: PictureShape = .sixteenByNine, portrait: Newspaper.Picture? = nil
    ) -> StoryCard {
        var shown = StoryCard(
            address: Addresses.article(card.permalink), headline: card.headline, kicker: card.kicker.nonEmpty,
            format: card.format.rawValue, formatLabel: formatLabel(card.format),
            section: card.primarySection.flatMap(sectionLink), excerpt: excerpt(of: card),
            byline: byline(card.byline), published: listed(card.published),
            picture: card.leadPicture.map { picture($0, shape: shape) },
            portrait: portrait.map { self.portrait($0, of: card.byline.first?.name ?? "") })
        shown.foreignDirection = Direction(ofForeign: card.headline, in: edition.direction)
        return shown
    }

    func cards(_ cards: [ArticleCard]) -> [StoryCard] { cards.map { card($0) } }

    /// Opinions with the portrait of who writes.
    func opinionCards(_ cards: [ArticleCard]) throws -> [StoryCard] {
        let portraits = try connection.pictures.find(cards.compactMap { $0.byline.first?.portrait })
        return cards.map { card($0, portrait: $0.byline.first?.portrait.flatMap { portraits[$0] }) }
    }

    func byline(_ contributors: [Contributor]) -> [BylinePart] {
        BylinePart.parts(
            of: contributors.map { Link(label: $0.name, address: addresses.contributor($0.slug)) }, strings: strings)
    }

    /// The label of a format; plain news goes without saying.
    func formatLabel(_ format: Format) -> String? {
        contents.edition.formatNames[format] ?? (format == .news ? nil : strings.formatLabel(format.rawValue))
    }

    /// What a format is called in a list of formats.
    func name(of format: Format) -> String {
        contents.edition.formatNames[format] ?? strings.formatLabel(format.rawValue) ?? format.rawValue
    }

    func sectionLink(_ id: Identifier<Newspaper.Section>) -> Link? {
        sections[id: id].map { Link(label: $0.name, address: addresses.section($0.path)) }
    }

    /// The way from the front to a section.
    func breadcrumb(to section: Identifier<Newspaper.Section>?) -> [Link] {
        let home = Link(label: strings["home"], address: addresses.front)
        guard let section else { return [home] }
        return [home] + sections.lineage(of: section).compactMap { sectionLink($0.id) }
    }

    private func excerpt(of card: ArticleCard) -> String? {
        card.standfirst.isEmpty
            ? Excerpt.cut(card.excerpt, maximumCharacters: Self.excerptCharacters).nonEmpty
            : Excerpt.cut(card.standfirst, maximumCharacters: Self.standfirstCharacters)
    }

    /// Enough for four lines of a card.
    private static let excerptCharacters = 160
    /// An editor's own summary is shown whole unless it is as long as a paragraph.
    private static let standfirstCharacters = 280
}
