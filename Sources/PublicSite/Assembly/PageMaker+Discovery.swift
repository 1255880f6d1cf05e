import Newspaper
import Storage
import Themes

/// How pages make themselves known to search engines, feed readers and where they are shared.
extension PageMaker {
    /// The frame of a list's page: with its feeds, its sharing card and its data. Only the first page is for search
    /// engines.
    func listFrame(
        _ name: String, description: String?, address: String, isFirst: Bool, way: [Link] = [], things: [JSONValue]
    ) -> Frame {
        var frame = describedFrame(
            name, description: description, address: address, isFirst: isFirst, way: way, things: things)
        frame.feeds = feedLinks("\(name) – \(edition.name)", at: address)
        return frame
    }

    /// The frame of a page that is no story and has no feeds: with its sharing card, its data and the way to it.
    func describedFrame(
        _ name: String, description: String?, address: String, isFirst: Bool = true, way: [Link] = [],
        things: [JSONValue]
    ) -> Frame {
        var frame = frame(title: name, description: description, address: address, hidden: !isFirst)
        frame.sharing = sharing("website", name, description, at: address)
        let crumbs = way.isEmpty ? breadcrumb(to: nil) : way
        frame.linkedData =
            LinkedData(
                things: things + [
                    breadcrumbList(crumbs, last: Link(label: name, address: address)), webSite, organisation,
                ]
            ).markup
        return frame
    }

    func sharing(
        _ kind: String, _ title: String, _ description: String?, at address: String, picture: SharingPicture? = nil
    ) -> SharingCard {
        SharingCard(
            kind: kind, title: title, description: description, address: origin + address, siteName: edition.name,
            locale: openGraphLocale, picture: picture)
    }

    /// Open Graph wants language and country with an underscore; a language alone is given as it is.
    private var openGraphLocale: String { edition.language.replacing("-", with: "_") }

    /// A story's frame: its translations, its sharing card and its data.
    func storyFrame(_ story: StoryReading) throws -> Frame {
        let content = story.content
        var frame = frame(title: content.headline, description: story.description, address: story.address)
        frame.feeds =
            content.primarySection.flatMap(sectionLink).map {
                feedLinks("\($0.label) – \(edition.name)", at: $0.address)
            } ?? feedLinks(edition.name, at: addresses.front)
        frame.embedAddress = embedAddress(of: story.address)
        try link(&frame, toTranslationsOf: story.article)
        frame.sharing = storySharing(story)
        frame.linkedData =
            LinkedData(
                things: [
                    newsArticle(story),
                    breadcrumbList(
                        breadcrumb(to: content.primarySection),
                        last: Link(label: content.headline, address: story.address)),
                    organisation,
                ]
            ).markup
        return frame
    }

    private func storySharing(_ story: StoryReading) -> SharingCard {
        var card = sharing(
            "article", story.content.headline, story.description, at: story.address,
            picture: story.lead.map { sharingPicture($0, alternativeText: story.leadAlternativeText) })
        card.published = story.published.rfc3339
        card.modified = story.article.times.modified.rfc3339
        card.section = story.content.primarySection.flatMap { sections[id: $0]?.name }
        card.authors = story.contributors.map { origin + addresses.contributor($0.slug) }
        card.tags = story.topics.map(\.name)
        return card
    }

    /// Names the same story in other editions; their links in the masthead lead to it instead of to their fronts.
    private func link(_ frame: inout Frame, toTranslationsOf article: Article) throws {
        let translations = try connection.translations.all(of: article.id)
        guard translations.count > 1 else { return }
        for translation in translations {
            guard let other = snapshot.publication.edition(translation.edition)?.edition else { continue }
            let address = Addresses.article(translation.permalink)
            frame.translations.append(TranslationLink(language: other.language, address: origin + address))
            frame.lead(toEdition: other.language, at: address)
        }
    }
}
