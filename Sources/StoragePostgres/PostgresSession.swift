import Dispatch
import Storage

/// A place in the pool: a thread of its own, and on it a connection that is opened when it is needed and replaced when
/// it broke.
///
/// Unchecked because `link` is touched on `thread` only, a serial queue.
final class PostgresSession: @unchecked Sendable {
    private let address: PostgresAddress
    private let dialect: PostgresDialect
    private let thread = DispatchQueue(label: "stoppress.postgres")
    private var link: PostgresLink?

    init(_ address: PostgresAddress, dialect: PostgresDialect) {
        self.address = address
        self.dialect = dialect
    }

    /// Opens the connection if it is not open.
    func open() async throws {
        try await onThread { session in _ = try session.openLink() }
    }

    func close() async throws {
        try await onThread { session in session.link = nil }
    }

    /// Runs `body` between `opening` and COMMIT; rolls back when it throws.
    func transact<Outcome: Sendable>(
        opening: String, _ body: @escaping @Sendable (any Connection) throws -> Outcome
    ) async throws -> Outcome {
        try await onThread { session in
            let link = try session.begin(opening)
            do {
                let outcome = try body(PostgresConnection(link, dialect: session.dialect))
                try session.commit(link)
                return outcome
            } catch {
                session.rollBack(link)
                throw error
            }
        }
    }

    /// A connection that died while it lay idle (the server was restarted) is replaced before anything is lost by it.
    private func begin(_ opening: String) throws -> PostgresLink {
        if let link {
            do {
                try link.execute(opening)
                return link
            } catch {
                guard link.isBroken else {
                    rollBack(link)
                    throw error
                }
                self.link = nil
            }
        }
        let link = try openLink()
        do {
            try link.execute(opening)
            return link
        } catch {
            rollBack(link)
            throw error
        }
    }

    private func commit(_ link: PostgresLink) throws {
        // The server would answer COMMIT with a silent rollback.
        guard !link.hasFailedTransaction else {
            throw StorageError.engine("a statement failed and its error was passed over; nothing was kept")
        }
        try link.execute("COMMIT")
    }

    private func rollBack(_ link: PostgresLink) {
        do {
            try link.execute("ROLLBACK")
        } catch {
            // Closing the connection rolls back as well.
            self.link = nil
        }
    }

    private func openLink() throws -> PostgresLink {
        if let link { return link }
        let opened = try PostgresLink(address, dialect: dialect)
        link = opened
        return opened
    }

    private func onThread<Outcome: Sendable>(
        _ work: @escaping @Sendable (PostgresSession) throws -> Outcome
    ) async throws -> Outcome {
        try await withCheckedThrowingContinuation { continuation in
            thread.async { continuation.resume(with: Result { try work(self) }) }
        }
    }
}
