import Newspaper

/// Days in the search index: a story has a word for its year, its month and its day, so that a span of twenty years
/// is asked for in some eighty words at most.
enum SearchDays {
    static func words(of day: CivilDay) -> [String] { [year(day), month(day), self.day(day)] }

    /// The fewest words for the days from one through another, within the years; empty when there is none.
    static func words(from: CivilDay?, through: CivilDay?, years: ClosedRange<Int>) -> [String] {
        let oldest = CivilDay(year: years.lowerBound, month: 1, day: 1).daysSince1970
        let newest = CivilDay(year: years.upperBound, month: 12, day: 31).daysSince1970
        let last = min(newest, through?.daysSince1970 ?? newest)
        var next = max(oldest, from?.daysSince1970 ?? oldest)
        var words: [String] = []
        while next <= last {
            let day = CivilDay(daysSince1970: next)
            let endOfYear = CivilDay(year: day.year, month: 12, day: 31).daysSince1970
            let endOfMonth = day.nextMonth.daysSince1970 - 1
            if day.month == 1, day.day == 1, endOfYear <= last {
                words.append(year(day))
                next = endOfYear + 1
            } else if day.day == 1, endOfMonth <= last {
                words.append(month(day))
                next = endOfMonth + 1
            } else {
                words.append(self.day(day))
                next += 1
            }
        }
        return words
    }

    private static func year(_ day: CivilDay) -> String { ":year\(day.year)" }
    private static func month(_ day: CivilDay) -> String { ":month\(day.year * 100 + day.month)" }
    private static func day(_ day: CivilDay) -> String { ":day\(day.year * 10_000 + day.month * 100 + day.day)" }
}
