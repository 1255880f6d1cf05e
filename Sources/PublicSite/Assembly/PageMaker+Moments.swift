import Foundation
import Newspaper
import Themes

extension PageMaker {
    /// A day and time in the paper's own zone.
    func dateTime(_ instant: Instant) -> Moment {
        let day = CivilDay(instant, in: edition.timeZone)
        let clock = timeOfDay(instant)
        let text = strings.dateTime(
            year: day.year, month: day.month, day: day.day, hour: clock.hour, minute: clock.minute)
        return Moment(text: text, machine: instant.rfc3339)
    }

    /// As lists show it: the time for today's stories, the date for older ones.
    func listed(_ instant: Instant) -> Moment {
        let day = CivilDay(instant, in: edition.timeZone)
        if day == CivilDay(now, in: edition.timeZone) {
            let clock = timeOfDay(instant)
            return Moment(text: strings.time(hour: clock.hour, minute: clock.minute), machine: instant.rfc3339)
        }
        return Moment(text: strings.date(year: day.year, month: day.month, day: day.day), machine: instant.rfc3339)
    }

    private func timeOfDay(_ instant: Instant) -> (hour: Int, minute: Int) {
        let start = CivilDay(instant, in: edition.timeZone).daysSince1970 * 86_400
        let offset = edition.timeZone.secondsFromGMT(for: instant.date)
        let seconds = Int((Double(instant.milliseconds) / 1000).rounded(.down)) + offset - start
        return (seconds / 3600, seconds / 60 % 60)
    }
}

extension Moment {
    /// A day of the paper with its weekday, as the masthead shows it.
    static func longDate(_ day: CivilDay, _ strings: Strings) -> Moment {
        Moment(
            text: strings.longDate(year: day.year, month: day.month, day: day.day, weekday: day.weekday),
            machine: day.text)
    }
}
