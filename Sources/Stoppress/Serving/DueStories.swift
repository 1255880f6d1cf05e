import Editorial
import Logging
import Newspaper
import ServiceLifecycle

/// Publishes scheduled stories and layouts of fronts at their time; what fell due while the program was down is published at its start.
struct DueStories: Service {
    let newsroom: Newsroom
    let logger: Logger

    func run() async throws {
        try? await cancelWhenGracefulShutdown {
            while !Task.isCancelled {
                await publish()
                await layOut()
                try await Task.sleep(for: Self.interval)
            }
        }
    }

    /// A failure (a full disk, a lost connection) is told and tried again at the next turn; the stories stay scheduled.
    private func publish() async {
        do {
            for story in try await newsroom.publishDue() {
                logger.notice("A scheduled story is public", metadata: ["story": "\(story.rawValue)"])
            }
        } catch  where Task.isCancelled {
            // The program is being stopped; the stories are published at its next start.
        } catch {
            logger.error("Scheduled stories could not be published", metadata: ["error": "\(error)"])
        }
    }

    private func layOut() async {
        do {
            for front in try await newsroom.publishDueFronts() {
                logger.notice("A scheduled front is public", metadata: ["front": "\(front.text)"])
            }
        } catch  where Task.isCancelled {
            // The program is being stopped; the fronts are published at its next start.
        } catch {
            logger.error("Scheduled fronts could not be published", metadata: ["error": "\(error)"])
        }
    }

    private static let interval = Duration.seconds(1)
}
