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
        let now = NewsroomClock.system.now()
        let work = ArticleLinesImport(
            newsroom: Newsroom(database: database, clock: .system, actor: "import demo"), database: database,
            pictures: PictureKeeping { try await pictures.keep(file: $0.path) },
            dates: DemoDates(written: Self.written, now: now).moved)
        for name in ["articles.en.jsonl", "articles.he.jsonl"] {
            let report = try await work.run(file: folder.appendingPathComponent(name))
            guard report.left.isEmpty else {
                throw CommandFailure("the demo's \(name) was not taken in whole:\n\(report.text)")
            }
        }
        _ = try await setup.apply(try PublicationFile.plan(at: planFile), from: planFile)
    }

    /// The morning for which the demo's articles were written.
    private static let written = Instant(rfc3339: "2026-11-22T09:00:00Z") ?? Instant(milliseconds: 0)
}

/// Moves the demo's recent dates on, so that the paper is always today's; older stories keep their dates.
struct DemoDates {
    let written: Instant
    let now: Instant

    func moved(_ instant: Instant) -> Instant {
        let recent = written.adding(seconds: -Self.recentSeconds)
        return instant < recent ? instant : Instant(milliseconds: instant.milliseconds + wholeDays)
    }

    /// Whole days, so that the times of day stay as the newsroom would have them.
    private var wholeDays: Int64 {
        let day: Int64 = 86_400_000
        return (now.milliseconds - written.milliseconds) / day * day
    }

    private static let recentSeconds = 45.0 * 86_400
}
