import Editorial
import Newspaper
import Storage
import Themes

extension Desk {
    /// Keeps a view of the lists under a name. What is kept is the view as it is understood, not what was sent.
    func keepFilter(_ asked: DeskRequest) async throws -> DeskAnswer {
        guard let member = asked.signedIn?.member else { return try trouble(.missing, asked) }
        let (fields, now) = (FormFields(asked.form["query"]), clock.now())
        let query = try await database.read { connection -> String? in
            let publication = try connection.publications.load()
            guard
                let edition = fields["edition"].flatMap({ publication.edition(code: $0) })
                    ?? publication.defaultEdition
            else { return nil }
            return try StoriesView(fields, member, edition, now: now, connection).query()
        }
        guard let query else { return try trouble(.missing, asked) }
        let isKept = try await newsroom(asked).keepFilter(asked.form["name"] ?? "", query: query)
        guard isKept else {
            return try refusal(
                strings.counted("faultFilter", SavedFilter.mostOfOnePerson), asked)
        }
        return .redirect(to: "\(DeskAddresses.stories)?\(query)&done=noticeFilterKept")
    }

    func removeFilter(_ asked: DeskRequest) async throws -> DeskAnswer {
        guard let id: Identifier<SavedFilter> = asked.id("id") else { return try trouble(.missing, asked) }
        try await newsroom(asked).removeFilter(id)
        return .redirect(to: Self.done(DeskAddresses.stories, "noticeFilterRemoved"))
    }
}
