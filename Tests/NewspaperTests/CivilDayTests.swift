import Foundation
import Newspaper
import Testing

@Suite("Days of the calendar")
struct CivilDayTests {
    @Test("days and numbers of days lead to each other, over eight centuries")
    func roundTrip() {
        for number in stride(from: -200_000, through: 100_000, by: 7) {
            #expect(CivilDay(daysSince1970: number).daysSince1970 == number)
        }
    }

    @Test(
        "a day exists or does not",
        arguments: [
            (2024, 2, 29, true), (2023, 2, 29, false), (1900, 2, 29, false), (2000, 2, 29, true), (2026, 4, 31, false),
            (2026, 0, 1, false), (2026, 13, 1, false), (2026, 1, 0, false), (2026, 12, 31, true), (1, 1, 1, true),
        ])
    func existence(year: Int, month: Int, day: Int, exists: Bool) {
        #expect(CivilDay(year: year, month: month, day: day).exists == exists)
    }

    @Test("a day is written with leading zeros")
    func text() {
        #expect(CivilDay(year: 987, month: 6, day: 5).text == "0987-06-05")
    }

    @Test(
        "the zone decides which day a moment falls on",
        arguments: [
            ("2026-11-21T22:30:00Z", "Asia/Jerusalem", "2026-11-22"),
            ("2026-11-21T21:59:59.999Z", "Asia/Jerusalem", "2026-11-21"),
            ("2026-07-01T21:00:00Z", "Asia/Jerusalem", "2026-07-02"),
            ("2026-07-01T20:59:59Z", "Asia/Jerusalem", "2026-07-01"),
            ("2026-07-01T23:00:00Z", "Europe/Lisbon", "2026-07-02"),
            ("2026-01-01T00:00:00Z", "Europe/Lisbon", "2026-01-01"),
            ("2026-01-01T04:59:59Z", "America/New_York", "2025-12-31"), ("1969-12-31T23:59:59Z", "GMT", "1969-12-31"),
        ])
    func zones(moment: String, zone: String, day: String) throws {
        let instant = try #require(Instant(rfc3339: moment))
        #expect(CivilDay(instant, in: try #require(TimeZone(identifier: zone))).text == day)
    }

    @Test(
        "a day begins at its first moment, also where clocks are set at midnight",
        arguments: [
            "Asia/Jerusalem", "Europe/Lisbon", "America/Sao_Paulo", "Asia/Beirut", "America/Havana", "Africa/Cairo",
            "Asia/Tehran", "America/St_Johns", "Pacific/Auckland", "Australia/Lord_Howe", "GMT",
        ])
    func start(zone: String) throws {
        let timeZone = try #require(TimeZone(identifier: zone))
        let first = CivilDay(year: 2007, month: 1, day: 1).daysSince1970
        let wrong = (first..<first + 20 * 366).map { CivilDay(daysSince1970: $0) }.filter { day in
            let start = day.start(in: timeZone)
            let before = CivilDay(start.adding(seconds: -0.001), in: timeZone)
            return CivilDay(start, in: timeZone) != day || before.daysSince1970 != day.daysSince1970 - 1
        }
        #expect(wrong.map(\.text).prefix(3) == [])
    }

    @Test(
        "days on which clocks are set are as long as they are",
        arguments: [
            ("Asia/Jerusalem", 2026, 3, 27, 23), ("Asia/Jerusalem", 2026, 10, 25, 25),
            ("Asia/Jerusalem", 2026, 6, 1, 24),
            ("Europe/Lisbon", 2026, 3, 29, 23), ("Europe/Lisbon", 2026, 10, 25, 25),
            ("America/Sao_Paulo", 2018, 11, 4, 23),
        ])
    func lengths(zone: String, year: Int, month: Int, day: Int, hours: Int64) throws {
        let timeZone = try #require(TimeZone(identifier: zone))
        let start = CivilDay(year: year, month: month, day: day).start(in: timeZone)
        let end = CivilDay(year: year, month: month, day: day + 1).start(in: timeZone)
        #expect(end.milliseconds - start.milliseconds == hours * 3_600_000)
    }

    @Test("a day that a zone left out begins where the next one does")
    func skippedDay() throws {
        let samoa = try #require(TimeZone(identifier: "Pacific/Apia"))
        let skipped = CivilDay(year: 2011, month: 12, day: 30).start(in: samoa)
        #expect(skipped == CivilDay(year: 2011, month: 12, day: 31).start(in: samoa))
    }
}
