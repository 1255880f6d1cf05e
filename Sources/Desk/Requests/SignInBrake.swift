import Newspaper
import Synchronization

/// Slows down whoever guesses passwords, without locking the owner of an account out.
///
/// Five tries are free for a pair of account and place; from then on each failure doubles the wait, up to a quarter of
/// an hour. A place that fails with many accounts waits too. Who guesses from elsewhere costs the owner nothing.
/// What is remembered is bounded; when it is full, what happened longest ago is forgotten.
final class SignInBrake: Sendable {
    private let failures = Mutex<[Key: Failures]>([:])

    private enum Key: Hashable {
        case account(String, String)
        case place(String)
    }

    private struct Failures {
        var count = 0
        var last = Instant(milliseconds: 0)
    }

    private static let capacity = 10_000
    private static let freeTries = 5
    private static let freeTriesOfPlace = 30
    private static let longestWaitSeconds = 900

    /// How many seconds somebody must wait before they may try; 0 for at once.
    func secondsToWait(account: String, from place: String, now: Instant) -> Int {
        failures.withLock { known in
            max(
                Self.wait(known[.account(account, place)], free: Self.freeTries, now: now),
                Self.wait(known[.place(place)], free: Self.freeTriesOfPlace, now: now))
        }
    }

    func noteFailure(account: String, from place: String, now: Instant) {
        failures.withLock { known in
            for key in [Key.account(account, place), .place(place)] {
                var entry = known[key] ?? Failures()
                // After a day of peace everything is forgotten.
                if now.milliseconds - entry.last.milliseconds > 86_400_000 { entry.count = 0 }
                entry.count += 1
                entry.last = now
                known[key] = entry
            }
            guard known.count > Self.capacity else { return }
            let oldest = known.sorted { $0.value.last < $1.value.last }.prefix(Self.capacity / 4)
            for (key, _) in oldest { known[key] = nil }
        }
    }

    func noteSuccess(account: String, from place: String) {
        failures.withLock { $0[.account(account, place)] = nil }
    }

    private static func wait(_ entry: Failures?, free: Int, now: Instant) -> Int {
        guard let entry, entry.count >= free else { return 0 }
        let seconds = min(longestWaitSeconds, 1 << min(entry.count - free, 10))
        let gone = Int((now.milliseconds - entry.last.milliseconds) / 1000)
        return max(0, seconds - gone)
    }
}
