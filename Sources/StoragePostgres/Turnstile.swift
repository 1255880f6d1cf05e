import Dispatch
import Storage
import Synchronization

/// A fair gate with a fixed number of places: who comes first enters first, and nobody waits without end.
final class Turnstile: Sendable {
    private struct Waiter {
        let ticket: Int
        let continuation: CheckedContinuation<Void, any Error>
    }

    private struct State {
        var free: Int
        var waiting: [Waiter] = []
        var lastTicket = 0
        /// Tickets whose tasks were cancelled before they stood in the queue.
        var cancelled: Set<Int> = []
    }

    private static let longestQueue = 1024

    private let state: Mutex<State>

    init(places: Int) {
        state = Mutex(State(free: places))
    }

    /// Takes a place; throws `StorageError.busy` when none was free in time or too many wait already, and
    /// `CancellationError` when the task is cancelled while it waits.
    func enter(withinSeconds seconds: Double) async throws {
        let ticket = state.withLock { state in
            state.lastTicket += 1
            return state.lastTicket
        }
        defer { state.withLock { state in _ = state.cancelled.remove(ticket) } }
        try await withTaskCancellationHandler {
            try await withCheckedThrowingContinuation { continuation in
                admit(Waiter(ticket: ticket, continuation: continuation), withinSeconds: seconds)
            }
        } onCancel: {
            turnAway(ticket, CancellationError(), remembering: true)
        }
    }

    /// Gives the place back, or straight on to whoever has waited longest.
    func leave() {
        let next = state.withLock { state -> Waiter? in
            guard state.waiting.isEmpty else { return state.waiting.removeFirst() }
            state.free += 1
            return nil
        }
        next?.continuation.resume()
    }

    private func admit(_ waiter: Waiter, withinSeconds seconds: Double) {
        let answer = state.withLock { state -> Result<Void, any Error>? in
            if state.cancelled.contains(waiter.ticket) { return .failure(CancellationError()) }
            if state.free > 0 {
                state.free -= 1
                return .success(())
            }
            if state.waiting.count >= Self.longestQueue { return .failure(StorageError.busy) }
            state.waiting.append(waiter)
            return nil
        }
        if let answer { return waiter.continuation.resume(with: answer) }
        DispatchQueue.global().asyncAfter(deadline: .now() + seconds) { [weak self] in
            self?.turnAway(waiter.ticket, StorageError.busy, remembering: false)
        }
    }

    private func turnAway(_ ticket: Int, _ reason: any Error, remembering: Bool) {
        let waiter = state.withLock { state -> Waiter? in
            if let place = state.waiting.firstIndex(where: { $0.ticket == ticket }) {
                return state.waiting.remove(at: place)
            }
            if remembering { state.cancelled.insert(ticket) }
            return nil
        }
        waiter?.continuation.resume(throwing: reason)
    }
}
