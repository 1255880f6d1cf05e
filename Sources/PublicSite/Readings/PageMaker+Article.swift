import Documents
import Newspaper
import Storage
import Themes

/// A story with what its page, its sharing card and its data all name, read once.
struct StoryReading {
    let article: Article
    let contributors: [Contributor]
    let topics: [Topic]
    let lead: Newspaper.Picture?
    let corrections: [Newspaper.Correction]
    let description: String?

    var content: ArticleContent { article.content }
    var address: String { Addresses.article(article.permalink ?? "") }
    var published: Instant { article.times.published ?? article.times.created }

    /// The words for who cannot see the lead picture.
    var leadAlternativeText: String {
        content.leadPicture?.alternativeText.nonEmpty ?? lead?.alternativeText ?? ""
    }
}

extension PageMaker {
    /// A public story on its own page.
    func article(_ article: Article) throws -> SiteAnswer {
        let story = try reading(of: article)
        let content = article.content
        var page = ArticlePage(
            frame: try storyFrame(story),
            breadcrumb: breadcrumb(to: content.primarySection), kicker: content.kicker.nonEmpty,
            format: content.format.rawValue, formatLabel: formatLabel(content.format),
            headline: content.headline, standfirst: content.standfirst.nonEmpty,
            dateline: content.dateline.nonEmpty, byline: byline(story.contributors),
            portrait: try portrait(for: story), published: dateTime(story.published),
            modified: modified(story), leadPicture: leadPicture(of: story),
            share: ShareLinks.links(
                for: snapshot.publication.shareServices, headline: content.headline, address: origin + story.address,
                strings: strings),
            body: try bodyMarkup(content.body),
            topics: story.topics.map { Link(label: $0.name, address: addresses.topic($0.slug)) },
            related: cards(try related(to: article)),
            source: content.source.map { SourceCredit(name: $0.credit.isEmpty ? $0.name : $0.credit) },
            corrections: story.corrections.map { Correction(moment: dateTime($0.at), text: $0.text) })
        page.foreignDirection = Direction(ofForeign: content.headline, in: edition.direction)
        page.readingTime = readingTime(of: content.body)
        page.storyPackage = try storyPackage(of: article)
        return try self.page(page)
    }

    private func reading(of article: Article) throws -> StoryReading {
        let content = article.content
        return StoryReading(
            article: article, contributors: try connection.contributors.find(content.byline.contributors),
            topics: try connection.topics.find(content.topics),
            lead: try content.leadPicture.flatMap { try connection.pictures.find([$0.picture])[$0.picture] },
            corrections: try connection.corrections.of(article.id), description: description(of: content))
    }

    /// Nil for what is read within a minute.
    private func readingTime(of body: Document) -> String? {
        let minutes = (Double(body.wordCount) / Self.wordsAMinute).rounded()
        return minutes > 1 ? strings.counted("readingMinutes", Int(minutes)) : nil
    }

    func description(of content: ArticleContent) -> String? {
        (content.standfirst.isEmpty
            ? content.body.excerpt(maximumCharacters: Self.descriptionCharacters) : content.standfirst).nonEmpty
    }

    /// Shown only when the story was changed noticeably later than it was published.
    private func modified(_ story: StoryReading) -> Moment? {
        let modified = story.article.times.modified
        return modified > story.published.adding(seconds: Self.quietSeconds) ? dateTime(modified) : nil
    }

    private func leadPicture(of story: StoryReading) -> Picture? {
        guard let placed = story.content.leadPicture, let picture = story.lead else { return nil }
        // An upright picture would lose a head or its feet in the usual shape.
        return self.picture(
            picture, shape: picture.width > picture.height ? .threeByTwo : .natural,
            alternativeText: story.leadAlternativeText,
            caption: (placed.caption.isEmpty ? picture.caption : placed.caption).nonEmpty,
            credit: (placed.credit.isEmpty ? picture.credit : placed.credit).nonEmpty, usualWidth: .w1280)
    }

    /// Opinions carry the portrait of the person who writes.
    private func portrait(for story: StoryReading) throws -> Picture? {
        guard story.content.format == .opinion, let writer = story.contributors.first, let id = writer.portrait
        else { return nil }
        return try connection.pictures.find([id])[id].map { self.portrait($0, of: writer.name) }
    }

    private static let descriptionCharacters = 160
    /// How fast adults read silently (Brysbaert 2019: 238 words of non-fiction in English).
    private static let wordsAMinute = 238.0
    /// Changes within this time after publication are not worth telling.
    private static let quietSeconds = 300.0
}
