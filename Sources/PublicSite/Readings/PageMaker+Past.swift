import Newspaper
import Storage
import Themes

/// What a reader of an old address gets.
extension PageMaker {
    /// Where the address leads: with its query where that decides what is meant (`/?p=12`), else without.
    func past(_ query: SiteQuery) throws -> SiteAnswer? {
        for name in ["p", "page_id", "attachment_id"] {
            if let id = query[name], let redirect = try connection.redirects.find("\(path.text)?\(name)=\(id)") {
                return try answer(redirect)
            }
        }
        let found = try connection.redirects.find(path.text) ?? connection.redirects.find(path.withOtherEnding)
        return try found.map(answer)
    }

    /// Where a pattern sends the address, and those that take over from it; nil when they go round in a circle.
    func redirectByPattern() throws -> SiteAnswer? {
        guard let first = snapshot.redirectPatterns.redirect(of: path.text) else { return nil }
        var (pattern, target) = first
        var seen: Set = [path.text]
        while true {
            guard seen.insert(target).inserted else { return nil }
            if pattern.status == .gone || seen.count > Self.mostPatterns { break }
            if let known = try connection.redirects.find(target) {
                if seen.contains(known.to) { return nil }
                return try answer(Redirect(from: first.pattern.from, to: known.to, status: known.status))
            }
            guard let next = snapshot.redirectPatterns.redirect(of: target), try !isLiving(target) else { break }
            (pattern, target) = next
        }
        return try answer(Redirect(from: first.pattern.from, to: target, status: pattern.status))
    }

    private func isLiving(_ path: String) throws -> Bool {
        let own = path.split(separator: "/").joined(separator: "/")
        return try connection.articles.find(permalink: path)?.state.isPublic == true || sections[path: own] != nil
            || connection.pages.isTaken(path: own, edition: edition.id)
    }

    /// How many patterns may take over from one another.
    private static let mostPatterns = 10

    private func answer(_ redirect: Redirect) throws -> SiteAnswer {
        redirectHits.note(redirect.from)
        guard redirect.status != .gone else { return try gone(note: "") }
        return .moved(to: PercentEncoding.path(redirect.to), status: redirect.status.rawValue)
    }

    /// A story that was taken back and has this address, or had it with or without its last slash.
    func withdrawnArticle() throws -> Article? {
        let found =
            try connection.articles.find(permalink: path.text)
            ?? connection.articles.find(permalink: path.withOtherEnding)
        return found?.state == .withdrawn ? found : nil
    }

    /// The page of a story that was taken back, with the note that the editors left.
    func gone(_ article: Article) throws -> SiteAnswer {
        try gone(note: connection.revisions.note(article: article.id, number: article.revision) ?? "")
    }

    private func gone(note: String) throws -> SiteAnswer {
        let latest = try connection.listings.cards(.edition, edition: edition.id, limit: 6)
        return try page(
            GonePage(
                frame: frame(title: strings["goneTitle"], address: nil, hidden: true), note: note.nonEmpty,
                stories: cards(latest)),
            status: 410)
    }
}
