import Editorial
import Foundation
import HTTPTypes
import Newspaper
import Storage
import Themes

extension Desk {
    /// Keeps a front as it is being laid out.
    func saveFront(_ asked: DeskRequest) async throws -> DeskAnswer {
        guard let front = try await laidOutFront(asked) else { return try trouble(.missing, asked) }
        let zone = front.edition.edition.timeZone
        return try await answerFront(asked) {
            let slots = try self.slots(asked, zone: zone)
            guard let start = asked.form["number"].flatMap({ Int($0) }) else {
                throw StoryForm.Malformed(field: "number")
            }
            let outcome = try await newsroom(asked).saveFront(slots, of: front.place, from: start)
            switch outcome {
            case .saved(let draft, let own):
                let (isAhead, choices) = try await standing(draft.front)
                return try .data(data(draft, own: own, isAhead: isAhead, choices, zone: zone))
            case .clash(let draft, let merged):
                let all = merged.slots + merged.clashes.flatMap { [$0.mine, $0.theirs] }.compactMap(\.self)
                let choices = try await database.read { try $0.frontChoices(of: all) }
                return try .data(
                    FrontClashData(
                        front: data(draft, slots: merged.slots, isAhead: true, choices, zone: zone),
                        clashes: merged.clashes.map { clash in
                            FrontClashData.Clash(
                                key: clash.key, mine: clash.mine.map { SlotData($0, zone: zone) },
                                theirs: clash.theirs.map { SlotData($0, zone: zone) })
                        }), .conflict)
            }
        }
    }

    private func slots(_ asked: DeskRequest, zone: TimeZone) throws -> [Slot] {
        guard let text = asked.form["slots"],
            let sent = try? JSONDecoder().decode([SlotData].self, from: Data(text.utf8))
        else { throw StoryForm.Malformed(field: "slots") }
        return try sent.map { try $0.slot(zone: zone) }
    }

    private func standing(_ front: Front) async throws -> (isAhead: Bool, choices: FrontChoices) {
        try await database.read { connection in
            let publication = try connection.publications.load()
            return (
                try connection.publicFront(front.place, of: publication) != front,
                try connection.frontChoices(of: front.slots)
            )
        }
    }

    /// Runs a verb on a front and says, in the form that was asked for, why it could not be done.
    func answerFront(_ asked: DeskRequest, _ verb: () async throws -> DeskAnswer) async throws -> DeskAnswer {
        do {
            return try await verb()
        } catch let fault as FrontFault {
            return try refusal(strings.text("faultFront", ["reason": words(for: fault)]), asked)
        } catch let malformed as StoryForm.Malformed {
            return try refusal(strings.text("faultField", ["field": malformed.field]), asked)
        } catch NewsroomError.frontChangedSince(let author) {
            return try refusal(strings.text("faultFrontChanged", ["name": author]), asked, .conflict)
        } catch NewsroomError.unknownFront {
            return try trouble(.missing, asked)
        }
    }

    private func words(for fault: FrontFault) -> String {
        let count: Int
        let key: String
        switch fault {
        case .tooManySlots: (key, count) = ("faultSlots", Front.mostSlots)
        case .badKey: (key, count) = ("faultSlotKey", 0)
        case .tooManyStories, .badCount: (key, count) = ("faultSlotStories", Slot.mostStories)
        case .storyTwice: (key, count) = ("faultStoryTwice", 0)
        case .titleTooLong: (key, count) = ("faultSlotTitle", Slot.titleCharacters)
        case .headlineTooLong: (key, count) = ("faultSlotHeadline", Placement.headlineCharacters)
        case .noTimeToCome: (key, count) = ("faultNoTime", 0)
        }
        return strings.text(key, ["most": String(count)])
    }
}
