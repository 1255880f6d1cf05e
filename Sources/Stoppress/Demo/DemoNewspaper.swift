import Editorial
import Foundation
import Newspaper
import Pictures
import Storage
import Wires

/// The demo newspaper that comes with the program: a city daily in two editions.
struct DemoNewspaper {
    private let folder: URL

    /// Throws a `CommandFailure` when the program was installed without it.
    init(installation: String) throws {
        folder = URL(fileURLWithPath: installation + "/Demo")
        guard FileManager.default.fileExists(atPath: planFile.path) else {
            throw CommandFailure("the demo newspaper is missing: \(planFile.path)")
        }
    }

    var planFile: URL { folder.appendingPathComponent("publication.yaml") }

    /// Takes in the articles, dated up to now, and lays out the fronts with them.
    func fill(_ database: any Database, _ pictures: PictureFolder, _ setup: PublicationSetup) async throws {
        let work = ArticleLinesImport(
            newsroom: Newsroom(database: database, clock: .system, actor: "import demo"), database: database,
            pictures: pictures)
        let dates = DemoDates(now: NewsroomClock.system.now())
        for name in ["articles.en.jsonl", "articles.he.jsonl"] {
            let lines = try String(contentsOf: folder.appendingPathComponent(name), encoding: .utf8)
            let report = try await takeIn(dates.moved(lines), with: work)
            guard report.left.isEmpty else {
                throw CommandFailure("the demo's \(name) was not taken in whole:\n\(report.text())")
            }
        }
        _ = try await setup.apply(try PublicationFile.plan(at: planFile), from: planFile)
    }

    private func takeIn(_ lines: String, with work: ArticleLinesImport) async throws -> ImportReport {
        let file = FileManager.default.temporaryDirectory.appendingPathComponent("stoppress-demo-\(UUID().uuidString)")
        try Data(lines.utf8).write(to: file)
        defer { try? FileManager.default.removeItem(at: file) }
        let handle = try FileHandle(forReadingFrom: file)
        defer { try? handle.close() }
        return try await work.run(handle, folder: folder)
    }
}

/// Moves the demo's recent dates on, in times and in the addresses of links alike, so that the paper is always today's.
/// Older stories keep their dates.
struct DemoDates {
    /// The day for which the demo's articles were written.
    private static let written = CivilDay(year: 2026, month: 11, day: 22)
    /// The hour of that day, in UTC, by which all that was to be public was: a paper that is made earlier in the day is
    /// still yesterday's, as it is with readers.
    private static let hoursWritten: Int64 = 9
    /// Stories not older than this move with the paper.
    private static let recentDays = 45

    private let days: Int

    init(now: Instant) {
        let start = Int64(Self.written.daysSince1970) * 86_400_000 + Self.hoursWritten * 3_600_000
        days = Int(max(0, now.milliseconds - start) / 86_400_000)
    }

    /// The lines with every recent `2026-11-22T` and `/2026/11/22/` moved on by whole days.
    func moved(_ lines: String) -> String {
        guard days > 0 else { return lines }
        return lines.replacing(#/(\d{4})([-\/])(\d{2})[-\/](\d{2})([T\/])/#) { match in
            let (whole, year, mark, month, day, end) = match.output
            guard let moved = moved(String(year), String(month), String(day)) else { return String(whole) }
            return moved.replacing("-", with: String(mark)) + String(end)
        }
    }

    /// Nil for what is no day, or one of long ago.
    private func moved(_ year: String, _ month: String, _ day: String) -> String? {
        guard let year = Int(year), let month = Int(month), let day = Int(day) else { return nil }
        let date = CivilDay(year: year, month: month, day: day)
        guard date.exists, date.daysSince1970 >= Self.written.daysSince1970 - Self.recentDays else { return nil }
        return CivilDay(daysSince1970: date.daysSince1970 + days).text
    }
}
