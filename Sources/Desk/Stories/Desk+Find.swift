import Editorial
import HTTPTypes
import Newspaper
import Storage
import Themes

/// What the fields of a story are chosen from.
extension Desk {
    /// Public stories by their words, for links and picks.
    func findStories(_ asked: DeskRequest) async throws -> DeskAnswer {
        let words = asked.query["q"] ?? ""
        let edition = asked.query["edition"]
        let found = try await database.read { connection -> [Finding] in
            let publication = try connection.publications.load()
            guard let contents = edition.flatMap({ publication.edition(code: $0) }) ?? publication.defaultEdition
            else { return [] }
            if words.allSatisfy(\.isWhitespace) {
                return try connection.listings.cards(.edition, edition: contents.edition.id, limit: Self.mostFound)
                    .map { finding($0, in: contents) }
            }
            let hits = try connection.search.find(words, edition: contents.edition.id, limit: Self.mostFound)
            return try connection.articles.cards(hits.map(\.article)).map { finding($0, in: contents) }
        }
        return try .data(Findings(found: found))
    }

    func findContributors(_ asked: DeskRequest) async throws -> DeskAnswer {
        let words = asked.query["q"] ?? ""
        let found = try await database.read { try $0.contributors.search(words, limit: Self.mostFound) }
        return try .data(
            Findings(found: found.map { Finding(id: $0.id.rawValue, name: $0.name, detail: $0.kind.rawValue) }))
    }

    func findTopics(_ asked: DeskRequest) async throws -> DeskAnswer {
        let (words, code) = (asked.query["q"] ?? "", asked.query["edition"])
        let found = try await database.read { connection -> [Topic] in
            let publication = try connection.publications.load()
            guard let contents = code.flatMap({ publication.edition(code: $0) }) ?? publication.defaultEdition
            else { return [] }
            return try connection.topics.search(words, edition: contents.edition.id, limit: Self.mostFound)
        }
        return try .data(Findings(found: found.map { Finding(id: $0.id.rawValue, name: $0.name) }))
    }

    /// What the text of a story suggests.
    func suggest(_ asked: DeskRequest) async throws -> DeskAnswer {
        guard let story = try await readableStory(asked) else { return try trouble(.missing, asked) }
        return try await answerStory(asked) {
            let offered = try await newsroom(asked).suggestions(for: story.article.id)
            let cards = try await database.read { try $0.articles.cards(offered.related) }
            return try .data(
                Suggestions(
                    topics: offered.topics.map { Finding(id: $0.id.rawValue, name: $0.name) },
                    related: cards.map { finding($0, in: story.edition) }))
        }
    }

    /// A story with its section, and its time on the clocks of its edition.
    private func finding(_ card: ArticleCard, in edition: EditionContents) -> Finding {
        let section = card.primarySection.flatMap { edition.sections[id: $0]?.name }
        let time = moment(card.published, in: edition.edition.timeZone).text
        return Finding(
            id: card.id.rawValue, name: card.headline,
            detail: [section, isolated(time)].compactMap(\.self).joined(separator: " · "),
            address: Addresses.article(card.permalink))
    }

    /// A topic that nobody has named before, added in place.
    func addTopic(_ asked: DeskRequest) async throws -> DeskAnswer {
        let publication = try await database.read { try $0.publications.load() }
        guard let name = StaffMember.name(asked.form["name"] ?? ""), Slug(suggestedBy: name) != nil,
            let edition = asked.form["edition"].flatMap({ publication.edition(code: $0) })
                ?? publication.defaultEdition
        else { return try .data(Refusal(fault: strings["faultName"]), .unprocessableContent) }
        let id = try await newsroom(asked).topic(named: name, edition: edition.edition.id)
        return try .data(Finding(id: id.rawValue, name: name))
    }

    private static let mostFound = 12
}

struct Findings: Encodable, Sendable {
    var found: [Finding]
}

/// What is offered beside a story, by the names of its choosers.
private struct Suggestions: Encodable {
    var topics: [Finding]
    var related: [Finding]
}

/// One thing that can be chosen.
struct Finding: Encodable, Sendable {
    var id: Int64
    var name: String
    var detail = ""
    /// Where readers find it; empty for what has no page of its own.
    var address = ""
}
