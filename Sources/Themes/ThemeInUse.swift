import Synchronization

/// The theme that pages are rendered with at this moment. A reload replaces it whole, so no page is made from two.
package final class ThemeInUse: Sendable {
    private let current: Mutex<Theme>

    package init(_ theme: Theme) {
        current = Mutex(theme)
    }

    package var theme: Theme { current.withLock { $0 } }

    package func replace(with theme: Theme) {
        current.withLock { $0 = theme }
    }
}
