import Editorial
import Newspaper
import Storage
import Themes

extension Desk {
    /// An edition's topics by name.
    func showTopics(_ asked: DeskRequest) async throws -> DeskAnswer {
        guard let (publication, edition) = try await settingsEdition(asked) else { return try trouble(.missing, asked) }
        let words = asked.query["q"] ?? ""
        let after = asked.query["after"].flatMap(Int64.init).map(Identifier<Topic>.init)
        let (found, works) = try await database.read { connection in
            let last = try after.flatMap { try connection.topics.find([$0]).first }
            let page = try connection.topics.page(
                edition: edition.edition.id, words: words, after: last, limit: Self.topicsAPage + 1,
                mostCounted: Self.mostCounted)
            return (page.map { FoundTopic(topic: $0.topic, stories: $0.stories) }, try connection.restructurings.all())
        }
        let shown = found.prefix(Self.topicsAPage)
        let address = "\(DeskAddresses.topicSettings)?edition=\(edition.edition.code)"
        let query = words.isEmpty ? "" : "&q=\(PercentEncoding.queryValue(words))"
        return try settingsPage(asked, titled: strings["settingsTopics"]) { frame in
            TopicsPage(
                frame: frame, head: settingsHead(publication, edition, in: DeskAddresses.topicSettings), words: words,
                action: DeskAddresses.topicSettings,
                rows: shown.map { found in
                    TopicsPage.Row(
                        name: found.topic.name, slug: found.topic.slug.text,
                        address: DeskAddresses.topic(found.topic.id.rawValue),
                        stories: found.stories < Self.mostCounted
                            ? stories(found.stories)
                            : strings.text("storiesAtLeast", ["count": strings.number(Self.mostCounted)]),
                        progress: progress(
                            of: works.first { !$0.kind.isOfSections && $0.subject == found.topic.id.rawValue }))
                }, emptyText: strings[words.isEmpty ? "emptyTopics" : "emptyTopicsFound"],
                nextAddress: found.count > shown.count
                    ? shown.last.map { "\(address)\(query)&after=\($0.topic.id.rawValue)" } : nil)
        }
    }

    private static let topicsAPage = 50
    /// Of a topic of more stories the list says that there are more.
    private static let mostCounted = 10_000
}

private struct FoundTopic: Sendable {
    let topic: Topic
    let stories: Int
}
