import Foundation
import UnixSignals

/// Work that a person may stop with Ctrl-C: it ends between two transactions, and the database is whole.
enum Interruptible {
    /// How stopped work leaves things, in words for who is at the terminal.
    enum State: String {
        case kept = "What was taken in so far is kept; run the same command again to continue."
        case nothingChanged = "It was a rehearsal: nothing was changed."
    }

    /// Throws a `CommandFailure` when the work was stopped, and whatever the work throws.
    static func run<Result: Sendable>(
        whenStopped state: State = .kept, _ work: @escaping @Sendable () async throws -> Result
    ) async throws -> Result {
        let signals = await UnixSignalsSequence(trapping: .sigint, .sigterm)
        return try await withThrowingTaskGroup(of: Result?.self) { group in
            group.addTask {
                do {
                    return try await work()
                } catch let error as CancellationError {
                    throw told(error, state)
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
                throw told(CancellationError(), state)
            }
            return result
        }
    }

    /// What stopped the work, in words for who is at the terminal.
    static func told(_ error: any Error, _ state: State) -> any Error {
        guard error is CancellationError else { return CommandFailure.explained(error) }
        return CommandFailure("Stopped. \(state.rawValue)")
    }
}
