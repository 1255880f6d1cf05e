import Editorial
import Foundation
import Newspaper
import Storage
import Themes

extension Desk {
    /// Says who is to do what with a story, and until when on the clocks of its edition.
    func assignStory(_ asked: DeskRequest) async throws -> DeskAnswer {
        guard let story = try await readableStory(asked) else { return try trouble(.missing, asked) }
        let zone = story.edition.edition.timeZone
        let id = story.article.id
        return try await answerAssignment(asked) {
            try await newsroom(asked).assign(try Assignment(asked.form, in: zone), of: id)
            let address = Self.done(DeskAddresses.story(id.rawValue), "noticeAssigned")
            return asked.wantsData ? try .data(NextPage(address: address)) : .redirect(to: address)
        }
    }

    /// Moves the time until which something is to be done to another day of the calendar.
    func moveDue(_ asked: DeskRequest) async throws -> DeskAnswer {
        guard let id: Identifier<Article> = asked.id("id"),
            let day = asked.form["day"].flatMap({ CivilDay(text: $0) })
        else { return try trouble(.missing, asked) }
        return try await answerAssignment(asked) {
            try await newsroom(asked).moveDue(of: id, to: day)
            let address = "\(DeskAddresses.planning)?day=\(day.text)&done=noticeDueMoved"
            return asked.wantsData ? try .data(NextPage(address: address)) : .redirect(to: address)
        }
    }

    /// The fields of a story's page in which it is assigned.
    func assignment(of story: ReadableStory, _ member: StaffMember) -> StoryAssignment {
        let zone = story.edition.edition.timeZone
        let assignment = story.assignment ?? Assignment()
        let person = story.staff.first { $0.id == assignment.person }
        return StoryAssignment(
            action: member.may(.editAllStories) ? DeskAddresses.story(story.article.id.rawValue, "assignment") : nil,
            people: story.staff.filter { $0.isActive || $0.id == assignment.person }.map {
                DeskChoice(key: String($0.id.rawValue), name: $0.name, isCurrent: $0.id == assignment.person)
            },
            task: assignment.task,
            due: assignment.due.map { moment($0, in: zone).text.replacing(" ", with: "T") } ?? "",
            shown: story.assignment.map {
                StoryTask(
                    person: person?.name, task: $0.task, due: $0.due.map { moment($0, in: zone) },
                    isOverdue: $0.isOverdue(at: clock.now()))
            })
    }

    private func answerAssignment(
        _ asked: DeskRequest, _ verb: () async throws -> DeskAnswer
    ) async throws -> DeskAnswer {
        do {
            return try await answerStory(asked, verb)
        } catch StaffFault.unknownPerson {
            return try refusal(strings["faultAssignee"], asked)
        }
    }
}

extension Assignment {
    /// What a form says: `person`, `task` and `due`, a time on the clocks of a zone. Throws `StoryForm.Malformed`.
    init(_ form: FormFields, in zone: TimeZone) throws {
        let (person, due) = (form["person"] ?? "", form["due"] ?? "")
        let time = Instant(localTime: due, in: zone)
        guard time != nil || due.isEmpty else { throw StoryForm.Malformed(field: "due") }
        guard person.isEmpty || Int64(person) != nil else { throw StoryForm.Malformed(field: "person") }
        self.init(person: Int64(person).map { Identifier(rawValue: $0) }, task: form["task"] ?? "", due: time)
    }
}
