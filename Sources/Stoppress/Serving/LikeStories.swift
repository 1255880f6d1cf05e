import Editorial
import Logging
import ServiceLifecycle

/// Finds, a few at a time, what is like the stories that came in great number. It takes at most a fifth of one core from
/// readers; until it has caught up, pages name stories of the same topics.
struct LikeStories: Service {
    let newsroom: Newsroom
    let logger: Logger

    func run() async throws {
        try? await cancelWhenGracefulShutdown {
            while !Task.isCancelled {
                let began = ContinuousClock.now
                let taken = await relate()
                let worked = ContinuousClock.now - began
                try await Task.sleep(for: taken == 0 ? Self.rest : max(worked * Self.idleShare, Self.pause))
            }
        }
    }

    /// A failure is told and tried again later; the stories go on waiting.
    private func relate() async -> Int {
        do {
            return try await newsroom.relateWaiting(limit: Self.storiesAtOnce)
        } catch  where Task.isCancelled {
            return 0
        } catch {
            logger.error("Related stories could not be found", metadata: ["error": "\(error)"])
            return 0
        }
    }

    /// Few, so that a verb of the newsroom does not wait long for the one writer.
    private static let storiesAtOnce = 5
    /// For how many times the time it worked it leaves the machine to readers and to other writers.
    private static let idleShare = 4
    private static let pause = Duration.milliseconds(10)
    /// How long it rests when no story waits.
    private static let rest = Duration.seconds(10)
}
