import Synchronization

/// Lets work for one key be done once by whoever comes first; the others wait for it.
final class OneAtATime: Sendable {
    private let waiting = Mutex<[String: [CheckedContinuation<Void, any Error>]]>([:])

    /// Returns when the work for `key` was done or given up by this caller or another, and throws what it threw.
    func run(_ key: String, _ work: () async throws -> Void) async throws {
        guard begins(key) else { return try await wait(key) }
        do {
            try await work()
            end(key, .success(()))
        } catch {
            // That this caller went away is no reason for the others: they look again, and one of them does the work.
            end(key, error is CancellationError ? .success(()) : .failure(error))
            throw error
        }
    }

    private func begins(_ key: String) -> Bool {
        waiting.withLock { waiting in
            guard waiting[key] == nil else { return false }
            waiting[key] = []
            return true
        }
    }

    private func wait(_ key: String) async throws {
        try await withCheckedThrowingContinuation { continuation in
            let hasEnded = waiting.withLock { waiting in
                waiting[key]?.append(continuation)
                return waiting[key] == nil
            }
            if hasEnded { continuation.resume() }
        }
    }

    private func end(_ key: String, _ outcome: Result<Void, any Error>) {
        let others = waiting.withLock { $0.removeValue(forKey: key) } ?? []
        for other in others { other.resume(with: outcome) }
    }
}
