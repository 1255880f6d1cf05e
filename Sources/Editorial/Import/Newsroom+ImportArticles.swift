import Newspaper
import Storage

extension Newsroom {
    /// Takes in stories from elsewhere, all in one transaction, and says of each, in order, what became of it.
    ///
    /// A story is known again by its external identifier; importing the same twice changes nothing.
    package func importArticles(_ imports: [ArticleImport]) async throws -> [ImportOutcome] {
        try await transaction { session in
            try imports.map { try session.take($0) }
        }
    }
}

extension Session {
    fileprivate func take(_ incoming: ArticleImport) throws -> ImportOutcome {
        let edition = try edition(incoming.edition)
        let existing = try connection.articles.find(externalID: incoming.externalID, edition: incoming.edition)
        if let existing, try !isUntouched(existing) { return ImportOutcome(.keptEdited(existing.id)) }
        var incoming = scheduledWhenAhead(incoming, existing)
        incoming.sections = try incoming.sections.map { try pathToday(ofSection: $0, in: edition) }
        let times = times(of: incoming, existing: existing)
        if let reason = refusal(of: incoming, becoming: times, from: existing, in: edition) {
            return ImportOutcome(.refused(reason: reason))
        }
        let content = try resolved(incoming, in: edition)
        guard let existing else { return try create(incoming, content, times, in: edition) }
        return try revise(existing, incoming, content, times, in: edition)
    }

    /// What says that it is public at a time to come is scheduled for that time.
    private func scheduledWhenAhead(_ incoming: ArticleImport, _ existing: Article?) -> ArticleImport {
        guard incoming.state == .published, existing?.state != .published, let published = incoming.published,
            published > now
        else { return incoming }
        var scheduled = incoming
        scheduled.state = .scheduled
        return scheduled
    }

    private func create(
        _ incoming: ArticleImport, _ content: ArticleContent, _ times: ArticleTimes, in edition: EditionContents
    ) throws -> ImportOutcome {
        let address = try address(suggestedSlug(for: incoming), incoming.state, times, content, in: edition)
        let article = Article(
            id: Identifier(rawValue: 0), edition: incoming.edition, externalID: incoming.externalID,
            slug: address.slug, permalink: address.permalink, state: incoming.state, content: content, times: times,
            revision: 0)
        let kept = try keep(article, replacing: nil, verb: "import", note: incoming.note, text: incoming.kept)
        try awaitRelated(of: incoming, kept)
        try tieWaiting(to: kept, named: incoming.externalID)
        _ = try addCorrections(of: incoming, kept.id)
        let remarks = try keepOldPaths(of: incoming, kept) + tieToOriginal(of: incoming, kept.id)
        return ImportOutcome(.created(kept.id), remarks: remarks)
    }

    private func revise(
        _ existing: Article, _ incoming: ArticleImport, _ content: ArticleContent, _ times: ArticleTimes,
        in edition: EditionContents
    ) throws -> ImportOutcome {
        var article = existing
        article.content = content
        article.state = incoming.state
        article.times = times
        var remarks: [String] = []
        if article.permalink == nil {
            let address = try address(incoming.slug ?? existing.slug, article.state, times, content, in: edition)
            article.slug = address.slug
            article.permalink = address.permalink
        } else {
            remarks += try move(&article, from: existing, wanting: incoming.slug, in: edition)
        }
        remarks += try keepOldPaths(of: incoming, article) + tieToOriginal(of: incoming, existing.id)
        let isCorrected = try addCorrections(of: incoming, existing.id)
        if try article == existing && !isCorrected && isSaid(incoming.note, of: existing) {
            return ImportOutcome(.unchanged(existing.id), remarks: remarks)
        }
        let kept = try keep(article, replacing: existing, verb: "import", note: incoming.note, text: incoming.kept)
        try awaitRelated(of: incoming, kept)
        return ImportOutcome(.revised(kept.id), remarks: remarks)
    }

    /// Adds the corrections that the story does not have yet; says whether there were any.
    private func addCorrections(of incoming: ArticleImport, _ id: Identifier<Article>) throws -> Bool {
        guard !incoming.corrections.isEmpty else { return false }
        let known = Set(try connection.corrections.of(id))
        let new = incoming.corrections.map { Correction(article: id, at: $0.at, text: $0.text) }
            .filter { !known.contains($0) }
        for correction in new { try connection.corrections.add(correction) }
        return !new.isEmpty
    }

    /// Whether readers of a withdrawn story's address are told just this.
    private func isSaid(_ note: String, of article: Article) throws -> Bool {
        guard article.state == .withdrawn else { return true }
        return try connection.revisions.note(article: article.id, number: article.revision) ?? "" == note
    }

    private func suggestedSlug(for incoming: ArticleImport) -> Slug {
        incoming.slug ?? Slug(suggestedBy: incoming.headline) ?? Slug(suggestedBy: incoming.externalID)
            ?? .unnamed
    }

    private func address(
        _ slug: Slug, _ state: ArticleState, _ times: ArticleTimes, _ content: ArticleContent,
        in edition: EditionContents
    ) throws -> (slug: Slug, permalink: String?) {
        // What has been public keeps its address, so that its readers learn what became of it.
        guard state == .published || state == .scheduled || times.firstPublished != nil,
            let published = times.published
        else { return (slug, nil) }
        let free = try freeAddress(
            slug: slug, published: published, edition: edition, section: content.primarySection)
        return (free.slug, free.permalink)
    }

    private func times(of incoming: ArticleImport, existing: Article?) -> ArticleTimes {
        let isPublic = incoming.state == .published
        let hasBeenPublic = isPublic || incoming.state == .withdrawn
        let created =
            incoming.created ?? existing?.times.created ?? incoming.published ?? incoming.modified ?? now
        let published =
            incoming.published ?? existing?.times.published ?? (isPublic ? incoming.modified ?? created : nil)
        let modified = incoming.modified ?? existing?.times.modified ?? published ?? created
        return ArticleTimes(
            created: created, published: published,
            firstPublished: incoming.firstPublished ?? existing?.times.firstPublished
                ?? (hasBeenPublic ? published : nil),
            modified: max(modified, published.map { isPublic ? $0 : modified } ?? modified),
            embargo: incoming.embargo)
    }
}

extension ArticleImport {
    /// What is said of its revision.
    fileprivate var note: String { state == .withdrawn ? withdrawalNote : "" }
}
