import Foundation
import Logging
import ServiceLifecycle
import Synchronization
import Themes

/// Reloads the theme when one of its files changes, so that its author sees each change (`serve --watch-theme`).
///
/// Reading the times of some fifty files twice a second is cheap, and works in every folder, also in shared ones where
/// the system reports no changes.
final class ThemeWatch: Service {
    let theme: ThemeInUse
    private let folders: ThemeFolders
    private let logger: Logger
    private let state: Mutex<State>

    private struct State {
        /// Another for each load of the theme, also after a new start of the program.
        var version: String
        var files: ThemeFileTimes
    }

    /// Reads the theme for the first time.
    init(_ folders: ThemeFolders, logger: Logger) throws {
        self.folders = folders
        self.logger = logger
        // The times come first: a file that changes while it is being read is read again.
        let state = State(version: UUID().uuidString, files: ThemeFileTimes(of: folders))
        theme = ThemeInUse(
            try folders.load(report: { logger.fault($0) }).adding(ThemeWatchScript.asset(version: state.version)))
        self.state = Mutex(state)
    }

    /// The version that pages have now.
    var version: String { state.withLock { $0.version } }

    func run() async throws {
        try? await cancelWhenGracefulShutdown {
            while !Task.isCancelled {
                try await Task.sleep(for: Self.interval)
                self.reloadIfChanged()
            }
        }
    }

    private func reloadIfChanged() {
        let files = ThemeFileTimes(of: folders)
        guard state.withLock({ $0.files != files }) else { return }
        let version = UUID().uuidString
        do {
            let logger = logger
            let loaded = try folders.load(lastGood: theme.theme, report: { logger.fault($0) })
            theme.replace(with: loaded.adding(ThemeWatchScript.asset(version: version)))
            logger.notice("The theme was reloaded", metadata: ["faults": "\(loaded.faults.count)"])
        } catch {
            logger.error("The theme could not be reloaded; the last good one stays", metadata: ["error": "\(error)"])
        }
        state.withLock { $0 = State(version: version, files: files) }
    }

    private static let interval = Duration.milliseconds(500)
}

extension Logger {
    /// Tells of a part of the theme that the default theme's has taken the place of.
    func fault(_ fault: ThemeError) {
        error("A part of the theme is left out", metadata: ["fault": "\(fault)"])
    }
}
