extension Strings {
    /// The name of a month, 1 to 12.
    package func month(_ number: Int) -> String {
        named("months", number - 1)
    }

    /// A calendar day in words, such as "22 November 2026".
    package func date(year: Int, month number: Int, day: Int) -> String {
        text("datePattern", ["year": String(year), "month": month(number), "day": String(day)])
    }

    /// A calendar day with its weekday, 1 for Sunday to 7 for Saturday: "Sunday, 22 November 2026".
    package func longDate(year: Int, month number: Int, day: Int, weekday: Int) -> String {
        let date = date(year: year, month: number, day: day)
        return text("dateLongPattern", ["weekday": named("weekdays", weekday - 1), "date": date])
    }

    /// A day and a time of day on the 24-hour clock: "22 November 2026, 09:05".
    package func dateTime(year: Int, month number: Int, day: Int, hour: Int, minute: Int) -> String {
        let date = date(year: year, month: number, day: day)
        return text("dateTimePattern", ["date": date, "time": time(hour: hour, minute: minute)])
    }

    /// A time of day on the 24-hour clock: "09:05".
    package func time(hour: Int, minute: Int) -> String {
        let minutes = minute < 10 ? "0\(minute)" : "\(minute)"
        return (hour < 10 ? "0\(hour)" : "\(hour)") + ":" + minutes
    }

    /// A month and its year: "November 2026".
    package func monthAndYear(year: Int, month number: Int) -> String {
        text("dateMonthPattern", ["year": String(year), "month": month(number)])
    }

    /// The name of a weekday, 1 for Sunday to 7 for Saturday.
    package func weekday(_ number: Int) -> String {
        named("weekdays", number - 1)
    }

    /// The short name of a weekday, 1 for Sunday to 7 for Saturday.
    package func shortWeekday(_ number: Int) -> String {
        named("weekdaysShort", number - 1)
    }

    /// The weekday with which a week begins, 1 for Sunday to 7 for Saturday.
    package var firstWeekday: Int { Int(self["firstWeekday"]).flatMap { (1...7).contains($0) ? $0 : nil } ?? 1 }

    private func named(_ key: String, _ index: Int) -> String {
        guard let names = lists[key], names.indices.contains(index) else { return String(index + 1) }
        return names[index]
    }
}
