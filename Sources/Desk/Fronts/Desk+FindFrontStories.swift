import Foundation
import Newspaper
import Storage

struct FoundFrontStories: Encodable, Sendable {
    var found: [FrontStory]
}

extension Desk {
    /// What can be picked for a front: stories that will be public soon, then the latest, or those that have the words.
    func findFrontStories(_ asked: DeskRequest) async throws -> DeskAnswer {
        guard let place = asked.query["front"].flatMap(FrontPlace.init) else { return try trouble(.missing, asked) }
        let words = SearchText.allWords(of: asked.query["q"] ?? "")
        let found = try await database.read { connection -> (EditionContents, [StoryLine], [ArticleCard])? in
            guard let edition = try connection.publications.load().edition(place.edition) else { return nil }
            let soon = try connection.storyLines.page(
                .inState(.scheduled, place.edition), StoryFilter(), limit: Self.scheduledLookedAt
            ).lines.filter { line in
                let own = SearchText.allWords(of: line.headline)
                return words.allSatisfy { word in own.contains { $0.hasPrefix(word) } }
            }
            let cards: [ArticleCard]
            if words.isEmpty {
                let list: ListingSubject = place.section.map { .section($0) } ?? .edition
                cards = try connection.listings.cards(list, edition: place.edition, limit: Self.storiesFound)
            } else {
                let query = asked.query["q"] ?? ""
                let hits = try connection.search.find(query, edition: place.edition, limit: Self.storiesFound)
                cards = try connection.articles.cards(hits.map(\.article))
            }
            let lines = try connection.storyLines.find(cards.map(\.id))
            return (edition, soon.prefix(words.isEmpty ? Self.scheduledShown : Self.storiesFound) + lines, cards)
        }
        guard let (edition, lines, cards) = found else { return try trouble(.missing, asked) }
        return try .data(
            FoundFrontStories(found: frontStories(lines, cards, zone: edition.edition.timeZone)))
    }

    private static let storiesFound = 40
    private static let scheduledLookedAt = 200
    private static let scheduledShown = 8
}
