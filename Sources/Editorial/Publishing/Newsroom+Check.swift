package import Newspaper
import Storage

extension Newsroom {
    /// What should be looked at in a story before readers get it, as the publication weighs it.
    ///
    /// Throws `NewsroomError.unknownArticle`.
    package func findings(of id: Identifier<Article>) async throws -> [CheckFinding] {
        try await reading { session in
            try session.findings(session.text(of: session.readable(id)))
        }
    }

    /// Weighs the checks anew for the whole publication.
    package func weigh(_ rules: CheckRules) async throws {
        try require(.manageChecks)
        try await transaction { session in
            guard try session.connection.publications.checkRules() != rules else { return }
            try session.connection.publications.save(rules)
            try session.audit("weighChecks", "publication", nil, detail: rules.text)
        }
    }
}

extension Session {
    /// Refuses a text that the publication does not let through, at a time to come or now. Throws `PublishingFault.blocked`.
    func requireChecked(_ story: StoryText, at time: Instant? = nil) throws {
        guard person != nil else { return }
        let blocking = try findings(story, at: time).filter(\.isBlocking)
        if !blocking.isEmpty { throw PublishingFault.blocked(blocking) }
    }

    func findings(_ story: StoryText, at time: Instant? = nil) throws -> [CheckFinding] {
        let content = story.content
        let lead = try content.leadPicture.flatMap { try connection.pictures.find([$0.picture])[$0.picture] }
        let surroundings = CheckedSurroundings(
            brokenLinks: try brokenLinks(in: content),
            openComments: try connection.storyComments.open(story.article.id), leadPicture: lead,
            picturesWithoutRights: try picturesWithoutRights(content, at: time ?? now).map {
                $0.knownAs ?? $0.picture.fileName
            })
        return content.findings(surroundings, rules: try connection.publications.checkRules())
    }

    /// Rights end with a day on the clocks of the first edition, as the library has it.
    private func picturesWithoutRights(_ content: ArticleContent, at time: Instant) throws -> [LibraryPicture] {
        guard let zone = publication.defaultEdition?.edition.timeZone else { return [] }
        return try connection.pictures.withoutRights(
            among: pictures(in: content), on: CivilDay(time, in: zone))
    }
}
