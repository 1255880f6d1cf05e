import Synchronization

/// What is wrong with a theme, each fault once, as it was found while the theme was loaded and while pages were rendered.
final class ThemeFaults: Sendable {
    private let found = Mutex<[ThemeError]>([])
    private let report: @Sendable (ThemeError) -> Void

    init(report: @escaping @Sendable (ThemeError) -> Void = { _ in }) {
        self.report = report
    }

    var all: [ThemeError] { found.withLock { $0 } }

    func note(_ fault: ThemeError) {
        let isNew = found.withLock { found in
            guard !found.contains(fault) else { return false }
            found.append(fault)
            return true
        }
        if isNew { report(fault) }
    }
}
