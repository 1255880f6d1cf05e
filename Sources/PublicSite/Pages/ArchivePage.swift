import Themes

/// The archive: every year with its months, or the stories of one month by day.
package struct ArchivePage: ThemePage {
    package static let template = "archive"

    package var frame: Frame
    package var breadcrumb: [Link]
    package var title: String
    package var introduction: String?
    /// Filled on the archive's front and on a year's page.
    package var years: [ArchiveYear]
    /// Filled on a month's page.
    package var days: [ArchiveDay]
    /// The month as a table, on the pages of a month and of its days.
    package var calendar: ArchiveCalendar?
    package var earlier: Link?
    package var later: Link?
    package var language: String { frame.language }

    package init(
        frame: Frame, breadcrumb: [Link] = [], title: String, introduction: String? = nil, years: [ArchiveYear] = [],
        days: [ArchiveDay] = [], calendar: ArchiveCalendar? = nil, earlier: Link? = nil, later: Link? = nil
    ) {
        self.frame = frame
        self.breadcrumb = breadcrumb
        self.title = title
        self.introduction = introduction
        self.years = years
        self.days = days
        self.calendar = calendar
        self.earlier = earlier
        self.later = later
    }
}

/// A month as a table of weeks.
package struct ArchiveCalendar: Encodable, Sendable {
    /// The month in words.
    package var title: String
    package var address: String
    /// From the day with which the edition's weeks begin.
    package var weekdays: [Weekday]
    package var weeks: [Week]

    package init(title: String, address: String, weekdays: [Weekday], weeks: [Week]) {
        self.title = title
        self.address = address
        self.weekdays = weekdays
        self.weeks = weeks
    }

    package struct Weekday: Encodable, Sendable {
        package var short: String
        package var name: String

        package init(short: String, name: String) {
            self.short = short
            self.name = name
        }
    }

    package struct Week: Encodable, Sendable {
        /// Seven; those of other months are empty.
        package var days: [Day]

        package init(days: [Day]) {
            self.days = days
        }
    }

    package struct Day: Encodable, Sendable {
        /// Nil for a place that no day of the month takes.
        package var number: String?
        /// Nil for a day without stories.
        package var address: String?
        /// The day in words.
        package var name: String?
        package var isCurrent: Bool

        package init(number: String? = nil, address: String? = nil, name: String? = nil, isCurrent: Bool = false) {
            self.number = number
            self.address = address
            self.name = name
            self.isCurrent = isCurrent
        }
    }
}

/// A year of the archive with its twelve months.
package struct ArchiveYear: Encodable, Sendable {
    package var year: String
    package var address: String
    package var months: [ArchiveMonth]

    package init(year: String, address: String, months: [ArchiveMonth]) {
        self.year = year
        self.address = address
        self.months = months
    }
}

/// A month of the archive; one without stories has no address.
package struct ArchiveMonth: Encodable, Sendable {
    package var name: String
    package var address: String?
    /// How many stories, in words.
    package var count: String?

    package init(name: String, address: String? = nil, count: String? = nil) {
        self.name = name
        self.address = address
        self.count = count
    }
}

/// The stories of one day.
package struct ArchiveDay: Encodable, Sendable {
    package var moment: Moment
    package var address: String
    package var stories: [StoryCard]

    package init(moment: Moment, address: String, stories: [StoryCard]) {
        self.moment = moment
        self.address = address
        self.stories = stories
    }
}
