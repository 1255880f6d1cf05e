import Editorial
import Newspaper

/// Who the export's writers are: its users, and the guest authors of Co-Authors Plus.
struct PeopleSurvey: Sendable {
    private var users: [String: ContributorImport] = [:]
    private var guests: [String: ContributorImport] = [:]

    mutating func add(_ author: ExportAuthor) {
        let full = [author.firstName, author.lastName].filter { !$0.isEmpty }.joined(separator: " ")
        let name = PlainWords.line(author.displayName.isEmpty ? full.isEmpty ? author.login : full : author.displayName)
        users[Self.key(author.login)] = ContributorImport(name: name, slug: Slug(suggestedBy: author.login))
    }

    /// A guest author, which Co-Authors Plus keeps as an item of its own.
    mutating func add(guest item: ExportItem) -> ContributorImport? {
        let name = PlainWords.line(item.field("cap-display_name") ?? item.title)
        guard !name.isEmpty else { return nil }
        let plain = Self.withoutMark(item.slug)
        let guest = ContributorImport(
            name: name, slug: Slug(nicename: item.field("cap-user_login") ?? plain) ?? Slug(suggestedBy: name),
            biography: PlainWords.line(item.field("cap-description") ?? item.content))
        for key in [plain, item.field("cap-user_login") ?? ""] where !key.isEmpty { guests[Self.key(key)] = guest }
        return guest
    }

    /// The contributors that an item's byline names: its co-authors in their order, else its author.
    func byline(of item: ExportItem) -> [ContributorImport] {
        let coauthors = item.categories.filter { $0.taxonomy == "author" }
        let named = coauthors.isEmpty ? [user(item.creator)] : coauthors.map(contributor)
        var seen: Set<String> = []
        return named.compactMap { $0 }.filter { seen.insert($0.name).inserted }
    }

    private func contributor(_ term: ExportCategory) -> ContributorImport? {
        for key in [Self.withoutMark(term.slug), term.name, term.slug].map(Self.key) {
            if let known = guests[key] ?? users[key] { return known }
        }
        let name = PlainWords.line(term.name)
        guard !name.isEmpty else { return user(Self.withoutMark(term.slug)) }
        return ContributorImport(name: name, slug: Slug(nicename: Self.withoutMark(term.slug)))
    }

    private func user(_ login: String) -> ContributorImport? {
        if login.isEmpty { return nil }
        return users[Self.key(login)] ?? guests[Self.key(login)]
            ?? ContributorImport(name: PlainWords.line(login), slug: Slug(suggestedBy: login))
    }

    private static func withoutMark(_ slug: String) -> String {
        slug.hasPrefix("cap-") ? String(slug.dropFirst(4)) : slug
    }

    /// Logins are compared without case and as they appear in addresses.
    private static func key(_ login: String) -> String {
        OldSite.decoded(login).lowercased().replacing(" ", with: "-").replacing(".", with: "-")
    }
}
