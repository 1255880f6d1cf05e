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

    /// Tells the report; ends with status 1 when the file ended before its end.
    func give(_ report: ImportReport) throws {
        Terminal.say(report.text())
        if let file { try Data(try report.json().utf8).write(to: URL(fileURLWithPath: file), options: .atomic) }
        if report.stoppedAt != nil { throw ExitCode.failure }
    }
}
