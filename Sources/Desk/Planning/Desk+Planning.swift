import Editorial
import Foundation
import Newspaper
import Storage
import Themes

extension Desk {
    /// The calendar of what is due, scheduled, under embargo and published, on the days of an edition.
    func showPlanning(_ asked: DeskRequest) async throws -> DeskAnswer {
        guard let member = asked.signedIn?.member else { return try trouble(.missing, asked) }
        let (query, now) = (asked.query, clock.now())
        let firstWeekday = strings.firstWeekday
        let found = try await database.read { connection -> PlanFound? in
            let publication = try connection.publications.load()
            guard
                let edition = query["edition"].flatMap({ publication.edition(code: $0) }) ?? publication.defaultEdition
            else { return nil }
            let zone = edition.edition.timeZone
            let today = CivilDay(now, in: zone)
            let span = PlanSpan(
                query["day"].flatMap { CivilDay(text: $0) } ?? today, isMonth: query["span"] == "month",
                firstWeekday: firstWeekday)
            let starts = (0...span.days.count).map { span.days[0].adding(days: $0).start(in: zone) }
            let stories = try connection.plans.stories(
                edition: edition.edition.id, from: starts[0], until: starts[span.days.count], limit: Self.mostPlanned)
            let published = try span.days.indices.map { day in
                try connection.storyLines.publishedCount(
                    edition: edition.edition.id, from: starts[day], until: starts[day + 1],
                    limit: StoriesView.mostCounted)
            }
            return PlanFound(
                publication: publication, edition: edition, span: span, today: today, stories: stories,
                published: published)
        }
        guard let found else { return try trouble(.missing, asked) }
        return try page(asked, title: "titlePlanning") { frame in
            planningPage(found, member, frame, now: now)
        }
    }

    private func planningPage(
        _ found: PlanFound, _ member: StaffMember, _ frame: DeskFrame, now: Instant
    ) -> PlanningPage {
        var frame = frame
        frame.scripts.append(editor.address(of: "editor/page/planning.js"))
        let code = found.edition.edition.code
        let address = { (day: CivilDay, span: String) in
            "\(DeskAddresses.planning)?edition=\(code)&span=\(span)&day=\(day.text)"
        }
        let (span, name) = (found.span, found.span.isMonth ? "month" : "week")
        return PlanningPage(
            frame: frame, title: title(of: span), zone: found.edition.edition.timeZone.identifier,
            action: DeskAddresses.planning, span: name, isMonth: span.isMonth,
            earlier: address(span.earlier, name), later: address(span.later, name),
            today: address(found.today, name), week: address(span.day, "week"), month: address(span.day, "month"),
            editions: editionChoices(found.publication, found.edition),
            hasEditions: found.publication.editions.count > 1,
            days: days(found, member, now: now),
            words: Self.json(keys: ["planMoved", "boardRefused", "pageOffline"], strings))
    }

    private func title(of span: PlanSpan) -> String {
        if span.isMonth { return strings.monthAndYear(year: span.day.year, month: span.day.month) }
        let words = [span.days[0], span.days[6]].map { strings.date(year: $0.year, month: $0.month, day: $0.day) }
        return words.joined(separator: " – ")
    }

    private func days(_ found: PlanFound, _ member: StaffMember, now: Instant) -> [PlanningPage.Day] {
        let zone = found.edition.edition.timeZone
        let byDay = Dictionary(grouping: found.stories) { CivilDay($0.at, in: zone) }
        let mayMove = member.may(.editAllStories)
        return zip(found.span.days, found.published).map { day, published in
            let planned = byDay[day] ?? []
            return PlanningPage.Day(
                key: day.text, number: day.day, weekday: strings.shortWeekday(day.weekday),
                name: strings.longDate(year: day.year, month: day.month, day: day.day, weekday: day.weekday),
                isToday: day == found.today,
                isOutside: found.span.isMonth && day.month != found.span.day.month,
                published: published == 0
                    ? nil : strings.counted("planPublished", published),
                publishedAddress: "\(DeskAddresses.stories)?view=published&edition=\(found.edition.edition.code)"
                    + "&from=\(day.text)&through=\(day.text)",
                stories: planned.prefix(Self.storiesADay).map { planned in
                    let story = line(of: planned.line, in: found.publication, now: now)
                    let isDue = planned.kind == .due
                    return PlanningPage.Story(
                        story: story, kind: planned.kind.rawValue,
                        kindName: words(for: planned.kind),
                        time: String(moment(planned.at, in: zone).text.suffix(5)),
                        isOverdue: isDue && planned.at < now,
                        moveAction: isDue && mayMove
                            ? DeskAddresses.story(planned.line.id.rawValue, "due") : nil,
                        day: day.text)
                },
                more: planned.count > Self.storiesADay
                    ? strings.counted("planMore", planned.count - Self.storiesADay) : nil)
        }
    }

    private func words(for kind: PlannedStory.Kind) -> String {
        switch kind {
        case .due: strings["planDue"]
        case .scheduled: strings["planScheduled"]
        case .embargo: strings["planEmbargo"]
        }
    }

    private static let storiesADay = 30
    private static let mostPlanned = 500
}

/// The days that a calendar shows: a week, or the weeks of a month.
struct PlanSpan: Sendable {
    /// A day in it.
    let day: CivilDay
    let isMonth: Bool
    let days: [CivilDay]

    init(_ day: CivilDay, isMonth: Bool, firstWeekday: Int) {
        // Centuries away from any newspaper there is nothing to plan, and numbers end.
        self.day = (1900...2200).contains(day.year) ? day : CivilDay(year: 2000, month: 1, day: 1)
        self.isMonth = isMonth
        let first = (isMonth ? self.day.startOfMonth : self.day).startOfWeek(from: firstWeekday)
        let last = self.day.nextMonth.adding(days: -1).startOfWeek(from: firstWeekday).adding(days: 6)
        let count = isMonth ? last.daysSince1970 - first.daysSince1970 + 1 : 7
        days = (0..<count).map { first.adding(days: $0) }
    }

    var earlier: CivilDay { isMonth ? day.startOfMonth.adding(days: -1).startOfMonth : day.adding(days: -7) }
    var later: CivilDay { isMonth ? day.nextMonth : day.adding(days: 7) }
}

private struct PlanFound: Sendable {
    let publication: Publication
    let edition: EditionContents
    let span: PlanSpan
    let today: CivilDay
    let stories: [PlannedStory]
    /// How many were published on each day.
    let published: [Int]
}

/// The planning calendar.
struct PlanningPage: ThemePage {
    static let template = "planning"

    struct Story: Encodable, Sendable {
        var story: StoriesPage.Story
        var kind: String
        var kindName: String
        var time: String
        var isOverdue: Bool
        /// Where another day is given; nil for what is not moved here.
        var moveAction: String?
        var day: String
    }

    struct Day: Encodable, Sendable {
        /// As `2026-11-22`.
        var key: String
        var number: Int
        var weekday: String
        /// The whole date.
        var name: String
        var isToday: Bool
        /// Whether it is of another month than the calendar's.
        var isOutside: Bool
        var published: String?
        var publishedAddress: String
        var stories: [Story]
        var more: String?
    }

    var frame: DeskFrame
    var title: String
    var zone: String
    var action: String
    var span: String
    var isMonth: Bool
    var earlier: String
    var later: String
    var today: String
    var week: String
    var month: String
    var editions: [DeskChoice]
    var hasEditions: Bool
    var days: [Day]
    /// What a script says, as JSON.
    var words: String
    var language: String { frame.language }
}
