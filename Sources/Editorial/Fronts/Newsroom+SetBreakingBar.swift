package import Newspaper
import Storage

extension Newsroom {
    /// Shows a line at the head of every page of an edition, in the place of any other. When this answers, every reader
    /// sees it.
    ///
    /// Throws `NewsroomError`, or the `BreakingBarFault` of one that cannot be shown.
    package func setBreakingBar(_ bar: BreakingBar, edition: Identifier<Edition>) async throws {
        try require(.layOutFronts)
        try await transaction { session in
            try session.requireLayout(of: FrontPlace(edition: edition))
            let code = try session.edition(edition).edition.code
            if let fault = bar.fault(at: session.now) { throw fault }
            try session.connection.breakingBars.keep(bar, edition: edition)
            try session.audit(
                "setBreaking", "edition", edition.rawValue, detail: "\(code), until \(bar.until.rfc3339): \(bar.text)")
            try session.noteChangedPublication(if: true)
        }
    }

    /// Takes the line away before its time.
    package func removeBreakingBar(edition: Identifier<Edition>) async throws {
        try require(.layOutFronts)
        try await transaction { session in
            try session.requireLayout(of: FrontPlace(edition: edition))
            let code = try session.edition(edition).edition.code
            guard try session.connection.breakingBars.remove(edition: edition) else { return }
            try session.audit("removeBreaking", "edition", edition.rawValue, detail: code)
            try session.noteChangedPublication(if: true)
        }
    }
}
