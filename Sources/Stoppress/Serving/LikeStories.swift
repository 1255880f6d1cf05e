import Editorial
import Logging
import ServiceLifecycle

/// Finds, a few at a time, what is like the stories that came in great number; after an import it has caught up within
/// minutes, and until then pages name stories of the same topics.
struct LikeStories: Service {
    let newsroom: Newsroom
    let logger: Logger

    func run() async throws {
        try? await cancelWhenGracefulShutdown {
            while !Task.isCancelled {
                let taken = await relate()
                try await Task.sleep(for: taken == 0 ? Self.rest : Self.pause)
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

    private static let storiesAtOnce = 20
    /// Leaves readers and other writers room between two transactions.
    private static let pause = Duration.milliseconds(50)
    /// How long it rests when no story waits.
    private static let rest = Duration.seconds(10)
}
