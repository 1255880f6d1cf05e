package import Newspaper
import Storage

extension Newsroom {
    /// Notes that somebody has a story open, and tells who has had it open within the last minute.
    /// What somebody was told about it they have seen then.
    package func notePresence(in story: Identifier<Article>) async throws -> [StaffMember] {
        try await transaction { session in
            if let person = session.person {
                try session.connection.storyWriters.notePresence(of: person.id, in: story, at: session.now)
                try session.connection.notices.see(person.id, about: story)
            }
            return try session.connection.storyWriters.present(in: story, since: session.now.adding(seconds: -60))
        }
    }
}
