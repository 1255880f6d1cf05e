/// What may be done to several stories together.
package enum BulkDeed: Hashable, Sendable {
    /// To a state that is not settled, or to readers.
    case move(ArticleState)
    case addTopic(Identifier<Topic>)
    case addSection(Identifier<Section>)
    case assign(Assignment)
}

/// Why one of several stories was left as it was.
package enum BulkFault: Error, Hashable, Sendable {
    case hasItAlready
    case otherEdition
}

/// What one person did last to several stories together, with what was before, so that it can be undone.
package struct BulkChange: Hashable, Sendable {
    package var at: Instant
    package var stories: [ChangedStory]

    package init(at: Instant, stories: [ChangedStory]) {
        self.at = at
        self.stories = stories
    }

    /// Stories that are changed together at most.
    package static let mostStories = 100
}

/// One story of a change: where it stands since, and what it was before.
package struct ChangedStory: Hashable, Sendable, Codable {
    package enum Kind: String, Sendable, Codable {
        case move, topic, section, assignment
    }

    /// Who had what to do until when, as numbers and words.
    package struct Task: Hashable, Sendable, Codable {
        private let person: Int64?
        private let task: String
        private let due: Int64?

        package init?(_ assignment: Assignment?) {
            guard let assignment, !assignment.isEmpty else { return nil }
            person = assignment.person?.rawValue
            task = assignment.task
            due = assignment.due?.milliseconds
        }

        package var assignment: Assignment {
            Assignment(
                person: person.map { Identifier(rawValue: $0) }, task: task,
                due: due.map { Instant(milliseconds: $0) })
        }
    }

    package let story: Int64
    package let kind: Kind
    /// The text and state since.
    package var point = ""
    package var state = ""
    package var task: Task?
    /// What was added.
    package var added: Int64?
    package let formerState: String
    package let formerTask: Task?
    package let formerPublished: Int64?
    package let formerPermalink: String?
    package let formerSlug: String
    package let formerModified: Int64
    /// Whether somebody was writing in it.
    package let hadDraft: Bool

    package init(_ article: Article, _ kind: Kind, task: Assignment?, hadDraft: Bool) {
        story = article.id.rawValue
        self.kind = kind
        formerState = article.state.rawValue
        formerTask = Task(task)
        formerPublished = article.times.published?.milliseconds
        formerPermalink = article.permalink
        formerSlug = article.slug.text
        formerModified = article.times.modified.milliseconds
        self.hadDraft = hadDraft
    }
}
