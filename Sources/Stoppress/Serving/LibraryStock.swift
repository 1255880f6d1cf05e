import Editorial
import Logging
import ServiceLifecycle

/// Reads, a few at a time, what was kept before the library knew where its pictures are used, and brings stories to
/// contributors that were renamed or merged. It takes at most a fifth of one core from readers.
struct LibraryStock: Service {
    let newsroom: Newsroom
    let logger: Logger

    func run() async throws {
        try? await cancelWhenGracefulShutdown {
            while !Task.isCancelled {
                let began = ContinuousClock.now
                let taken = await work()
                let worked = ContinuousClock.now - began
                try await Task.sleep(for: taken == 0 ? Self.rest : max(worked * Self.idleShare, Self.pause))
            }
        }
    }

    /// A failure is told and tried again later; what waits goes on waiting.
    private func work() async -> Int {
        do {
            return try await newsroom.followBylines(limit: Self.storiesAtOnce)
                + newsroom.takeStock(limit: Self.storiesAtOnce)
        } catch  where Task.isCancelled {
            return 0
        } catch {
            logger.error("The library could not take stock", metadata: ["error": "\(error)"])
            return 0
        }
    }

    /// Few, so that a verb of the newsroom does not wait long for the one writer.
    private static let storiesAtOnce = 10
    /// For how many times the time it worked it leaves the machine to readers and to other writers.
    private static let idleShare = 4
    private static let pause = Duration.milliseconds(10)
    /// How long it rests when nothing waits.
    private static let rest = Duration.seconds(5)
}
