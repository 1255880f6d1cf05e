import Editorial
import Foundation
import Newspaper
import Storage

extension Desk {
    func publishFront(_ asked: DeskRequest) async throws -> DeskAnswer {
        try await changeFront(asked, notice: "noticeFrontPublished") { front, seen in
            try await newsroom(asked).publishFront(front.place, seen: seen)
        }
    }

    func scheduleFront(_ asked: DeskRequest) async throws -> DeskAnswer {
        try await changeFront(asked, notice: "noticeFrontScheduled") { front, seen in
            let zone = front.edition.edition.timeZone
            guard let due = Instant(localTime: asked.form["at"] ?? "", in: zone) else {
                throw FrontFault.noTimeToCome
            }
            try await newsroom(asked).scheduleFront(front.place, at: due, seen: seen)
        }
    }

    func unscheduleFront(_ asked: DeskRequest) async throws -> DeskAnswer {
        try await changeFront(asked, notice: "noticeFrontUnscheduled") { front, _ in
            guard let due = asked.form["due"].flatMap(Int64.init) else { throw StoryForm.Malformed(field: "due") }
            try await newsroom(asked).unscheduleFront(front.place, due: Instant(milliseconds: due))
        }
    }

    /// Takes up a layout of the past, or without one what readers see now.
    func restoreFront(_ asked: DeskRequest) async throws -> DeskAnswer {
        let layout = asked.form["layout"].flatMap(Int64.init).map { Identifier<PublishedFront>(rawValue: $0) }
        return try await changeFront(asked, notice: "noticeFrontRestored") { front, seen in
            try await newsroom(asked).restoreFront(front.place, to: layout, seen: seen)
        }
    }

    private func changeFront(
        _ asked: DeskRequest, notice: String, _ verb: (LaidOutFront, Int) async throws -> Void
    ) async throws -> DeskAnswer {
        guard let front = try await laidOutFront(asked) else { return try trouble(.missing, asked) }
        return try await answerFront(asked) {
            guard let seen = asked.form["number"].flatMap({ Int($0) }) else {
                throw StoryForm.Malformed(field: "number")
            }
            try await verb(front, seen)
            let address = Self.done(DeskAddresses.front(front.place), notice)
            return asked.wantsData ? try .data(NextPage(address: address)) : .redirect(to: address)
        }
    }
}
