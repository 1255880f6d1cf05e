import Documents
import Foundation
import Newspaper
import Storage
import Themes

/// What a list of stories is called, what it is about and where its page is.
struct ListPlace {
    let title: String
    let description: String
    let subject: ListingSubject
    let address: String
}

extension PageMaker {
    /// The feed at the end of a listing's path; nil when the path is none of a feed.
    func feed(_ parts: [String], query: FormFields) throws -> SiteAnswer? {
        guard let format = parts.last.flatMap(FeedFormat.init) else { return nil }
        let path = Array(parts.dropLast())
        if path == ["search"] { return try SearchQuestion(query).map { try searchFeed($0, format) } }
        guard let place = try listPlace(path) else { return nil }
        let cards = try connection.listings.newest(place.subject, edition: edition.id, limit: Self.feedItems)
        return answer(
            Feed(
                title: place.title, description: place.description, language: edition.language,
                homeAddress: origin + place.address, ownAddress: origin + place.address + format.rawValue,
                copyright: edition.copyright.nonEmpty, items: try items(cards.map(\.article))), format)
    }

    /// The feeds of a list, for the head of its page.
    func feedLinks(_ title: String, at address: String) -> [FeedLink] {
        FeedFormat.allCases.map {
            FeedLink(title: title, address: address + $0.rawValue, contentType: $0.contentType)
        }
    }

    /// The list that a path shows; nil when it shows none.
    func listPlace(_ parts: [String]) throws -> ListPlace? {
        switch (parts.first, parts.count) {
        case (nil, _):
            return ListPlace(
                title: edition.name, description: edition.tagline, subject: .edition, address: addresses.front)
        case ("topic", 2):
            return try Slug(parts[1]).flatMap { try connection.topics.find(slug: $0, edition: edition.id) }.map {
                place($0.name, "", .topic($0.id), addresses.topic($0.slug))
            }
        case ("author", 2):
            return try Slug(parts[1]).flatMap { try connection.contributors.find(slug: $0) }.map {
                place($0.name, $0.biography, .contributor($0.id), addresses.contributor($0.slug))
            }
        default:
            return sections[path: parts.joined(separator: "/")].map {
                place($0.name, $0.description, .section($0.id), addresses.section($0.path))
            }
        }
    }

    private func place(
        _ name: String, _ description: String, _ subject: ListingSubject, _ address: String
    ) -> ListPlace {
        ListPlace(title: "\(name) – \(edition.name)", description: description, subject: subject, address: address)
    }

    private func searchFeed(_ question: SearchQuestion, _ format: FeedFormat) throws -> SiteAnswer {
        let findings = try connection.search.find(
            SearchQuery(question.words), in: edition, filter: try filter(of: question), limit: Self.feedItems)
        return answer(
            Feed(
                title: "\(question.words) – \(edition.name)", description: "", language: edition.language,
                homeAddress: origin + addresses.search + question.address,
                ownAddress: "\(origin)\(addresses.search)/\(format.rawValue)\(question.address)",
                items: try items(findings.hits.map(\.article)).sorted { $0.published > $1.published }), format)
    }

    private func answer(_ feed: Feed, _ format: FeedFormat) -> SiteAnswer {
        .data(
            SiteData(
                contentType: "\(format.contentType); charset=utf-8", text: format.text(of: feed),
                modified: feed.updated))
    }

    private func items(_ ids: [Identifier<Article>]) throws -> [FeedItem] {
        try ids.compactMap { try connection.articles.find($0) }.map(item)
    }

    private func item(_ article: Article) throws -> FeedItem {
        let content = article.content
        let published = article.times.published ?? article.times.created
        let contributors = try connection.contributors.find(content.byline.contributors)
        let topics = try connection.topics.find(content.topics).map(\.name)
        return FeedItem(
            identifier: identifier(of: article), title: content.headline,
            address: origin + Addresses.article(article.permalink ?? ""),
            authors: contributors.map {
                FeedItem.Author(name: $0.name, address: origin + addresses.contributor($0.slug))
            },
            published: published, modified: max(article.times.modified, published),
            summary: description(of: content) ?? "",
            html: html(of: content.body, on: origin + Addresses.article(article.permalink ?? "")),
            categories: Self.withoutRepeats(content.sections.compactMap { sections[id: $0]?.name } + topics),
            picture: try feedPicture(content.leadPicture))
    }

    /// A section and a topic may bear one name.
    private static func withoutRepeats(_ names: [String]) -> [String] {
        names.enumerated().filter { names.firstIndex(of: $1) == $0 }.map(\.element)
    }

    /// A tag URI (RFC 4151), which outlives every change of slug, section or date of publication.
    private func identifier(of article: Article) -> String {
        let day = CivilDay(article.times.firstPublished ?? article.times.created, in: .gmt)
        let host = origin.split(separator: "/", maxSplits: 2).last ?? "localhost"
        return "tag:\(host.prefix { $0 != ":" && $0 != "/" }),\(day.text):article:\(article.id.rawValue)"
    }

    /// The body with every address made whole, for it is read elsewhere.
    private func html(of body: Document, on page: String) -> String {
        let whole = body.mapLinks { target in
            switch target.address.first {
            case "/": LinkTarget(origin + target.address)
            case "#": LinkTarget(page + target.address)
            default: target
            }
        }
        return whole.withHeadingsInOrder.html(labels: labels, page: page) {
            $0.source.hasPrefix("/pictures/") ? HTMLPicture(source: origin + $0.source) : nil
        }
    }

    private func feedPicture(_ lead: LeadPicture?) throws -> FeedItem.Picture? {
        guard let lead, let picture = try connection.pictures.find([lead.picture])[lead.picture] else { return nil }
        return FeedItem.Picture(
            address: origin + Addresses.picture(picture), contentType: picture.type.rawValue, width: picture.width,
            height: picture.height,
            alternativeText: lead.alternativeText.isEmpty ? picture.alternativeText : lead.alternativeText,
            credit: (lead.credit.isEmpty ? picture.credit : lead.credit).nonEmpty)
    }

    private static let feedItems = 30
}
