import Newspaper
import Storage

/// Why one story of an import cannot be kept.
struct ImportRefusal: Error {
    let reason: String
}

/// Turns the words of an import into identifiers, adding the contributors and topics that are not known yet.
extension Session {
    func resolved(_ incoming: ArticleImport, in edition: EditionContents) throws(ImportRefusal) -> ArticleContent {
        var content = ArticleContent(headline: incoming.headline, body: incoming.body)
        content.kicker = incoming.kicker
        content.shortHeadline = incoming.shortHeadline
        content.standfirst = incoming.standfirst
        content.dateline = incoming.dateline
        content.leadPicture = incoming.leadPicture
        content.format = incoming.format
        content.source = incoming.source
        for path in incoming.sections {
            guard let section = edition.sections[path: path] else {
                throw ImportRefusal(
                    reason: "the edition \(edition.edition.code) has no section \"\(path)\"")
            }
            if !content.sections.contains(section.id) { content.sections.append(section.id) }
        }
        do {
            content.byline = Byline(try incoming.byline.map { try contributor($0) })
            content.topics = try topics(incoming.topics, edition: incoming.edition)
            content.related = try incoming.related.compactMap {
                try connection.articles.identifier(externalID: $0, edition: incoming.edition)
            }
        } catch {
            throw ImportRefusal(reason: "\(error)")
        }
        return content
    }

    /// The contributor that an import names, added when there is none yet.
    func contributor(_ named: ContributorImport) throws -> Identifier<Contributor> {
        if let slug = named.slug, let known = try connection.contributors.find(slug: slug) { return known.id }
        if let known = try connection.contributors.find(name: named.name) { return known.id }
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
        while try connection.contributors.find(slug: slug) != nil {
            number += 1
            slug = wanted.numbered(number)
        }
        return slug
    }

    private func topics(
        _ named: [TopicImport], edition: Identifier<Edition>
    ) throws -> [Identifier<Topic>] {
        var ids: [Identifier<Topic>] = []
        for topic in named {
            guard let slug = topic.slug ?? Slug(suggestedBy: topic.name) else { continue }
            let id =
                try connection.topics.find(slug: slug, edition: edition)?.id
                ?? connection.topics.add(slug: slug, name: topic.name, edition: edition)
            if !ids.contains(id) { ids.append(id) }
        }
        return ids
    }
}
