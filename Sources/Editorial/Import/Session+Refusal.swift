import Newspaper

/// Why stories and contributors of an import cannot be kept: asked before anything of them is written.
extension Session {
    /// The reason in words; nil when the story can be kept. `times` are those that it would have.
    func refusal(
        of incoming: ArticleImport, becoming times: ArticleTimes, from existing: Article?, in edition: EditionContents
    ) -> String? {
        if let fault = nameFault(in: incoming) { return fault }
        if let path = incoming.sections.first(where: { edition.sections[path: $0] == nil }) {
            return "the edition \(edition.edition.code) has no section \"\(path)\""
        }
        let content = words(of: incoming)
        if let fault = content.fault { return fault.description }
        guard incoming.state != existing?.state else { return nil }
        guard var moving = existing else { return stateFault(incoming.state, times)?.description }
        moving.content = content
        moving.times = times
        return moving.fault(movingTo: incoming.state, now: now)?.description
    }

    /// A story that is new may arrive in any state, but neither early nor without a time.
    private func stateFault(_ state: ArticleState, _ times: ArticleTimes) -> ArticleFault? {
        if state == .scheduled, times.published == nil { return .noTimeToSchedule }
        if state == .published, let embargo = times.embargo, now < embargo { return .underEmbargo(until: embargo) }
        return nil
    }

    /// Names are kept in indexes, which hold only so much.
    private func nameFault(in incoming: ArticleImport) -> String? {
        let names =
            [("identifier", incoming.externalID)] + incoming.byline.map { ("byline", $0.name) }
            + incoming.related.map { ("related identifier", $0) }
        if incoming.externalID.isEmpty { return "the identifier is missing" }
        return names.first { $0.1.utf8.count > Self.nameBytes }.map { kind, name in
            "the \(kind) has \(name.utf8.count) bytes; at most \(Self.nameBytes) fit"
        }
    }

    /// The longest identifier or contributor's name, in UTF-8 bytes.
    private static let nameBytes = 1000
}
