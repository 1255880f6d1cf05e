import Documents
import Newspaper
import Storage

extension Newsroom {
    /// Goes on with what moves and mergers left to be done at stories, at most `limit` of them in one transaction; tells
    /// whether anything was left.
    ///
    /// A story's words do not change by it, so that it makes no revision; pages that show the story hear of it.
    @discardableResult
    package func goOnRestructuring(limit: Int = 25) async throws -> Bool {
        guard try await database.read({ try $0.restructurings.next() }) != nil else { return false }
        return try await transaction { session in
            guard let work = try session.connection.restructurings.next() else { return false }
            try session.goOn(with: work, limit: limit)
            return true
        }
    }
}

extension Session {
    fileprivate func goOn(with work: Restructuring, limit: Int) throws {
        let stories = try stories(of: work, limit: limit)
        for id in stories {
            guard let article = try connection.articles.find(id) else { continue }
            let changed = try restructured(article, by: work)
            try relist(changed, from: article, by: work)
            try connection.events.add(.articleChanged, subject: id.rawValue, at: now)
        }
        guard let last = stories.last else { return try finish(work) }
        var advanced = work
        advanced.after = last
        advanced.done += stories.count
        try connection.restructurings.advance(advanced)
    }

    /// The next stories. Those of a merger leave the list that is walked, so that it is walked from its beginning until
    /// nothing is left: also of what was added meanwhile.
    private func stories(of work: Restructuring, limit: Int) throws -> [Identifier<Article>] {
        let first = Identifier<Article>(rawValue: 0)
        switch work.kind {
        case .sectionAddress, .sectionPlace:
            return try connection.articles.identifiers(
                in: Identifier(rawValue: work.subject), after: work.after, limit: limit)
        case .sectionMerger:
            return try connection.articles.identifiers(
                in: Identifier(rawValue: work.subject), after: first, limit: limit)
        case .topicName:
            return try connection.articles.identifiers(
                on: Identifier(rawValue: work.subject), after: work.after, limit: limit)
        case .topicMerger:
            return try connection.articles.identifiers(
                on: Identifier(rawValue: work.subject), after: first, limit: limit)
        }
    }

    private func restructured(_ article: Article, by work: Restructuring) throws -> Article {
        var changed = article
        switch work.kind {
        case .sectionAddress, .sectionPlace:
            try readdress(&changed, formerly: work)
        case .sectionMerger:
            changed.content.sections = article.content.sections.swapping(
                Identifier(rawValue: work.subject), for: Identifier(rawValue: work.target))
            try connection.articles.place(article.id, in: changed.content.sections)
            if article.content.primarySection?.rawValue == work.subject {
                try readdress(&changed, formerly: work)
            }
        case .topicName: break
        case .topicMerger:
            changed.content.topics = article.content.topics.swapping(
                Identifier(rawValue: work.subject), for: Identifier(rawValue: work.target))
            try connection.articles.place(article.id, on: changed.content.topics)
        }
        return changed
    }

    /// Gives a story the address that its section's new path asks for, when it had the one that the former path asked for.
    private func readdress(_ article: inout Article, formerly work: Restructuring) throws {
        let edition = try edition(article.edition)
        guard article.state.isPublic || article.state == .scheduled, let old = article.permalink,
            let published = article.times.published, edition.edition.permalinkPattern.namesSection,
            let primary = article.content.primarySection,
            primary.rawValue == (work.kind == .sectionMerger ? work.target : work.subject),
            usualPermalink(article, article.slug, sectionPath: work.former, in: edition.edition) == old
        else { return }
        let address = try freeAddress(
            slug: article.slug, published: published, edition: edition, section: primary, besides: old)
        guard address.permalink != old else { return }
        (article.slug, article.permalink) = address
        try connection.articles.readdress(article.id, slug: address.slug, permalink: address.permalink)
        try connection.redirects.keep(Redirect(from: old, to: address.permalink))
    }

    private func finish(_ work: Restructuring) throws {
        try connection.restructurings.remove(work)
        switch work.kind {
        case .sectionAddress, .sectionPlace, .topicName: break
        case .sectionMerger:
            let id = Identifier<Section>(rawValue: work.subject)
            let (section, edition) = try section(id)
            let target = Identifier<Section>(rawValue: work.target)
            try remove(section, replacedBy: target, in: edition)
            try connection.successors.keep(target, of: id)
        case .topicMerger:
            let (topic, edition) = try topic(Identifier(rawValue: work.subject))
            let (into, _) = try self.topic(Identifier(rawValue: work.target))
            try lead(from: topic.slug, to: into.slug, in: edition)
            try connection.topics.remove(topic.id)
            try connection.successors.keep(into.id, of: topic.id)
        }
        try noteChangedPublication(if: true)
    }
}

extension Array where Element: Hashable {
    /// One thing in the place of another, each once, in their order.
    fileprivate func swapping(_ former: Element, for successor: Element) -> Self {
        var seen: Set<Element> = []
        return map { $0 == former ? successor : $0 }.filter { seen.insert($0).inserted }
    }
}
