/// An import that could not go on: why, and what had become of the items until then. What was taken in stays.
package struct ImportInterruption: Error {
    package let report: ImportReport
    package let cause: any Error

    /// The error to throw when something stops an import: with the report, if there is anything to report.
    static func error(_ cause: any Error, after report: ImportReport) -> any Error {
        report.items == 0 ? cause : ImportInterruption(report: report, cause: cause)
    }
}
