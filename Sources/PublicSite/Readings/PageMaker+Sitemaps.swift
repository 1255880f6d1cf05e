import Newspaper
import Storage

/// What search engines ask for. All of it is about the whole publication and stands at its root.
extension PageMaker {
    /// The sitemap, robots file or oEmbed answer at a path; nil when the path is none of these.
    func guide(_ parts: [String], query: FormFields) throws -> SiteAnswer? {
        switch (parts.first, parts.count) {
        case ("robots.txt", 1): .data(SiteData(contentType: "text/plain; charset=utf-8", text: robots, modified: nil))
        case ("sitemap.xml", 1): try xml(Sitemap(entries: sitemapFiles()).index)
        case ("news-sitemap.xml", 1): try xml(NewsSitemap(entries: newsEntries()).xml)
        case ("oembed", 1): try embed(query)
        case ("sitemap", 3):
            try snapshot.publication.edition(code: parts[1]).flatMap { try sitemap(parts[2], of: $0) }
        default: nil
        }
    }

    private func xml(_ text: String) -> SiteAnswer {
        .data(SiteData(contentType: "application/xml; charset=utf-8", text: text, modified: nil))
    }

    private var robots: String {
        let crawlers = snapshot.publication.crawlers
        let searches = snapshot.publication.editions.map { Addresses(edition: $0.edition).search }
        let closed = searches + ["/desk/"] + crawlers.closedPaths
        var lines = ["User-agent: *"] + closed.map { "Disallow: \($0)" } + ["Allow: /", ""]
        let refused = crawlers.everyoneRefused
        if !refused.isEmpty { lines += refused.map { "User-agent: \($0)" } + ["Disallow: /", ""] }
        lines += ["Sitemap: \(origin)/sitemap.xml", "Sitemap: \(origin)/news-sitemap.xml", ""]
        return lines.joined(separator: "\n")
    }

    // MARK: The index

    /// The pages of each edition, in as many files as they fill, and one file for each month of stories; a month too full
    /// for a file is given by the day.
    private func sitemapFiles() throws -> [Sitemap.Entry] {
        try snapshot.publication.editions.flatMap { contents in
            let folder = "\(origin)/sitemap/\(PercentEncoding.path(contents.edition.code))"
            let months = try connection.archive.months(edition: contents.edition.id)
            return try pageFiles(of: contents).keys.sorted().map { number in
                Sitemap.Entry(address: "\(folder)/\(Self.pageFile(number)).xml", modified: nil)
            }
                + months.flatMap { month in
                    files(of: month).map { Sitemap.Entry(address: "\(folder)/\($0).xml", modified: month.modified) }
                }
        }
    }

    private func files(of month: Storage.ArchiveMonth) -> [String] {
        let first = CivilDay(year: month.year, month: month.month, day: 1)
        guard month.articles > mostSitemapEntries else { return [String(first.text.prefix(7))] }
        return (first.daysSince1970..<first.nextMonth.daysSince1970).map { CivilDay(daysSince1970: $0).text }
    }

    // MARK: The files

    private func sitemap(_ file: String, of contents: EditionContents) throws -> SiteAnswer? {
        guard file.hasSuffix(".xml") else { return nil }
        let name = String(file.dropLast(4))
        if name.hasPrefix(Self.pageFile(1)) {
            let file = try pageFiles(of: contents).first { Self.pageFile($0.key) == name }
            return file.map { xml(Sitemap(entries: $0.value).xml) }
        }
        guard let (from, until) = period(name) else { return nil }
        let zone = contents.edition.timeZone
        let stories = try connection.listings.addresses(
            edition: contents.edition.id, from: from.start(in: zone), until: until.start(in: zone),
            limit: mostSitemapEntries)
        // A day without a story may be named in the index, when its month has too many; other files are never empty.
        if stories.isEmpty, name.utf8.count == "2026-11".utf8.count { return nil }
        return xml(
            Sitemap(
                entries: stories.map {
                    Sitemap.Entry(address: origin + Addresses.article($0.permalink), modified: $0.modified)
                }
            ).xml)
    }

    /// The month or day that a file's name says, as `2026-11` or `2026-11-22`, and the day after its end.
    private func period(_ name: String) -> (from: CivilDay, until: CivilDay)? {
        let numbers = name.split(separator: "-", omittingEmptySubsequences: false).map { Int($0) }
        guard numbers.count == 2 || numbers.count == 3, let year = numbers[0], let month = numbers[1],
            (1...9998).contains(year), (1...12).contains(month)
        else { return nil }
        guard numbers.count == 3 else {
            let first = CivilDay(year: year, month: month, day: 1)
            return (first, first.nextMonth)
        }
        guard let day = numbers[2] else { return nil }
        let from = CivilDay(year: year, month: month, day: day)
        guard from.exists else { return nil }
        return (from, CivilDay(daysSince1970: from.daysSince1970 + 1))
    }

    /// What the files of an edition's pages hold, by their numbers, which begin with 1.
    private func pageFiles(of contents: EditionContents) throws -> [Int: [Sitemap.Entry]] {
        let entries = try pageEntries(of: contents)
        return Dictionary(grouping: entries.indices) { $0 / mostSitemapEntries + 1 }.mapValues {
            $0.map { entries[$0] }
        }
    }

    private static func pageFile(_ number: Int) -> String { number == 1 ? "pages" : "pages-\(number)" }

    private func pageEntries(of contents: EditionContents) throws -> [Sitemap.Entry] {
        let addresses = Addresses(edition: contents.edition)
        let fixed = [addresses.front, addresses.archive]
        let lists = contents.sections.sections.map { addresses.section($0.path) }
        let pages = try connection.pages.all(edition: contents.edition.id).filter(\.state.isPublic)
        let most = mostSitemapEntries * Sitemap.mostPageFiles
        let topics = try connection.listings.topics(edition: contents.edition.id, limit: most)
        let writers = try connection.listings.contributors(edition: contents.edition.id, limit: most)
        let entries =
            (fixed + lists).map { Sitemap.Entry(address: origin + $0, modified: nil) }
            + pages.map { Sitemap.Entry(address: origin + addresses.page($0.path), modified: $0.modified) }
            + writers.map { Sitemap.Entry(address: origin + addresses.contributor($0.slug), modified: $0.newest) }
            + topics.map { Sitemap.Entry(address: origin + addresses.topic($0.slug), modified: $0.newest) }
        return Array(entries.prefix(most))
    }

    private func newsEntries() throws -> [NewsSitemap.Entry] {
        let since = now.adding(seconds: -NewsSitemap.seconds)
        let entries = try snapshot.publication.editions.flatMap { contents in
            try connection.listings.addresses(
                edition: contents.edition.id, from: since, until: now.adding(seconds: 1),
                limit: NewsSitemap.mostEntries
            ).map {
                NewsSitemap.Entry(
                    address: origin + Addresses.article($0.permalink), paperName: contents.edition.name,
                    language: contents.edition.language, published: $0.published, headline: $0.headline)
            }
        }
        return Array(entries.sorted { $0.published > $1.published }.prefix(NewsSitemap.mostEntries))
    }
}
