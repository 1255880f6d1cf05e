import Newspaper
import Storage
import Themes

extension PageMaker {
    /// Every year, or one year, with its months; nil for a year without stories.
    func archive(year wanted: Int?) throws -> SiteAnswer? {
        let months = try connection.archive.months(edition: edition.id)
        let years = wanted.map { [$0] } ?? months.map(\.year).reduce(into: []) { if $0.last != $1 { $0.append($1) } }
        let shown = years.map { archiveYear($0, of: months) }.filter { $0.months.contains { $0.address != nil } }
        if wanted != nil, shown.isEmpty { return nil }
        let title = wanted.map { "\(strings["archive"]) \($0)" } ?? strings["archive"]
        let address = wanted.map { addresses.archive(year: $0) } ?? addresses.archive
        return try page(
            ArchivePage(
                frame: frame(title: title, address: address), breadcrumb: archiveBreadcrumb(year: wanted != nil),
                title: title, introduction: wanted == nil ? strings["archiveHint"] : nil, years: shown))
    }

    private func archiveYear(_ year: Int, of months: [Storage.ArchiveMonth]) -> ArchiveYear {
        let counts = Dictionary(months.filter { $0.year == year }.map { ($0.month, $0.articles) }) { first, _ in first }
        return ArchiveYear(
            year: String(year), address: addresses.archive(year: year),
            months: (1...12).map { month in
                ArchiveMonth(
                    name: strings.month(month),
                    address: counts[month].map { _ in addresses.archive(year: year, month: month) },
                    count: counts[month].map { strings.counted("storyCount", $0) })
            })
    }

    /// The stories of one month by day, a page at a time; nil for a month without stories.
    func archive(year: Int, month: Int, after key: ListingKey?) throws -> SiteAnswer? {
        guard (1...12).contains(month), (1...9999).contains(year) else { return nil }
        let months = try connection.archive.months(edition: edition.id)
        guard let place = months.firstIndex(where: { $0.year == year && $0.month == month }) else { return nil }
        let address = addresses.archive(year: year, month: month)
        let start = CivilDay(year: year, month: month, day: 1).start(in: edition.timeZone)
        let next =
            month == 12 ? CivilDay(year: year + 1, month: 1, day: 1) : CivilDay(year: year, month: month + 1, day: 1)
        let end = ListingKey(published: next.start(in: edition.timeZone), article: Identifier(rawValue: 0))
        let found = try connection.listings.cards(
            .edition, edition: edition.id, after: key ?? end, since: start, limit: Self.storiesOfAMonth + 1)
        let shown = Array(found.prefix(Self.storiesOfAMonth))
        let more = found.count > shown.count ? shown.last : nil
        let title = strings.monthAndYear(year: year, month: month)
        return try page(
            ArchivePage(
                frame: frame(title: title, address: address, hidden: key != nil),
                breadcrumb: archiveBreadcrumb(year: true), title: title, days: days(of: shown),
                earlier: more.map {
                    Link(
                        label: strings["olderStories"],
                        address: "\(address)?\(ListPosition.parameter)=\(ListPosition.text($0))")
                } ?? neighbour(months, place + 1),
                later: key == nil
                    ? neighbour(months, place - 1) : Link(label: strings["newerStories"], address: address)))
    }

    private func days(of cards: [ArticleCard]) -> [ArchiveDay] {
        var days: [(day: CivilDay, cards: [ArticleCard])] = []
        for card in cards {
            let day = CivilDay(card.published, in: edition.timeZone)
            if days.last?.day != day { days.append((day, [])) }
            days[days.count - 1].cards.append(card)
        }
        return days.map { entry in
            ArchiveDay(
                moment: Moment(
                    text: strings.longDate(
                        year: entry.day.year, month: entry.day.month, day: entry.day.day, weekday: entry.day.weekday),
                    machine: entry.day.text),
                stories: entry.cards.map { card($0) })
        }
    }

    private func neighbour(_ months: [Storage.ArchiveMonth], _ place: Int) -> Link? {
        guard months.indices.contains(place) else { return nil }
        let month = months[place]
        return Link(
            label: strings.monthAndYear(year: month.year, month: month.month),
            address: addresses.archive(year: month.year, month: month.month))
    }

    private func archiveBreadcrumb(year: Bool) -> [Link] {
        breadcrumb(to: nil) + (year ? [Link(label: strings["archive"], address: addresses.archive)] : [])
    }

    private static let storiesOfAMonth = 100
}
