import Synchronization

/// The site's own origin without a slash at its end, as `https://courier.example`. A server that chooses its own port
/// knows it only when it listens.
final class SiteOrigin: Sendable {
    private let current: Mutex<String>

    init(_ text: String) {
        current = Mutex(text)
    }

    var text: String { current.withLock { $0 } }

    func replace(with text: String) {
        current.withLock { $0 = text }
    }
}
