extension CivilDay {
    /// Nil unless the text is a day that there is, as `2026-11-22`.
    package init?(text: String) {
        let numbers = text.split(separator: "-", omittingEmptySubsequences: false).map { Int($0) }
        guard numbers.count == 3, let year = numbers[0], let month = numbers[1], let day = numbers[2],
            (1...9998).contains(year), (1...12).contains(month), (1...31).contains(day)
        else { return nil }
        self.init(year: year, month: month, day: day)
        guard CivilDay(daysSince1970: daysSince1970) == self else { return nil }
    }

    /// 1 for Sunday to 7 for Saturday; 1 January 1970 was a Thursday.
    package var weekday: Int {
        let shifted = (daysSince1970 + 4) % 7
        return (shifted < 0 ? shifted + 7 : shifted) + 1
    }

    /// The day so many days later, or earlier.
    package func adding(days: Int) -> CivilDay { CivilDay(daysSince1970: daysSince1970 + days) }

    /// The first day of its week, when weeks begin with a weekday, 1 for Sunday to 7 for Saturday.
    package func startOfWeek(from firstWeekday: Int) -> CivilDay {
        adding(days: -((weekday - firstWeekday + 7) % 7))
    }

    /// The first day of its month.
    package var startOfMonth: CivilDay { CivilDay(year: year, month: month, day: 1) }
}
