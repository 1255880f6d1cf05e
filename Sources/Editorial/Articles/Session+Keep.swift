import Newspaper
import Storage

/// How every verb keeps a story: state, revision, lists, search, archive, audit and event together.
extension Session {
    /// Keeps a story; `article.id` is ignored when there is no `previous`. Gives it back as it was kept.
    /// `text` is its words when they have been made ready already.
    func keep(
        _ article: Article, replacing previous: Article?, verb: String, note: String = "", text: KeptText? = nil
    ) throws -> Article {
        let text = text ?? KeptText(article.content)
        var kept = article
        kept.revision = try previous.map { try connection.revisions.newest(of: $0.id) + 1 } ?? 1
        kept = previous == nil ? try added(kept, text) : try updated(kept, text)
        try connection.revisions.add(
            Revision(
                article: kept.id, number: kept.revision, created: now, author: actor, note: note, state: kept.state,
                content: kept.content), text: text)
        try noteUses(in: kept, isNew: previous == nil)
        try list(kept, text, replacing: previous)
        // What was to be done with it is done, or nobody's any more.
        if let previous, previous.state != kept.state, kept.state == .published || kept.state == .withdrawn {
            try connection.assignments.remove(kept.id)
        }
        try audit(verb, "article", kept.id.rawValue, detail: note)
        try connection.events.add(event(for: kept, previous: previous), subject: kept.id.rawValue, at: now)
        return kept
    }

    private func added(_ article: Article, _ text: KeptText) throws -> Article {
        let id = try connection.articles.add(article, text: text)
        return Article(
            id: id, edition: article.edition, externalID: article.externalID, slug: article.slug,
            permalink: article.permalink, state: article.state, content: article.content, times: article.times,
            revision: article.revision)
    }

    private func updated(_ article: Article, _ text: KeptText) throws -> Article {
        try connection.articles.update(article, text: text)
        return article
    }

    private func event(for article: Article, previous: Article?) -> EventKind {
        if article.state.isPublic, previous?.state.isPublic != true { return .articlePublished }
        return previous == nil ? .articleAdded : .articleChanged
    }

    /// Puts the story where readers look for it, and takes it from where they no longer should.
    func list(_ article: Article, _ text: KeptText, replacing previous: Article?) throws {
        let formerly = previous?.state.isPublic == true ? previous : nil
        if let formerly { try count(-1, formerly) }
        guard article.state.isPublic, article.times.published != nil else {
            if formerly != nil { memory.unsettled.change(article.id, to: nil, from: formerly) }
            return
        }
        try count(1, article)
        let story = Unsettled.PublicStory(article: article, text: text, lists: try subjects(of: article))
        memory.unsettled.change(article.id, to: story, from: formerly)
    }

    private func count(_ number: Int, _ article: Article) throws {
        guard let published = article.times.published else { return }
        let day = CivilDay(published, in: try edition(article.edition).edition.timeZone)
        let month = Unsettled.Month(edition: article.edition, year: day.year, month: day.month)
        let known = memory.unsettled.counts[month] ?? Unsettled.Count()
        memory.unsettled.counts[month] = Unsettled.Count(
            articles: known.articles + number, modified: max(known.modified, article.times.modified, published))
    }

    /// Every list that shows a story: its sections with all above them, its topics, its contributors, its format.
    func subjects(of article: Article) throws -> Set<ListingSubject> {
        let tree = try edition(article.edition).sections
        let content = article.content
        var subjects: Set<ListingSubject> = [.edition, .format(content.format)]
        subjects.formUnion(content.sections.flatMap { tree.lineage(of: $0) }.map { .section($0.id) })
        subjects.formUnion(content.topics.map { .topic($0) })
        subjects.formUnion(content.byline.contributors.map { .contributor($0) })
        return subjects
    }
}
