import Documents
import Foundation
import Newspaper

/// The form in which a revision's content is kept: one JSON object; the body has a column of its own.
enum RevisionContent {
    /// The same content always gives the same text; what is empty is left out.
    static func json(of content: ArticleContent) -> String {
        var writer = JSONObjectWriter()
        writer.addUnlessEmpty("byline", raw: numbers(content.byline.contributors))
        writer.addUnlessEmpty("dateline", content.dateline)
        writer.add("format", content.format.rawValue)
        writer.add("headline", content.headline)
        writer.addUnlessEmpty("kicker", content.kicker)
        if let lead = content.leadPicture { writer.add("leadPicture", raw: json(of: lead)) }
        writer.addUnlessEmpty("related", raw: numbers(content.related))
        writer.addUnlessEmpty("sections", raw: numbers(content.sections))
        writer.addUnlessEmpty("shortHeadline", content.shortHeadline)
        if let source = content.source {
            writer.add("sourceCredit", source.credit)
            writer.add("sourceName", source.name)
        }
        writer.addUnlessEmpty("standfirst", content.standfirst)
        writer.addUnlessEmpty("topics", raw: numbers(content.topics))
        return writer.object
    }

    private static func json(of lead: LeadPicture) -> String {
        var writer = JSONObjectWriter()
        writer.add("alternativeText", lead.alternativeText)
        writer.add("caption", lead.caption)
        writer.add("credit", lead.credit)
        writer.add("picture", raw: String(lead.picture.rawValue))
        return writer.object
    }

    private static func numbers<Noun>(_ identifiers: [Identifier<Noun>]) -> [String] {
        identifiers.map { String($0.rawValue) }
    }

    static func content(of json: String, body: String) throws -> ArticleContent {
        do {
            return try JSONDecoder().decode(Kept.self, from: Data(json.utf8)).content(body: body)
        } catch let error as DecodingError {
            throw StorageError.unexpectedResult("a kept revision cannot be read: \(error)")
        }
    }

    private struct Kept: Decodable {
        let kicker: String?
        let headline: String
        let shortHeadline: String?
        let standfirst: String?
        let dateline: String?
        let leadPicture: KeptLead?
        let format: String
        let byline: [Int64]?
        let sections: [Int64]?
        let topics: [Int64]?
        let related: [Int64]?
        let sourceName: String?
        let sourceCredit: String?

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

    private struct KeptLead: Decodable {
        let picture: Int64
        let alternativeText: String
        let caption: String
        let credit: String

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
