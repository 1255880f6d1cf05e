package import Newspaper
import Storage

/// What writers name in a story and nobody has named before.
extension Newsroom {
    /// The contributor of a name, added when there is none yet.
    package func contributor(named name: String) async throws -> Identifier<Contributor> {
        try await transaction { try $0.contributor(ContributorImport(name: name)) }
    }

    /// The topic of a name, added when the edition has none yet.
    ///
    /// - Precondition: the name has a letter or digit, so that it can have an address.
    package func topic(named name: String, edition: Identifier<Edition>) async throws -> Identifier<Topic> {
        try await transaction { session in
            guard let id = try session.topics([TopicImport(name: name)], edition: edition).first else {
                preconditionFailure("a topic's name needs a letter or digit")
            }
            return id
        }
    }

    /// Notes that somebody has a story open, and tells who has had it open within the last minute.
    package func notePresence(in story: Identifier<Article>) async throws -> [StaffMember] {
        try await transaction { session in
            if let person = session.person {
                try session.connection.storyWriters.notePresence(of: person.id, in: story, at: session.now)
            }
            return try session.connection.storyWriters.present(in: story, since: session.now.adding(seconds: -60))
        }
    }
}
