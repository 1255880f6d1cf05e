import Logging
import PublicSite
import ServiceLifecycle

/// Writes down now and then, and at the end, how often old addresses were asked for.
struct RedirectCounts: Service {
    let site: Site
    let logger: Logger

    func run() async throws {
        try? await cancelWhenGracefulShutdown {
            while !Task.isCancelled {
                try await Task.sleep(for: Self.interval)
                await write()
            }
        }
        await write()
    }

    private func write() async {
        do {
            try await site.keepRedirectHits()
        } catch {
            logger.error("Redirects could not be counted", metadata: ["error": "\(error)"])
        }
    }

    private static let interval = Duration.seconds(60)
}
