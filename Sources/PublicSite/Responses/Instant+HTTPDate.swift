import Newspaper

extension Instant {
    /// As HTTP (RFC 9110) and RSS write it: `Sun, 22 Nov 2026 06:30:00 GMT`.
    var httpDate: String {
        let seconds = Int((Double(milliseconds) / 1000).rounded(.down))
        let day = CivilDay(daysSince1970: Int((Double(seconds) / 86_400).rounded(.down)))
        let rest = seconds - day.daysSince1970 * 86_400
        let clock = [rest / 3600, rest / 60 % 60, rest % 60].map(Self.twoDigits).joined(separator: ":")
        return "\(Self.weekdays[day.weekday - 1]), \(Self.twoDigits(day.day)) \(Self.months[day.month - 1]) "
            + "\(day.year) \(clock) GMT"
    }

    private static func twoDigits(_ number: Int) -> String { (number < 10 ? "0" : "") + String(number) }

    private static let weekdays = ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"]
    private static let months = [
        "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
    ]
}
