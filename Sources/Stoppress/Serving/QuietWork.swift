import Editorial
import Logging
import ServiceLifecycle

/// Work that nobody waits for: it goes on a little at a time as long as something is left, and leaves time to readers and
/// to other writers. What was not finished when the program was stopped goes on at its next start.
struct QuietWork: Service {
    /// What the log is told when a turn has failed; what waits goes on waiting and is tried again later.
    let failure: Logger.Message
    let logger: Logger
    /// For how many times the time it worked it lets others work.
    var idleShare = 4
    /// How long it rests when nothing is left to do.
    let rest: Duration
    /// Does a little, and tells whether there was anything to do.
    let turn: @Sendable () async throws -> Bool

    func run() async throws {
        try? await cancelWhenGracefulShutdown {
            while !Task.isCancelled {
                let began = ContinuousClock.now
                let goesOn = await work()
                let worked = ContinuousClock.now - began
                try await Task.sleep(for: goesOn ? max(worked * idleShare, Self.pause) : rest)
            }
        }
    }

    private func work() async -> Bool {
        do {
            return try await turn()
        } catch  where Task.isCancelled {
            return false
        } catch {
            logger.error(failure, metadata: ["error": "\(error)"])
            return false
        }
    }

    private static let pause = Duration.milliseconds(20)
}

extension QuietWork {
    /// All of the newsroom's. Few stories at a time, so that a verb does not wait long for the one writer.
    static func all(_ newsroom: Newsroom, logger: Logger) -> [QuietWork] {
        [
            // What is like the stories that came in great number: until it is known, pages name stories of the same topics.
            QuietWork(failure: "Related stories could not be found", logger: logger, rest: .seconds(10)) {
                try await newsroom.relateWaiting(limit: 5) > 0
            },
            // Where the pictures are used that were kept before the library knew, and stories of contributors who were
            // renamed or merged.
            QuietWork(failure: "The library could not take stock", logger: logger, rest: .seconds(5)) {
                try await newsroom.followBylines(limit: 10) + newsroom.takeStock(limit: 10) > 0
            },
            // Stories whose section or topic was moved, merged or renamed. Somebody looks on.
            QuietWork(
                failure: "Stories could not follow their section or topic", logger: logger, idleShare: 0,
                rest: .seconds(1)
            ) { try await newsroom.goOnRestructuring() },
        ]
    }
}
