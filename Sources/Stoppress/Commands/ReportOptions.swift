import ArgumentParser
import Foundation
import Wires

/// Where the report of an import goes, besides the terminal.
struct ReportOptions: ParsableArguments {
    @Option(name: .customLong("report"), help: "Write the report as JSON to this file.", completion: .file())
    var file: String?

    /// Makes the report's file, so that a long import does not end with one that cannot be written.
    func prepare() throws {
        if let file { try Data().write(to: URL(fileURLWithPath: file)) }
    }

    /// Runs an import that a person may stop. What stops it, a person or a fault, comes after the report so far.
    func report(
        _ line: ProgressLine, whenStopped state: Interruptible.State = .kept,
        _ work: @escaping @Sendable () async throws -> ImportReport
    ) async throws -> ImportReport {
        do {
            let report = try await Interruptible.run(whenStopped: state, work)
            line.finish(done: report.items)
            return report
        } catch let stop as ImportInterruption {
            line.finish(done: stop.report.items)
            let cause = Interruptible.told(stop.cause, state)
            var report = stop.report
            report.notes.append("The import did not reach the end of the file: \(cause)")
            Terminal.say(report.text())
            do { try write(report) } catch { Terminal.note("The report could not be written: \(error)") }
            throw cause
        }
    }

    /// Tells the report; ends with status 1 when the file ended before its end.
    func give(_ report: ImportReport) throws {
        Terminal.say(report.text())
        try write(report)
        if report.stoppedAt != nil { throw ExitCode.failure }
    }

    private func write(_ report: ImportReport) throws {
        if let file { try Data(try report.json().utf8).write(to: URL(fileURLWithPath: file), options: .atomic) }
    }
}
