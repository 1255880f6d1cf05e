import Foundation
import UnixSignals

/// Work that a person may stop with Ctrl-C: it ends between two transactions, and the database is whole.
enum Interruptible {
    /// Throws a `CommandFailure` when the work was stopped.
    static func run<Result: Sendable>(_ work: @escaping @Sendable () async throws -> Result) async throws -> Result {
        let signals = await UnixSignalsSequence(trapping: .sigint, .sigterm)
        return try await withThrowingTaskGroup(of: Result?.self) { group in
            group.addTask {
                do {
                    return try await work()
                } catch is CancellationError {
                    return nil
                }
            }
            group.addTask {
                for await _ in signals { break }
                return nil
            }
            let first = try await group.next() ?? nil
            group.cancelAll()
            guard let result = first else {
                // The work is let finish the transaction that it is in.
                while let rest = try await group.next() {
                    if let result = rest { return result }
                }
                throw CommandFailure(
                    "Stopped. What was taken in so far is kept; run the same command again to continue.")
            }
            return result
        }
    }
}
