import Newspaper
import Storage

/// What one transaction has looked up already, and what it leaves to its end. It lives and dies with the transaction,
/// so it is never out of date.
final class SessionMemory {
    struct TopicKey: Hashable {
        let topic: TopicImport
        let edition: Identifier<Edition>
    }

    var contributors: [ContributorImport: Identifier<Contributor>] = [:]
    var topics: [TopicKey: Identifier<Topic>] = [:]
    var unsettled = Unsettled()
    private var contributorNames: [Identifier<Contributor>: String] = [:]
    private var topicNames: [Identifier<Topic>: String] = [:]
    private var wordsOfNames: [String: [String]] = [:]

    func names(of contributors: [Identifier<Contributor>], in connection: any Connection) throws -> [String] {
        let unknown = contributors.filter { contributorNames[$0] == nil }
        for found in try connection.contributors.find(unknown) { contributorNames[found.id] = found.name }
        return contributors.compactMap { contributorNames[$0] }
    }

    /// Takes contributors by given names; the others are looked up anew.
    func name(_ names: [Identifier<Contributor>: String]) { contributorNames = names }

    /// The words of a name that many stories share, as the search index wants them.
    func words(of name: String) -> [String] {
        if let words = wordsOfNames[name] { return words }
        let words = SearchText.allWords(of: name)
        wordsOfNames[name] = words
        return words
    }

    func names(of topics: [Identifier<Topic>], in connection: any Connection) throws -> [String] {
        let unknown = topics.filter { topicNames[$0] == nil }
        for found in try connection.topics.find(unknown) { topicNames[found.id] = found.name }
        return topics.compactMap { topicNames[$0] }
    }
}
