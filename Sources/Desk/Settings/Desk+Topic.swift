import Editorial
import Newspaper
import Storage
import Themes

extension Desk {
    /// One topic, and what can be done with it.
    func showTopic(_ asked: DeskRequest) async throws -> DeskAnswer {
        guard let found = try await topic(asked) else { return try trouble(.missing, asked) }
        return try topicPage(asked, found)
    }

    func changeTopic(_ asked: DeskRequest) async throws -> DeskAnswer {
        try await change(asked, notice: "noticeTopicKept") { id in
            try await newsroom(asked).changeTopic(
                id, name: asked.form["name"] ?? "", slug: asked.form["slug"] ?? "")
        }
    }

    /// Merges a topic into the one of a name or slug that somebody typed, once they are sure.
    func mergeTopic(_ asked: DeskRequest) async throws -> DeskAnswer {
        guard let found = try await topic(asked) else { return try trouble(.missing, asked) }
        let typed = asked.form["into"] ?? ""
        let into = try await database.read { connection in
            try Slug(suggestedBy: typed).flatMap {
                try connection.topics.find(slug: $0, edition: found.topic.edition)
                    ?? connection.topics.search(typed, edition: found.topic.edition, limit: 50).first {
                        $0.name == typed
                    }
            }
        }
        guard let into else {
            return try topicPage(asked, found, fault: strings.text("faultNoTopic", ["text": typed]))
        }
        let names = ["name": found.topic.name, "into": into.name, "stories": stories(found.stories)]
        if asked.form["sure"] == nil {
            return try confirm(
                asked, title: strings.text("titleMergeTopic", names),
                lines: [strings.text("mergeTopicText", names), strings["mergeSectionUndone"]],
                action: DeskAddresses.topic(found.topic.id.rawValue, "merger"), fields: [("into", into.slug.text)],
                deed: strings["mergeTopic"], back: DeskAddresses.topic(found.topic.id.rawValue))
        }
        return try await change(asked, notice: "noticeTopicMerging", to: topics(of: found.edition)) { id in
            try await newsroom(asked).mergeTopic(id, into: into.id)
        }
    }

    func removeTopic(_ asked: DeskRequest) async throws -> DeskAnswer {
        guard let found = try await topic(asked) else { return try trouble(.missing, asked) }
        return try await change(asked, notice: "noticeTopicRemoved", to: topics(of: found.edition)) { id in
            try await newsroom(asked).removeTopic(id)
        }
    }

    private func change(
        _ asked: DeskRequest, notice: String, to address: String? = nil,
        _ verb: (Identifier<Topic>) async throws -> Void
    ) async throws -> DeskAnswer {
        guard let found = try await topic(asked) else { return try trouble(.missing, asked) }
        return try await answerStructure(asked) {
            try await verb(found.topic.id)
            let own = Self.done(DeskAddresses.topic(found.topic.id.rawValue), notice)
            return .redirect(to: address.map { "\($0)&done=\(notice)" } ?? own)
        } refused: {
            try topicPage(asked, found, fault: $0)
        }
    }

    private func topics(of edition: EditionContents) -> String {
        "\(DeskAddresses.topicSettings)?edition=\(edition.edition.code)"
    }

    private func topic(_ asked: DeskRequest) async throws -> NamedTopic? {
        guard let id: Identifier<Topic> = asked.id("id") else { return nil }
        return try await database.read { connection in
            let publication = try connection.publications.load()
            guard let topic = try connection.topics.find([id]).first,
                let edition = publication.edition(topic.edition)
            else { return nil }
            return NamedTopic(
                publication: publication, edition: edition, topic: topic,
                stories: try connection.articles.count(on: id),
                work: try connection.restructurings.all().first {
                    !$0.kind.isOfSections && $0.subject == id.rawValue
                })
        }
    }

    private func topicPage(
        _ asked: DeskRequest, _ found: NamedTopic, fault: String? = nil
    ) throws -> DeskAnswer {
        let topic = found.topic
        let number = topic.id.rawValue
        return try settingsPage(asked, titled: topic.name, fault: fault) { frame in
            TopicPage(
                frame: frame, head: settingsHead(found.publication, found.edition, in: DeskAddresses.topicSettings),
                name: asked.form["name"] ?? topic.name, slug: asked.form["slug"] ?? topic.slug.text,
                publicAddress: Addresses(edition: found.edition.edition).topic(topic.slug),
                stories: stories(found.stories), progress: progress(of: found.work), hasStories: found.stories > 0,
                changeAction: DeskAddresses.topic(number), mergeAction: DeskAddresses.topic(number, "merger"),
                into: asked.form["into"] ?? "", removeAction: DeskAddresses.topic(number, "removal"),
                findTopics: "\(DeskAddresses.findTopics)?edition=\(found.edition.edition.code)",
                listAddress: topics(of: found.edition), fault: fault)
        }
    }
}

/// A topic with what its page needs besides.
private struct NamedTopic: Sendable {
    let publication: Publication
    let edition: EditionContents
    let topic: Topic
    let stories: Int
    let work: Restructuring?
}
