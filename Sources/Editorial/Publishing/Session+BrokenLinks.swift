import Documents
import Newspaper
import Storage

extension Session {
    /// The links of a story to this newspaper that lead to nothing. What stands elsewhere is not asked for.
    func brokenLinks(in content: ArticleContent) throws -> [String] {
        var seen: Set<String> = []
        return try content.body.links.map(\.address)
            .filter { $0.hasPrefix("/") && !$0.hasPrefix("//") && seen.insert($0).inserted }
            .prefix(Self.linksLookedAt)
            .filter { try !leadsSomewhere($0) }
    }

    private func leadsSomewhere(_ address: String) throws -> Bool {
        guard let path = RequestPath(encoded: String(address.prefix { $0 != "?" && $0 != "#" })) else { return false }
        let named = path.parts.first.flatMap { publication.edition(code: $0) }
        let isNamed = named.map { !$0.edition.isDefault } ?? false
        guard let edition = isNamed ? named : publication.defaultEdition else { return false }
        let parts = Array(isNamed ? path.parts.dropFirst() : path.parts[...])
        return try isPage(parts, in: edition) || isPublicStory(path.text) || isPublicStory(path.withOtherEnding)
            || connection.redirects.target(of: path.text) != nil
            || connection.redirects.target(of: path.withOtherEnding) != nil
    }

    private func isPage(_ parts: [String], in edition: EditionContents) throws -> Bool {
        guard let first = parts.first else { return true }
        let slug = parts.count == 2 ? Slug(parts[1]) : nil
        switch first {
        case "topic":
            return try slug.flatMap { try connection.topics.find(slug: $0, edition: edition.edition.id) } != nil
        case "author": return try slug.flatMap { try connection.contributors.find(slug: $0) } != nil
        case _ where Addresses.reserved.contains(first): return true
        default:
            let joined = parts.joined(separator: "/")
            return try edition.sections[path: joined] != nil
                || connection.pages.find(path: joined, edition: edition.edition.id)?.state == .published
        }
    }

    private func isPublicStory(_ permalink: String) throws -> Bool {
        try connection.articles.find(permalink: permalink)?.state.isPublic ?? false
    }

    private static let linksLookedAt = 200
}
