import Newspaper
import Storage
import Themes

/// What a reader of an old address gets.
extension PageMaker {
    /// Where the address leads with its query exactly as it was kept (`/article.php?id=77`); nil without such a redirect.
    func pastWithWholeQuery(_ query: FormFields) throws -> SiteAnswer? {
        guard let suffix = query.keptSuffix else { return nil }
        let found =
            try connection.redirects.find(path.text + suffix)
            ?? connection.redirects.find(path.withOtherEnding + suffix)
        return try found.map { try answer(end(of: $0) ?? $0) }
    }

    /// Where the address leads: with the part of its query that decides what is meant (`/?p=12`), else without.
    func past(_ query: FormFields) throws -> SiteAnswer? {
        for name in ["p", "page_id", "attachment_id"] {
            if let id = query[name], let redirect = try connection.redirects.find("\(path.text)?\(name)=\(id)") {
                return try answer(end(of: redirect) ?? redirect)
            }
        }
        let found = try connection.redirects.find(path.text) ?? connection.redirects.find(path.withOtherEnding)
        return try found.map { try answer(end(of: $0) ?? $0) }
    }

    /// Where a pattern sends the address; nil when it leads round in a circle.
    func redirectByPattern() throws -> SiteAnswer? {
        guard let (pattern, target) = snapshot.redirectPatterns.redirect(of: path.text) else { return nil }
        return try end(of: Redirect(from: pattern.from, to: target, status: pattern.status)).map(answer)
    }

    /// A redirect with those that take over from it, in one step; nil when they go round in a circle.
    private func end(of redirect: Redirect) throws -> Redirect? {
        var (target, status) = (redirect.to, redirect.status)
        var seen: Set = [path.text]
        while status != .gone, seen.count <= Self.mostRedirects {
            guard seen.insert(target).inserted else { return nil }
            let path = Redirect.path(of: target)
            if let next = try connection.redirects.find(target) ?? connection.redirects.find(path) {
                (target, status) = (next.to, next.status)
            } else if let next = snapshot.redirectPatterns.redirect(of: path), try !isLiving(path) {
                (target, status) = (next.target, next.pattern.status)
            } else {
                break
            }
        }
        return Redirect(from: redirect.from, to: target, status: status)
    }

    private func isLiving(_ path: String) throws -> Bool {
        let own = path.split(separator: "/").joined(separator: "/")
        return try connection.articles.find(permalink: path)?.state.isPublic == true || sections[path: own] != nil
            || connection.pages.isTaken(path: own, edition: edition.id)
    }

    /// How many redirects may take over from one another.
    private static let mostRedirects = 10

    private func answer(_ redirect: Redirect) throws -> SiteAnswer {
        redirectHits.note(redirect.from)
        guard redirect.status != .gone else { return try gone(note: "") }
        return .moved(to: PercentEncoding.target(redirect.to), status: redirect.status.rawValue)
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
