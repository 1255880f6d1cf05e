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
    package var earlier: Link?
    package var later: Link?
    package var language: String { frame.language }

    package init(
        frame: Frame, breadcrumb: [Link] = [], title: String, introduction: String? = nil, years: [ArchiveYear] = [],
        days: [ArchiveDay] = [], earlier: Link? = nil, later: Link? = nil
    ) {
        self.frame = frame
        self.breadcrumb = breadcrumb
        self.title = title
        self.introduction = introduction
        self.years = years
        self.days = days
        self.earlier = earlier
        self.later = later
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
    package var stories: [StoryCard]

    package init(moment: Moment, stories: [StoryCard]) {
        self.moment = moment
        self.stories = stories
    }
}
