import Storage
import Synchronization

/// How often old addresses were asked for since it was last written down; bounded, for it is only a count.
final class RedirectHits: Sendable {
    private let counts = Mutex<[String: Int]>([:])

    /// How many addresses are counted between two writings.
    private static let mostAddresses = 10_000

    func note(_ from: String) {
        counts.withLock { counts in
            if counts[from] != nil || counts.count < Self.mostAddresses { counts[from, default: 0] += 1 }
        }
    }

    /// The counts so far, which begin anew.
    func take() -> [String: Int] {
        counts.withLock { counts in
            defer { counts = [:] }
            return counts
        }
    }
}

extension Site {
    /// Writes down how often old addresses were asked for; what cannot be written is counted on.
    package func keepRedirectHits() async throws {
        let counts = redirectHits.take()
        guard !counts.isEmpty else { return }
        try await database.write { try $0.redirects.addHits(counts) }
    }
}
