import Newspaper
import Storage

extension Session {
    /// The slug and path at which a story is to be found; a number sets it apart from others of the same words.
    /// A redirect from there ends: the address has a story of its own again. `own` is the one that the story has already.
    func freeAddress(
        slug: Slug, published: Instant, edition: EditionContents, section: Identifier<Section>?,
        besides own: String? = nil
    ) throws -> (slug: Slug, permalink: String) {
        let addresses = Addresses(edition: edition.edition)
        let sectionPath = section.flatMap { edition.sections[id: $0]?.path }
        for number in 1...Self.mostOfOneName {
            let candidate = number == 1 ? slug : slug.numbered(number)
            let path = edition.edition.permalinkPattern.path(
                slug: candidate, published: published, timeZone: edition.edition.timeZone, sectionPath: sectionPath)
            let permalink = addresses.permalink(patternPath: path)
            if try permalink == own || isFree(path, slug: candidate, permalink: permalink, in: edition) {
                try connection.redirects.remove(from: permalink)
                return (candidate, permalink)
            }
        }
        throw StorageError.conflict("more than \(Self.mostOfOneName) stories want the address of \(slug.text)")
    }

    /// Gives a public story the address that its new slug, day or section ask for, and says so; readers of the old one
    /// are sent on. An address that was not made by the edition's pattern stays what it is.
    func move(
        _ article: inout Article, from previous: Article, wanting wanted: Slug?, in edition: EditionContents
    ) throws -> [String] {
        let slug = wanted.map { previous.slug.isNumbered(from: $0) ? previous.slug : $0 } ?? previous.slug
        guard article.state.isPublic || article.state == .scheduled, let old = previous.permalink,
            let published = article.times.published, usualPermalink(previous, previous.slug, in: edition) == old,
            usualPermalink(article, slug, in: edition) != old
        else { return [] }
        let address = try freeAddress(
            slug: slug, published: published, edition: edition, section: article.content.primarySection)
        article.slug = address.slug
        article.permalink = address.permalink
        try connection.redirects.keep(Redirect(from: old, to: address.permalink))
        return ["it moved: from \(old) to \(address.permalink)"]
    }

    /// The address that the edition's pattern makes of a story's own values; nil while it has no time.
    private func usualPermalink(_ article: Article, _ slug: Slug, in edition: EditionContents) -> String? {
        usualPermalink(
            article, slug, sectionPath: article.content.primarySection.flatMap { edition.sections[id: $0]?.path },
            in: edition.edition)
    }

    /// The same for a section's path that may be one of the past.
    func usualPermalink(_ article: Article, _ slug: Slug, sectionPath: String?, in edition: Edition) -> String? {
        article.times.published.map { published in
            Addresses(edition: edition).permalink(
                patternPath: edition.permalinkPattern.path(
                    slug: slug, published: published, timeZone: edition.timeZone, sectionPath: sectionPath))
        }
    }

    /// Whether nothing that readers find stands at a path: no other story, section, page or address of the program.
    private func isFree(
        _ path: String, slug: Slug, permalink: String, in edition: EditionContents
    ) throws -> Bool {
        let parts = path.split(separator: "/").map(String.init)
        let joined = parts.joined(separator: "/")
        let first = parts.first ?? ""
        // What the pattern itself begins with is no fault of the slug, and no number behind it would help.
        if isOwnAddress(first: first), first.contains(slug.text) { return false }
        return try !connection.articles.isTaken(permalink: permalink) && edition.sections[path: joined] == nil
            && !connection.pages.isTaken(path: joined, edition: edition.edition.id)
    }

    /// Whether an address that begins with this part belongs to the program or to an edition.
    func isOwnAddress(first: String) -> Bool {
        Addresses.reserved.contains(first) || publication.edition(code: first) != nil
    }

    /// How many stories may share one slug and day.
    private static let mostOfOneName = 10_000
}
