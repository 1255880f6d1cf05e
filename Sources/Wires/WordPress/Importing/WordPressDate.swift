import Foundation
import Newspaper

extension ExportDate {
    /// The moment: UTC where it is known, else the site's own time in the zone; nil when both are zero.
    func instant(in zone: TimeZone) -> Instant? {
        if let known = Self.instant(universal) { return known }
        guard let wall = Self.instant(local) else { return nil }
        let offset = zone.secondsFromGMT(for: wall.date)
        let guess = wall.adding(seconds: -Double(offset))
        return wall.adding(seconds: -Double(zone.secondsFromGMT(for: guess.date)))
    }

    /// `2026-11-22 06:30:00` read as UTC; nil for zeros and nonsense.
    private static func instant(_ text: String) -> Instant? {
        guard text.utf8.count == 19, !text.hasPrefix("0000") else { return nil }
        return Instant(rfc3339: text.replacing(" ", with: "T") + "Z")
    }

    /// `Tue, 27 Jan 2015 14:56:57 +0000`, the date of a feed; nil for nonsense, as drafts have it.
    static func instant(feedDate text: String) -> Instant? {
        let parts = text.split { $0 == " " || $0 == "," }
        guard parts.count >= 5, let day = Int(parts[1]), let month = months.firstIndex(of: parts[2].lowercased()),
            let year = Int(parts[3]), year > 1
        else { return nil }
        let zone = parts.count > 5 && parts[5].count == 5 ? parts[5] : "+0000"
        let date = CivilDay(year: year, month: month + 1, day: day).text
        return Instant(rfc3339: "\(date)T\(parts[4])\(zone.prefix(3)):\(zone.suffix(2))")
    }

    private static let months: [String] = [
        "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec",
    ]
}
