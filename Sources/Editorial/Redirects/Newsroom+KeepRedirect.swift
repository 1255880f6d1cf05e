package import Newspaper
import Storage

extension Newsroom {
    /// Takes in redirects that somebody at the desk gave, as an import does, and says of each what became of it.
    ///
    /// Throws `NewsroomError.forbidden`.
    package func keepRedirects(_ redirects: [Redirect]) async throws -> [RedirectOutcome] {
        try require(.manageSettings)
        return try await importRedirects(redirects)
    }

    /// Forgets a redirect, exact or by pattern.
    ///
    /// Throws `NewsroomError.forbidden`, or `StructureFault.unknown` when there is none from there.
    package func removeRedirect(from path: String) async throws {
        try require(.manageSettings)
        try await transaction { session in
            let redirects = session.connection.redirects
            if RedirectPattern.isPattern(path) {
                guard try redirects.patterns().contains(where: { $0.pattern.from == path }) else {
                    throw StructureFault.unknown
                }
                try redirects.removePattern(from: path)
            } else {
                guard try redirects.find(path) != nil else { throw StructureFault.unknown }
                try redirects.remove(from: path)
            }
            try session.audit("remove", "redirect", nil, detail: path)
            try session.noteChangedPublication(if: RedirectPattern.isPattern(path))
        }
    }
}
