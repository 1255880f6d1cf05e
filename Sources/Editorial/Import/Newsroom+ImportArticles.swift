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
        let content: ArticleContent
        do throws(ImportRefusal) {
            content = try resolved(incoming, in: edition)
        } catch {
            return .refused(reason: error.reason)
        }
        if let fault = content.fault { return .refused(reason: fault.description) }
        return existing == nil
            ? try create(incoming, content, in: edition) : try revise(existing, incoming, content, in: edition)
    }

    private func create(
        _ incoming: ArticleImport, _ content: ArticleContent, in edition: EditionContents
    ) throws -> ImportOutcome {
        let times = times(of: incoming)
        if incoming.state == .scheduled, times.published == nil {
            return .refused(reason: ArticleFault.noTimeToSchedule.description)
        }
        let slug = suggestedSlug(for: incoming)
        let address = try address(slug, incoming.state, times, content, in: edition)
        let article = Article(
            id: Identifier(rawValue: 0), edition: incoming.edition, externalID: incoming.externalID,
            slug: address.slug, permalink: address.permalink, state: incoming.state, content: content, times: times,
            revision: 0)
        let kept = try keep(article, replacing: nil, verb: "import")
        try tie(kept, incoming)
        return .created(kept.id)
    }

    private func revise(
        _ existing: Article?, _ incoming: ArticleImport, _ content: ArticleContent, in edition: EditionContents
    ) throws -> ImportOutcome {
        guard let existing else { return .refused(reason: "the story is not there") }
        let author = try connection.revisions.author(article: existing.id, number: existing.revision)
        guard author?.hasPrefix(Newsroom.importActorPrefix) == true else { return .keptEdited(existing.id) }
        var article = existing
        article.content = content
        article.content.related = merged(content.related, existing.content.related)
        article.state = incoming.state
        article.times = times(of: incoming, existing: existing)
        if article.permalink == nil {
            let address = try address(
                incoming.slug ?? existing.slug, article.state, article.times, content, in: edition)
            article.slug = address.slug
            article.permalink = address.permalink
        }
        try keepOldPaths(of: incoming, article)
        if article == existing { return .unchanged(existing.id) }
        if article.state != existing.state, let fault = existing.fault(movingTo: article.state, now: now) {
            return .refused(reason: fault.description)
        }
        let kept = try keep(article, replacing: existing, verb: "import")
        try tie(kept, incoming)
        return .revised(kept.id)
    }

    /// What was tied later stays tied.
    private func merged(
        _ named: [Identifier<Article>], _ kept: [Identifier<Article>]
    ) -> [Identifier<Article>] {
        named + kept.filter { !named.contains($0) }
    }

    private func suggestedSlug(for incoming: ArticleImport) -> Slug {
        incoming.slug ?? Slug(suggestedBy: incoming.headline) ?? Slug(suggestedBy: incoming.externalID)
            ?? .unnamed
    }

    private func address(
        _ slug: Slug, _ state: ArticleState, _ times: ArticleTimes, _ content: ArticleContent,
        in edition: EditionContents
    ) throws -> (slug: Slug, permalink: String?) {
        guard state == .published || state == .scheduled, let published = times.published else { return (slug, nil) }
        let free = try freeAddress(
            slug: slug, published: published, edition: edition, section: content.primarySection)
        return (free.slug, free.permalink)
    }

    private func times(of incoming: ArticleImport, existing: Article? = nil) -> ArticleTimes {
        let isPublic = incoming.state == .published
        let created =
            incoming.created ?? existing?.times.created ?? incoming.published ?? incoming.modified ?? now
        let published =
            incoming.published ?? existing?.times.published ?? (isPublic ? incoming.modified ?? created : nil)
        let modified = incoming.modified ?? existing?.times.modified ?? published ?? created
        return ArticleTimes(
            created: created, published: published,
            firstPublished: isPublic ? existing?.times.firstPublished ?? published : existing?.times.firstPublished,
            modified: max(modified, published.map { isPublic ? $0 : modified } ?? modified),
            embargo: incoming.embargo)
    }

    /// Ties the story to those that wait for it and keeps its old addresses.
    private func tie(_ article: Article, _ incoming: ArticleImport) throws {
        for (position, externalID) in incoming.related.enumerated()
        where try connection.articles.identifier(externalID: externalID, edition: incoming.edition) == nil {
            try connection.awaitedRelations.add(
                externalID: externalID, edition: incoming.edition, article: article.id, position: position)
        }
        for waiting in try connection.awaitedRelations.take(
            externalID: incoming.externalID, edition: incoming.edition)
        {
            try connection.articles.addRelated(article.id, to: waiting.article, position: waiting.position)
        }
        try keepOldPaths(of: incoming, article)
    }

    private func keepOldPaths(of incoming: ArticleImport, _ article: Article) throws {
        guard let permalink = article.permalink else { return }
        for path in incoming.oldPaths where path != permalink {
            if try connection.redirects.target(of: path) == permalink { continue }
            try connection.redirects.keep(Redirect(from: path, to: permalink))
        }
    }
}

extension Slug {
    /// For what has no words at all.
    fileprivate static let unnamed = Slug(suggestedBy: "story") ?? Slug(number: 0)
}
