import Editorial
import Foundation
import Newspaper
import Storage
import Themes

extension Desk {
    /// Does the same to several stories of a list, and shows the list again with what became of each.
    func changeTogether(_ asked: DeskRequest) async throws -> DeskAnswer {
        let fields = FormFields(asked.form["query"])
        let stories = asked.form.all("story").compactMap { text -> (story: Identifier<Article>, seen: TextPoint)? in
            let parts = text.split(separator: "@").map(String.init)
            guard parts.count == 2, let id = Int64(parts[0]), let seen = TextPoint(parts[1]) else { return nil }
            return (Identifier(rawValue: id), seen)
        }
        guard !stories.isEmpty, let deed = try await deed(asked, fields) else {
            return try refusal(strings["faultNothingChosen"], asked)
        }
        let outcome = try await newsroom(asked).changeTogether(stories, deed)
        return try await showStories(asked, fields, outcome: try await shown(outcome, "bulkDone", asked))
    }

    /// Makes of them what they were before.
    func undoTogether(_ asked: DeskRequest) async throws -> DeskAnswer {
        let outcome = try await newsroom(asked).undoTogether()
        return try await showStories(
            asked, FormFields(asked.form["query"]), outcome: try await shown(outcome, "bulkUndone", asked))
    }

    private func deed(_ asked: DeskRequest, _ fields: FormFields) async throws -> BulkDeed? {
        let form = asked.form
        let publication = try await database.read { try $0.publications.load() }
        guard
            let edition = fields["edition"].flatMap({ publication.edition(code: $0) }) ?? publication.defaultEdition
        else { return nil }
        switch form["deed"] {
        case "move":
            let state = form["to"].flatMap(ArticleState.init)
            return state.flatMap { !$0.isSettled || $0 == .published ? .move($0) : nil }
        case "topic":
            guard let name = StaffMember.name(form["topic"] ?? ""), Slug(suggestedBy: name) != nil else { return nil }
            return .addTopic(try await newsroom(asked).topic(named: name, edition: edition.edition.id))
        case "section":
            return form["section"].flatMap { edition.sections[path: $0] }.map { .addSection($0.id) }
        case "assign": return .assign(try Assignment(form, in: edition.edition.timeZone))
        default: return nil
        }
    }

    private func shown(
        _ outcome: BulkOutcome, _ key: String, _ asked: DeskRequest
    ) async throws -> StoriesPage.Outcome {
        let ids = outcome.refused.map(\.story)
        let member = asked.signedIn?.member
        // Whoever named a story that they may not see is told no more than its number.
        let lines = member?.may(.seeAllStories) == true ? try await database.read { try $0.storyLines.find(ids) } : []
        let headlines = Dictionary(lines.map { ($0.id, $0.headline) }) { first, _ in first }
        return StoriesPage.Outcome(
            text: strings.counted(key, outcome.changed.count),
            refused: outcome.refused.map { story, reason in
                let headline = headlines[story] ?? ""
                return StoriesPage.Refused(
                    address: DeskAddresses.story(story.rawValue),
                    headline: headline.isEmpty ? strings["untitled"] : headline, reason: words(forRefusal: reason))
            })
    }

    private func words(forRefusal reason: any Error) -> String {
        switch reason {
        case let fault as ArticleFault: words(for: fault)
        case let fault as PublishingFault: words(for: fault)
        case NewsroomError.changedSince: strings["bulkChangedSince"]
        case NewsroomError.forbidden: strings["bulkForbidden"]
        case NewsroomError.outsideSections: strings["textOutsideSections"]
        case BulkFault.hasItAlready: strings["bulkHasIt"]
        case BulkFault.otherEdition: strings["bulkOtherEdition"]
        case StaffFault.unknownPerson: strings["faultAssignee"]
        default: strings["bulkMissing"]
        }
    }

    /// What may be done to several stories at once.
    func bulk(_ found: StoriesFound, _ member: StaffMember) -> StoriesPage.Bulk? {
        guard member.may(.seeAllStories) else { return nil }
        let states: [ArticleState] =
            member.may(.publish) ? [.submitted, .inReview, .approved, .draft, .published] : [.submitted, .draft]
        return StoriesPage.Bulk(
            action: DeskAddresses.bulk,
            states: states.map { DeskChoice(key: $0.rawValue, name: words(for: $0)) },
            mayAssign: member.may(.editAllStories),
            chosenWords: strings["bulkChosen"])
    }

    /// The way back from what was last done together, while it is fresh.
    func undo(_ change: BulkChange?, now: Instant) -> StoriesPage.Undo? {
        guard let change, now.milliseconds - change.at.milliseconds < Self.undoMilliseconds else { return nil }
        return StoriesPage.Undo(
            action: DeskAddresses.bulkUndo, label: strings.counted("bulkUndo", change.stories.count))
    }

    private static let undoMilliseconds: Int64 = 60 * 60_000
}
