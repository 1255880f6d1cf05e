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
}
