import Foundation
import Newspaper
import Themes

extension PageMaker {
    /// A story as search engines want to know it; times carry the edition's own zone.
    func newsArticle(_ story: StoryReading) -> JSONValue {
        let content = story.content
        let address = origin + story.address
        return [
            "@type": .text(content.format.schemaType), "@id": .text(address + "#article"),
            "mainEntityOfPage": .text(address), "url": .text(address),
            "headline": .text(content.headline), "alternativeHeadline": .text(content.shortHeadline),
            "description": .text(ifAny: story.description), "inLanguage": .text(edition.language),
            "datePublished": .text(zoned(story.published)),
            "dateModified": .text(zoned(max(story.article.times.modified, story.published))),
            "author": .list(story.contributors.map(author)), "publisher": reference(organisationID),
            "articleSection": .list(content.sections.compactMap { sections[id: $0].map { .text($0.name) } }),
            "image": .list(story.lead.map { sharedCrops(of: $0).map { .text($0) } } ?? []),
            "isAccessibleForFree": .flag(true),
            "correction": .list(story.corrections.map(correction)),
            "creditText": .text(ifAny: content.source.map { $0.credit.isEmpty ? $0.name : $0.credit }),
        ]
    }

    private func correction(_ correction: Newspaper.Correction) -> JSONValue {
        [
            "@type": .text("CorrectionComment"), "text": .text(correction.text),
            "datePublished": .text(zoned(correction.at)),
        ]
    }

    private func author(_ contributor: Contributor) -> JSONValue {
        [
            "@type": .text(contributor.kind == .person ? "Person" : "Organization"), "name": .text(contributor.name),
            "url": .text(origin + addresses.contributor(contributor.slug)),
        ]
    }

    /// RFC 3339 with the offset of the edition's zone, as `2026-11-22T06:30:00+02:00`.
    private func zoned(_ instant: Instant) -> String {
        let minutes = edition.timeZone.secondsFromGMT(for: instant.date) / 60
        let local = instant.adding(seconds: Double(minutes * 60)).rfc3339.prefix(19)
        guard minutes != 0 else { return "\(local)Z" }
        let twoDigits = { (number: Int) in (number < 10 ? "0" : "") + String(number) }
        return "\(local)\(minutes < 0 ? "-" : "+")\(twoDigits(abs(minutes) / 60)):\(twoDigits(abs(minutes) % 60))"
    }
}

extension Format {
    /// The type of schema.org that says most of a format.
    fileprivate var schemaType: String {
        switch self {
        case .analysis: "AnalysisNewsArticle"
        case .opinion: "OpinionNewsArticle"
        case .explainer: "BackgroundNewsArticle"
        case .review: "ReviewNewsArticle"
        default: "NewsArticle"
        }
    }
}
