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
                frame: archiveFrame(title, at: address, isFirst: true, way: archiveBreadcrumb(year: wanted != nil)),
                breadcrumb: archiveBreadcrumb(year: wanted != nil),
                title: title, introduction: wanted == nil ? strings["archiveHint"] : nil, years: shown))
    }

    private func archiveFrame(_ title: String, at address: String, isFirst: Bool, way: [Link]) -> Frame {
        describedFrame(
            title, description: nil, address: address, isFirst: isFirst, way: way,
            things: [collection(title, nil, at: address)])
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
        guard (1...12).contains(month), (1...9998).contains(year) else { return nil }
        let months = try connection.archive.months(edition: edition.id)
        guard let place = months.firstIndex(where: { $0.year == year && $0.month == month }) else { return nil }
        let address = addresses.archive(year: year, month: month)
        let first = CivilDay(year: year, month: month, day: 1)
        let list = try stories(from: first, until: first.nextMonth, at: address, after: key)
        let title = strings.monthAndYear(year: year, month: month)
        return try page(
            ArchivePage(
                frame: archiveFrame(title, at: address, isFirst: key == nil, way: archiveBreadcrumb(year: true)),
                breadcrumb: archiveBreadcrumb(year: true), title: title, days: days(of: list.cards),
                calendar: try calendar(of: first, current: nil),
                earlier: list.older ?? neighbour(months, place + 1),
                later: key == nil
                    ? neighbour(months, place - 1) : Link(label: strings["newerStories"], address: address)))
    }

    /// The stories of one day; nil for a day without any.
    func archive(day: CivilDay, after key: ListingKey?) throws -> SiteAnswer? {
        let address = addresses.archive(day)
        let list = try stories(
            from: day, until: CivilDay(daysSince1970: day.daysSince1970 + 1), at: address, after: key)
        guard !list.cards.isEmpty else { return nil }
        let title = Moment.longDate(day, strings).text
        let month = Link(
            label: strings.monthAndYear(year: day.year, month: day.month),
            address: addresses.archive(year: day.year, month: day.month))
        return try page(
            ArchivePage(
                frame: archiveFrame(
                    title, at: address, isFirst: key == nil, way: archiveBreadcrumb(year: true) + [month]),
                breadcrumb: archiveBreadcrumb(year: true) + [month], title: title, days: days(of: list.cards),
                calendar: try calendar(of: CivilDay(year: day.year, month: day.month, day: 1), current: day),
                earlier: list.older, later: key == nil ? nil : Link(label: strings["newerStories"], address: address)))
    }

    /// The stories of a period and the way to those that a page has no room for.
    private func stories(
        from: CivilDay, until: CivilDay, at address: String, after key: ListingKey?
    ) throws -> (cards: [ArticleCard], older: Link?) {
        let end = ListingKey(published: until.start(in: edition.timeZone), article: Identifier(rawValue: 0))
        let found = try connection.listings.cards(
            .edition, edition: edition.id, after: key ?? end, since: from.start(in: edition.timeZone),
            limit: Self.storiesOfAMonth + 1)
        let shown = Array(found.prefix(Self.storiesOfAMonth))
        guard found.count > shown.count, let last = shown.last else { return (shown, nil) }
        let older = "\(address)?\(ListPosition.parameter)=\(ListPosition.text(last))"
        return (shown, Link(label: strings["olderStories"], address: older))
    }

    // MARK: The calendar

    /// A month as a table, its days with stories as links.
    private func calendar(of first: CivilDay, current: CivilDay?) throws -> ArchiveCalendar {
        let zone = edition.timeZone
        let times = try connection.listings.times(
            edition: edition.id, from: first.start(in: zone), until: first.nextMonth.start(in: zone),
            limit: Self.storiesOfACalendar)
        let told = Set(times.map { CivilDay($0, in: zone) })
        let begin = strings.firstWeekday
        let before = (first.weekday - begin + 7) % 7
        let numbers = first.daysSince1970..<first.nextMonth.daysSince1970
        let days = numbers.map { number in
            let day = CivilDay(daysSince1970: number)
            return ArchiveCalendar.Day(
                number: String(day.day), address: told.contains(day) ? addresses.archive(day) : nil,
                name: Moment.longDate(day, strings).text, isCurrent: day == current)
        }
        let places = Array(repeating: ArchiveCalendar.Day(), count: before) + days
        let weeks = stride(from: 0, to: places.count, by: 7).map { start in
            let week = places[start..<min(start + 7, places.count)]
            return ArchiveCalendar.Week(days: week + Array(repeating: ArchiveCalendar.Day(), count: 7 - week.count))
        }
        return ArchiveCalendar(
            title: strings.monthAndYear(year: first.year, month: first.month),
            address: addresses.archive(year: first.year, month: first.month),
            weekdays: (0..<7).map { (begin + $0 - 1) % 7 + 1 }.map {
                ArchiveCalendar.Weekday(short: strings.shortWeekday($0), name: strings.weekday($0))
            }, weeks: weeks)
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
                moment: .longDate(entry.day, strings), address: addresses.archive(entry.day),
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
    /// How many stories of a month are looked at to learn which of its days have any.
    private static let storiesOfACalendar = 10_000
}
