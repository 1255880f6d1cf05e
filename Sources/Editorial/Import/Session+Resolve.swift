import Newspaper
import Storage

/// Turns the words of an import into identifiers, adding the contributors and topics that are not known yet.
extension Session {
    /// The story's content; its sections must be there (see `refusal`).
    func resolved(_ incoming: ArticleImport, in edition: EditionContents) throws -> ArticleContent {
        var content = words(of: incoming)
        content.leadPicture = incoming.leadPicture
        content.format = incoming.format
        content.sections = unique(incoming.sections.compactMap { edition.sections[path: $0]?.id })
        content.byline = Byline(
            try incoming.byline.filter { !$0.name.allSatisfy(\.isWhitespace) }.map { try contributor($0) })
        content.topics = try topics(incoming.topics, edition: incoming.edition)
        content.related = unique(
            try relatedNames(in: incoming).compactMap {
                try connection.articles.identifier(externalID: $0, edition: incoming.edition)
            })
        return content
    }

    /// Where the section of a path is found today: one that the desk has moved or merged is followed by its redirect.
    func pathToday(ofSection path: String, in edition: EditionContents) throws -> String {
        guard edition.sections[path: path] == nil,
            let target = try connection.redirects.target(of: edition.address(ofSection: path))
        else { return path }
        let prefix = Addresses(edition: edition.edition).permalink(patternPath: "/")
        let own = target.dropFirst(prefix.count).split(separator: "/").joined(separator: "/")
        return edition.sections[path: own] == nil ? path : own
    }

    /// What of the story's content needs no look into the database.
    func words(of incoming: ArticleImport) -> ArticleContent {
        var content = ArticleContent(headline: incoming.headline, body: incoming.body)
        content.kicker = incoming.kicker
        content.shortHeadline = incoming.shortHeadline
        content.standfirst = incoming.standfirst
        content.dateline = incoming.dateline
        content.source = incoming.source
        return content
    }

    /// The stories that an import names as related, each once; a story is not related to itself.
    func relatedNames(in incoming: ArticleImport) -> [String] {
        unique(incoming.related).filter { $0 != incoming.externalID }
    }

    /// The contributor that an import names, added when there is none yet.
    func contributor(_ named: ContributorImport) throws -> Identifier<Contributor> {
        if let known = memory.contributors[named] { return known }
        let id = try knownContributor(named) ?? addContributor(named)
        memory.contributors[named] = id
        return id
    }

    private func knownContributor(_ named: ContributorImport) throws -> Identifier<Contributor>? {
        if let slug = named.slug, let known = try connection.contributors.meant(bySlug: slug) { return known.id }
        return try connection.contributors.meant(byName: named.name)?.id
    }

    private func addContributor(_ named: ContributorImport) throws -> Identifier<Contributor> {
        let wanted = named.slug ?? Slug(suggestedBy: named.name) ?? Slug(number: 1)
        let id = try connection.contributors.add(
            Contributor(
                id: Identifier(rawValue: 0), slug: try freeContributorSlug(wanted), name: named.name,
                kind: named.kind, biography: named.biography))
        try audit("add", "contributor", id.rawValue, detail: named.name)
        return id
    }

    private func freeContributorSlug(_ wanted: Slug) throws -> Slug {
        var number = 1
        var slug = wanted
        while try connection.contributors.meant(bySlug: slug) != nil {
            number += 1
            slug = wanted.numbered(number)
        }
        return slug
    }

    func topics(
        _ named: [TopicImport], edition: Identifier<Edition>
    ) throws -> [Identifier<Topic>] {
        unique(
            try named.compactMap { topic in
                let key = SessionMemory.TopicKey(topic: topic, edition: edition)
                if let known = memory.topics[key] { return known }
                guard let slug = topic.slug ?? Slug(suggestedBy: topic.name) else { return nil }
                let id =
                    try connection.topics.find(slug: slug, edition: edition)?.id
                    ?? connection.topics.add(slug: slug, name: topic.name, edition: edition)
                memory.topics[key] = id
                return id
            })
    }

    private func unique<Element: Hashable>(_ elements: [Element]) -> [Element] {
        var seen: Set<Element> = []
        return elements.filter { seen.insert($0).inserted }
    }
}
