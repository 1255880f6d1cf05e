import Documents
import Newspaper
import Storage
import Themes

extension PageMaker {
    /// A public story on its own page.
    func article(_ article: Article) throws -> SiteAnswer {
        let content = article.content
        let address = Addresses.article(article.permalink ?? "")
        let published = article.times.published ?? article.times.created
        let contributors = try connection.contributors.find(content.byline.contributors)
        let topics = try connection.topics.find(content.topics)
        var page = ArticlePage(
            frame: try storyFrame(article, contributors, topics: topics),
            breadcrumb: breadcrumb(to: content.primarySection), kicker: content.kicker.nonEmpty,
            format: content.format.rawValue, formatLabel: formatLabel(content.format),
            headline: content.headline, standfirst: content.standfirst.nonEmpty,
            dateline: content.dateline.nonEmpty, byline: byline(contributors),
            portrait: try portrait(for: content, contributors), published: dateTime(published),
            modified: modified(article, published), leadPicture: try leadPicture(content.leadPicture),
            share: ShareLinks.links(
                for: snapshot.publication.shareServices, headline: content.headline, address: origin + address),
            body: try bodyMarkup(content.body),
            topics: topics.map { Link(label: $0.name, address: addresses.topic($0.slug)) },
            related: cards(try related(to: article)),
            source: content.source.map { SourceCredit(name: $0.credit.isEmpty ? $0.name : $0.credit) })
        page.readingTime = readingTime(of: content.body)
        return try self.page(page)
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
    private func modified(_ article: Article, _ published: Instant) -> Moment? {
        article.times.modified > published.adding(seconds: Self.quietSeconds) ? dateTime(article.times.modified) : nil
    }

    private func leadPicture(_ lead: LeadPicture?) throws -> Picture? {
        guard let lead, let picture = try connection.pictures.find([lead.picture])[lead.picture] else { return nil }
        // An upright picture would lose a head or its feet in the usual shape.
        return self.picture(
            picture, shape: picture.width > picture.height ? .threeByTwo : .natural,
            alternativeText: lead.alternativeText.isEmpty ? picture.alternativeText : lead.alternativeText,
            caption: (lead.caption.isEmpty ? picture.caption : lead.caption).nonEmpty,
            credit: (lead.credit.isEmpty ? picture.credit : lead.credit).nonEmpty, usualWidth: .w1280)
    }

    /// Opinions carry the portrait of the person who writes.
    private func portrait(for content: ArticleContent, _ contributors: [Contributor]) throws -> Picture? {
        guard content.format == .opinion, let writer = contributors.first, let id = writer.portrait else { return nil }
        return try connection.pictures.find([id])[id].map { self.portrait($0, of: writer.name) }
    }

    private static let descriptionCharacters = 160
    /// How fast adults read silently (Brysbaert 2019: 238 words of non-fiction in English).
    private static let wordsAMinute = 238.0
    /// Changes within this time after publication are not worth telling.
    private static let quietSeconds = 300.0
}
