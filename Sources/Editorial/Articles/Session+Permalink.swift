import Newspaper
import Storage

extension Session {
    /// The slug and path at which a story is to be found; a number sets it apart from others of the same words.
    func freeAddress(
        slug: Slug, published: Instant, edition: EditionContents, section: Identifier<Section>?
    ) throws -> (slug: Slug, permalink: String) {
        let addresses = Addresses(edition: edition.edition)
        let sectionPath = section.flatMap { edition.sections[id: $0]?.path }
        for number in 1...Self.mostOfOneName {
            let candidate = number == 1 ? slug : slug.numbered(number)
            let path = edition.edition.permalinkPattern.path(
                slug: candidate, published: published, timeZone: edition.edition.timeZone, sectionPath: sectionPath)
            let permalink = addresses.permalink(patternPath: path)
            if try !connection.articles.isTaken(permalink: permalink) { return (candidate, permalink) }
        }
        throw StorageError.conflict("more than \(Self.mostOfOneName) stories want the address of \(slug.text)")
    }

    /// How many stories may share one slug and day.
    private static let mostOfOneName = 10_000
}
