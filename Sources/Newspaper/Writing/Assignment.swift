/// What is to be done with a story, by whom and until when.
package struct Assignment: Hashable, Sendable {
    /// Nil while nobody has it yet.
    package var person: Identifier<StaffMember>?
    /// In a few words; empty when the story says it.
    package var task: String
    package var due: Instant?

    /// - Parameter task: What does not fit on one line is left out.
    package init(person: Identifier<StaffMember>? = nil, task: String = "", due: Instant? = nil) {
        self.person = person
        let line = task.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        self.task = String(line.prefix(Self.longestTask))
        self.due = due
    }

    /// Characters of a task at most.
    package static let longestTask = 200

    /// Whether it asks nothing of anybody.
    package var isEmpty: Bool { person == nil && task.isEmpty && due == nil }

    package func isOverdue(at now: Instant) -> Bool { due.map { $0 < now } ?? false }
}

/// A view of the newsroom's lists that somebody keeps under a name.
package struct SavedFilter: Hashable, Sendable {
    package let id: Identifier<SavedFilter>
    package var name: String
    /// As addresses carry it.
    package var query: String

    package init(id: Identifier<SavedFilter>, name: String, query: String) {
        self.id = id
        self.name = name
        self.query = query
    }

    /// How many one person keeps at most.
    package static let mostOfOnePerson = 30
}
