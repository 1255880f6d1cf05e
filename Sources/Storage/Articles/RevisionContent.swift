import Documents
import Foundation
import Newspaper

/// The form in which a revision's content is kept: one JSON object; the body has a column of its own.
enum RevisionContent {
    static func json(of content: ArticleContent) throws -> String {
        String(decoding: try JSONEncoder.deterministic.encode(Kept(content)), as: UTF8.self)
    }

    static func content(of json: String, body: String) throws -> ArticleContent {
        do {
            return try JSONDecoder().decode(Kept.self, from: Data(json.utf8)).content(body: body)
        } catch let error as DecodingError {
            throw StorageError.unexpectedResult("a kept revision cannot be read: \(error)")
        }
    }

    /// What is empty is left out.
    private struct Kept: Codable {
        var kicker: String?
        var headline: String
        var shortHeadline: String?
        var standfirst: String?
        var dateline: String?
        var leadPicture: KeptLead?
        var format: String
        var byline: [Int64]?
        var sections: [Int64]?
        var topics: [Int64]?
        var related: [Int64]?
        var sourceName: String?
        var sourceCredit: String?

        init(_ content: ArticleContent) {
            kicker = content.kicker.unlessEmpty
            headline = content.headline
            shortHeadline = content.shortHeadline.unlessEmpty
            standfirst = content.standfirst.unlessEmpty
            dateline = content.dateline.unlessEmpty
            leadPicture = content.leadPicture.map(KeptLead.init)
            format = content.format.rawValue
            byline = content.byline.contributors.map(\.rawValue).unlessEmpty
            sections = content.sections.map(\.rawValue).unlessEmpty
            topics = content.topics.map(\.rawValue).unlessEmpty
            related = content.related.map(\.rawValue).unlessEmpty
            sourceName = content.source?.name
            sourceCredit = content.source?.credit
        }

        func content(body: String) throws -> ArticleContent {
            var content = ArticleContent(headline: headline, body: try Document(stored: body))
            content.kicker = kicker ?? ""
            content.shortHeadline = shortHeadline ?? ""
            content.standfirst = standfirst ?? ""
            content.dateline = dateline ?? ""
            content.leadPicture = leadPicture?.lead
            content.format = try stored(format)
            content.byline = Byline(Self.identifiers(byline))
            content.sections = Self.identifiers(sections)
            content.topics = Self.identifiers(topics)
            content.related = Self.identifiers(related)
            content.source = sourceName.map { ArticleSource(name: $0, credit: sourceCredit ?? "") }
            return content
        }

        private static func identifiers<Noun>(_ numbers: [Int64]?) -> [Identifier<Noun>] {
            (numbers ?? []).map { Identifier(rawValue: $0) }
        }
    }

    private struct KeptLead: Codable {
        var picture: Int64
        var alternativeText: String
        var caption: String
        var credit: String

        init(_ lead: LeadPicture) {
            picture = lead.picture.rawValue
            alternativeText = lead.alternativeText
            caption = lead.caption
            credit = lead.credit
        }

        var lead: LeadPicture {
            LeadPicture(
                picture: Identifier(rawValue: picture), alternativeText: alternativeText, caption: caption,
                credit: credit)
        }
    }
}

extension JSONEncoder {
    /// The same value always gives the same text.
    static var deterministic: JSONEncoder {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return encoder
    }
}

extension Collection {
    fileprivate var unlessEmpty: Self? { isEmpty ? nil : self }
}
