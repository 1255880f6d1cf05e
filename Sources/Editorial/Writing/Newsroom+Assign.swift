package import Foundation
package import Newspaper
import Storage

extension Newsroom {
    /// Says who is to do what with a story until when; an empty assignment takes it from everybody. Whoever is assigned a
    /// story may write in it. It ends when the story becomes public or is withdrawn.
    ///
    /// Throws `NewsroomError.unknownArticle`, `NewsroomError.forbidden`, or `StaffFault.unknownPerson` for somebody who
    /// does not work here.
    package func assign(_ assignment: Assignment, of id: Identifier<Article>) async throws {
        try require(.editAllStories)
        try await transaction { try $0.assign(assignment, of: id) }
    }

    /// Moves the time until which something is to be done to another day, on the clocks of the story's edition: at the
    /// same time of day, at noon when it had none.
    ///
    /// Throws what `assign` throws.
    package func moveDue(of id: Identifier<Article>, to day: CivilDay) async throws {
        try require(.editAllStories)
        try await transaction { session in
            let zone = try session.edition(try session.story(id).article.edition).edition.timeZone
            var assignment = try session.connection.assignments.find(id) ?? Assignment()
            let clockSeconds = assignment.due.map { $0.secondsOfDay(in: zone) } ?? 12 * 3600
            assignment.due = day.instant(secondsOfDay: clockSeconds, in: zone)
            try session.assign(assignment, of: id)
        }
    }
}

extension Session {
    func assign(_ assignment: Assignment, of id: Identifier<Article>) throws {
        _ = try story(id)
        let member = try assignment.person.map { person in
            guard let member = try connection.staff.find(person), member.isActive else {
                throw StaffFault.unknownPerson
            }
            return member
        }
        if assignment == (try connection.assignments.find(id) ?? Assignment()) { return }
        if assignment.isEmpty {
            try connection.assignments.remove(id)
        } else {
            try connection.assignments.keep(assignment, of: id)
        }
        if let member { try tell(.assigned, about: id, to: [member], detail: assignment.task) }
        let parts = [member?.name ?? "", assignment.task, assignment.due?.rfc3339 ?? ""].filter { !$0.isEmpty }
        try audit("assign", "article", id.rawValue, detail: parts.joined(separator: ", "))
        try connection.events.add(.articleChanged, subject: id.rawValue, at: now)
    }
}

extension Instant {
    /// What the clocks of a zone show, in seconds since midnight.
    package func secondsOfDay(in zone: TimeZone) -> Int {
        var calendar = Calendar(identifier: .gregorian)
        calendar.timeZone = zone
        let parts = calendar.dateComponents([.hour, .minute, .second], from: date)
        return (parts.hour ?? 0) * 3600 + (parts.minute ?? 0) * 60 + (parts.second ?? 0)
    }
}

extension CivilDay {
    /// The moment at which the clocks of a zone show a time of this day; what they leave out is as much later.
    package func instant(secondsOfDay: Int, in zone: TimeZone) -> Instant {
        var calendar = Calendar(identifier: .gregorian)
        calendar.timeZone = zone
        let parts = DateComponents(
            year: year, month: month, day: day, hour: secondsOfDay / 3600, minute: secondsOfDay / 60 % 60,
            second: secondsOfDay % 60)
        return calendar.date(from: parts).map { Instant($0) } ?? start(in: zone)
    }
}
