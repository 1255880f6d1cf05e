import Editorial
import Logging
import ServiceLifecycle

/// Lets stories follow their sections and topics, a few at a time, after those were moved, merged or renamed. What was not
/// finished when the program was stopped goes on at its next start.
struct MovedStories: Service {
    let newsroom: Newsroom
    let logger: Logger

    func run() async throws {
        try? await cancelWhenGracefulShutdown {
            while !Task.isCancelled {
                try await Task.sleep(for: await goOn() ? Self.pause : Self.rest)
            }
        }
    }

    /// A failure is told and tried again later; what is left to do is kept.
    private func goOn() async -> Bool {
        do {
            return try await newsroom.goOnRestructuring()
        } catch  where Task.isCancelled {
            return false
        } catch {
            logger.error("Stories could not follow their section or topic", metadata: ["error": "\(error)"])
            return false
        }
    }

    /// So that readers and other writers have their turn.
    private static let pause = Duration.milliseconds(20)
    /// How long it rests when nothing is left to do.
    private static let rest = Duration.seconds(1)
}
