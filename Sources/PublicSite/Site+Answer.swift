import Newspaper
import Storage
import Themes

extension Site {
    /// What a reader gets at a path; redirects that are followed are counted in `hits`, else in the site's own. Throws what storage and themes throw.
    func answer(
        _ path: RequestPath, query: FormFields, counting hits: RedirectHits? = nil
    ) async throws -> SiteAnswer {
        if let fixed = fixedAnswer(path) { return fixed }
        let now = clock.now()
        return try await database.read { connection in
            let snapshot = try memory.snapshot(connection)
            if path.parts.count == 3, path.parts[0] == "assets",
                let inks = snapshot.inks(hash: path.parts[1], name: path.parts[2])
            {
                return .asset(inks)
            }
            guard let (contents, rest) = edition(for: path.parts, in: snapshot.publication) else {
                return .text("This newspaper has no edition yet.\n", status: 503)
            }
            let maker = PageMaker(
                connection: connection, snapshot: snapshot, contents: contents, theme: theme, now: now,
                origin: origin, path: path, redirectHits: hits ?? redirectHits, formats: pictures.formats,
                mostSitemapEntries: mostSitemapEntries)
            return try maker.answer(Array(rest), query: query)
        }
    }

    /// What does not depend on an edition.
    private func fixedAnswer(_ path: RequestPath) -> SiteAnswer? {
        switch path.parts.first {
        case "healthz" where path.parts.count == 1: .text("ok\n", status: 200)
        case "assets": asset(path)
        default: nil
        }
    }

    private func asset(_ path: RequestPath) -> SiteAnswer? {
        guard path.parts.count == 3, let asset = theme.asset(named: path.parts[2]), asset.hash == path.parts[1] else {
            return nil
        }
        return .asset(asset)
    }

    /// The edition that a path lies in, and what is left of the path.
    private func edition(
        for parts: [String], in publication: Publication
    ) -> (contents: EditionContents, rest: ArraySlice<String>)? {
        if let first = parts.first, let named = publication.edition(code: first), !named.edition.isDefault {
            return (named, parts.dropFirst())
        }
        return publication.defaultEdition.map { ($0, parts[...]) }
    }
}

extension PageMaker {
    /// The page at what is left of a path behind the edition's code.
    func answer(_ parts: [String], query: FormFields) throws -> SiteAnswer {
        if let picture = try libraryPicture() { return picture }
        if let past = try pastWithWholeQuery(query) { return past }
        if let text = try feed(parts, query: query) ?? (edition.isDefault ? try guide(parts, query: query) : nil) {
            return text
        }
        if let own = try ownPage(parts, query: query) {
            return path.endsWithSlash || parts == ["search"]
                ? own : .moved(to: PercentEncoding.path(path.withOtherEnding) + query.suffix)
        }
        if let article = try publicArticle(at: path.text) { return try self.article(article) }
        if let article = try publicArticle(at: path.withOtherEnding), let permalink = article.permalink {
            return .moved(to: Addresses.article(permalink) + query.suffix)
        }
        if let past = try past(query) { return past }
        if let list = try inheritedList(parts) { return .moved(to: list) }
        if let withdrawn = try withdrawnArticle() { return try gone(withdrawn) }
        return try redirectByPattern() ?? notFound()
    }

    /// The pages at addresses that the program itself gives; all but the search end with a slash.
    private func ownPage(_ parts: [String], query: FormFields) throws -> SiteAnswer? {
        let key = ListPosition.key(query[ListPosition.parameter])
        switch (parts.first, parts.count) {
        case (nil, _):
            if let words = query["s"] {
                return .moved(to: "\(addresses.search)?q=\(PercentEncoding.queryValue(words))")
            }
            return try past(query) ?? front()
        case ("search", 1): return try search(query)
        case ("archive", 1): return try archive(year: nil)
        case ("archive", 2): return try Int(parts[1]).flatMap { try archive(year: $0) }
        case ("archive", 3):
            guard let year = Int(parts[1]), let month = Int(parts[2]), parts[2].count == 2 else { return nil }
            return try archive(year: year, month: month, after: key)
        case ("archive", 4):
            let numbers = parts.dropFirst().compactMap { Int($0) }
            guard numbers.count == 3, parts[2].count == 2, parts[3].count == 2, (1...9998).contains(numbers[0]),
                (1...12).contains(numbers[1])
            else { return nil }
            let day = CivilDay(year: numbers[0], month: numbers[1], day: numbers[2])
            // The 31st of February is another day, or none.
            return CivilDay(daysSince1970: day.daysSince1970) == day ? try archive(day: day, after: key) : nil
        case ("topic", 2): return try Slug(parts[1]).flatMap { try topic($0, after: key) }
        case ("author", 2): return try Slug(parts[1]).flatMap { try contributor($0, after: key) }
        default:
            let joined = parts.joined(separator: "/")
            if let section = sections[path: joined] { return try self.section(section, after: key) }
            return try staticPage(joined)
        }
    }

    private func publicArticle(at permalink: String) throws -> Article? {
        let article = try connection.articles.find(permalink: permalink)
        return article?.state.isPublic == true ? article : nil
    }
}
