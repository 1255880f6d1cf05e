import Editorial
import Foundation
import HTTPTypes
import Newspaper
import Storage
import Themes

extension Desk {
    func startStory(_ asked: DeskRequest) async throws -> DeskAnswer {
        let publication = try await database.read { try $0.publications.load() }
        let wanted = asked.form["edition"].flatMap { publication.edition(code: $0) } ?? publication.defaultEdition
        guard let edition = wanted else { return try trouble(.missing, asked) }
        let story = try await newsroom(asked).startStory(edition: edition.edition.id)
        return .redirect(to: DeskAddresses.story(story.id.rawValue))
    }

    func moveStory(_ asked: DeskRequest) async throws -> DeskAnswer {
        guard let state = asked.form["to"].flatMap(ArticleState.init), !state.isSettled else {
            return try trouble(.missing, asked)
        }
        return try await change(asked, notice: "noticeMoved") { id, seen in
            try await newsroom(asked).move(id, to: state, seen: seen, note: asked.form["note"] ?? "")
        }
    }

    func publishStory(_ asked: DeskRequest) async throws -> DeskAnswer {
        try await change(asked, notice: "noticePublished", asking: "publishAllTheSame") { id, seen in
            try await newsroom(asked).publish(
                id, seen: seen, isMarkedModified: asked.form["quietly"] == nil, note: asked.form["note"] ?? "")
        }
    }

    func scheduleStory(_ asked: DeskRequest) async throws -> DeskAnswer {
        guard let story = try await readableStory(asked) else { return try trouble(.missing, asked) }
        let zone = story.edition.edition.timeZone
        return try await change(asked, notice: "noticeScheduled", asking: "scheduleAllTheSame") { id, seen in
            guard let time = Instant(localTime: asked.form["at"] ?? "", in: zone) else {
                throw ArticleFault.noTimeToSchedule
            }
            try await newsroom(asked).schedule(id, at: time, seen: seen, note: asked.form["note"] ?? "")
        }
    }

    func withdrawStory(_ asked: DeskRequest) async throws -> DeskAnswer {
        try await change(asked, notice: "noticeWithdrawn") { id, _ in
            try await newsroom(asked).withdraw(id, note: asked.form["note"] ?? "")
        }
    }

    /// Runs a verb on the text that was seen. With `question`, the key of a button's words, it is asked once more when the
    /// checks have found something.
    private func change(
        _ asked: DeskRequest, notice: String, asking question: String? = nil,
        _ verb: (Identifier<Article>, TextPoint) async throws -> Void
    ) async throws -> DeskAnswer {
        guard let id: Identifier<Article> = asked.id("id") else { return try trouble(.missing, asked) }
        return try await answerStory(asked) {
            if let question, let again = try await lookAgain(asked, label: strings[question]) { return again }
            try await verb(id, try StoryForm(asked.form).start())
            let address = Self.done(DeskAddresses.story(id.rawValue), notice)
            return asked.wantsData ? try .data(NextPage(address: address)) : .redirect(to: address)
        }
    }
}

/// Where a page goes on to.
struct NextPage: Encodable, Sendable {
    var address: String
}

extension Instant {
    /// The time as a browser's field for date and time takes it, on the clocks of a zone.
    func localTime(in zone: TimeZone) -> String {
        let offset = zone.secondsFromGMT(for: date)
        return String(adding(seconds: Double(offset)).rfc3339.prefix(19))
    }

    /// A time as a browser's field for date and time gives it, `2026-11-23T06:30` or with seconds, on the clocks of a zone.
    /// Nil for what is no such time.
    init?(localTime text: String, in zone: TimeZone) {
        let numbers = text.split { "-T: ".contains($0) }.map { Int($0) }
        guard (5...6).contains(numbers.count), numbers.allSatisfy({ $0 != nil }) else { return nil }
        let parts = numbers.compactMap(\.self)
        var calendar = Calendar(identifier: .gregorian)
        calendar.timeZone = zone
        let components = DateComponents(
            year: parts[0], month: parts[1], day: parts[2], hour: parts[3], minute: parts[4],
            second: parts.count == 6 ? parts[5] : 0)
        guard (1970...9998).contains(parts[0]), components.isValidDate(in: calendar),
            let date = calendar.date(from: components)
        else { return nil }
        self.init(date)
    }
}
