import Editorial
import Foundation
import Newspaper
import Storage
import Themes

/// A front that somebody may lay out, with what its page needs besides.
struct LaidOutFront: Sendable {
    let place: FrontPlace
    let edition: EditionContents
    let draft: FrontDraft
    /// Whether the draft is not what readers see.
    let isAhead: Bool
    /// Nil when nobody has laid it out.
    let line: FrontLine?
    let scheduled: [ScheduledFront]
    let choices: FrontChoices
}

/// What the stories and pictures that slots name are called.
struct FrontChoices: Sendable {
    var lines: [StoryLine] = []
    var cards: [ArticleCard] = []
    var pictures: [Picture] = []
}

extension Desk {
    /// The front that an address names; nil when there is none. Throws `NewsroomError.outsideSections` to who may not lay
    /// it out.
    func laidOutFront(_ asked: DeskRequest) async throws -> LaidOutFront? {
        guard let place = asked.parts["id"].flatMap(FrontPlace.init), let member = asked.signedIn?.member else {
            return nil
        }
        return try await database.read { connection -> LaidOutFront? in
            let publication = try connection.publications.load()
            guard let edition = publication.edition(place.edition) else { return nil }
            guard member.mayLayOutFront(of: place.section, in: edition.sections) else {
                throw NewsroomError.outsideSections
            }
            guard let draft = try connection.frontDraft(place, of: publication) else { return nil }
            return LaidOutFront(
                place: place, edition: edition, draft: draft,
                isAhead: try draft.front != connection.publicFront(place, of: publication),
                line: try connection.fronts.line(place), scheduled: try connection.frontSchedule.all(place),
                choices: try connection.frontChoices(of: draft.front.slots))
        }
    }

    /// What a front is called: the front page, or its section's name.
    func name(of place: FrontPlace, in edition: EditionContents) -> String {
        place.section.flatMap { edition.sections[id: $0] }.map { name(of: $0, in: edition) } ?? strings["frontPage"]
    }
}

extension Connection {
    func frontChoices(of slots: [Slot]) throws -> FrontChoices {
        let placements = slots.flatMap(\.placements)
        let stories = Array(Set(placements.map(\.article)))
        return FrontChoices(
            lines: try storyLines.find(stories), cards: try articles.cards(stories),
            pictures: Array(try pictures.find(placements.compactMap(\.picture)).values))
    }
}
