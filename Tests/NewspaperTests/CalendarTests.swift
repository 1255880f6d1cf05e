import Newspaper
import Testing

@Suite("Days of a calendar")
struct CalendarTests {
    @Test(
        "A week begins on the day that it begins with",
        arguments: [
            ("2026-11-22", 2, "2026-11-16"), ("2026-11-22", 1, "2026-11-22"), ("2026-11-23", 2, "2026-11-23"),
            ("2027-01-01", 2, "2026-12-28"), ("1969-12-31", 1, "1969-12-28"),
        ])
    func weeks(_ day: String, _ firstWeekday: Int, _ start: String) throws {
        #expect(try #require(CivilDay(text: day)).startOfWeek(from: firstWeekday).text == start)
    }

    @Test("What is no day is none", arguments: ["", "2026-02-30", "2026-13-01", "x-1-1", "2026-11", "99999-01-01"])
    func nonsense(_ text: String) {
        #expect(CivilDay(text: text) == nil)
    }

    @Test("A task is one line that fits, and over when its time is")
    func tasks() {
        let long = Assignment(task: String(repeating: "word ", count: 100), due: Instant(milliseconds: 1000))
        #expect(long.task.count == Assignment.longestTask)
        #expect(long.isOverdue(at: Instant(milliseconds: 1001)) && !long.isOverdue(at: Instant(milliseconds: 1000)))
        #expect(Assignment(task: " \n").isEmpty && !long.isEmpty)
    }
}
