import HTTPTypes
import Newspaper
import PublicSite
import Storage
import Synchronization
import TestSupport
import Testing

@Suite("When a page cannot be made")
struct FailureTests {
    @Test(
        "what passes by itself answers 503 and says when to come back; nothing of the cause is told",
        arguments: [
            (StorageError.busy, "5"), (.diskFull, "120"), (.cannotOpen("secret.sqlite"), "120"),
            (.readOnly("secret.sqlite"), "120"),
        ])
    func unavailable(error: StorageError, seconds: String) async throws {
        try await answer(afterReading: true, failing: error) { answer in
            #expect(answer.status == 503)
            #expect(answer.headers[.retryAfter] == seconds)
            #expect(answer.text.contains("<h1>Back in a moment</h1>"))
            #expect(!answer.text.contains("secret"))
            #expect(answer.headers[.cacheControl] == "no-store")
        }
    }

    @Test("what is broken answers 500 with a reference and without the cause")
    func broken() async throws {
        try await answer(afterReading: true, failing: .corrupt("secret.sqlite")) { answer in
            #expect(answer.status == 500)
            #expect(answer.headers[.retryAfter] == nil)
            #expect(answer.text.contains("<h1>Something went wrong here</h1>"))
            #expect(answer.text.contains("Reference"))
            #expect(!answer.text.contains("secret"))
        }
    }

    @Test("before anything was ever read the answer is plain text")
    func fromTheStart() async throws {
        try await answer(afterReading: false, failing: .cannotOpen("secret.sqlite")) { answer in
            #expect(answer.status == 503)
            #expect(answer.text.hasPrefix("Service Unavailable. Reference: "))
        }
    }

    /// The front page of a newspaper whose database fails, from the first reading on or from the second.
    private func answer(
        afterReading: Bool, failing error: StorageError, _ body: (Answer) async throws -> Void
    ) async throws {
        let paper = try await SmallPaper()
        let database = FailingDatabase(sound: paper.database)
        try await Reader.of(database, clock: paper.clock) { reader in
            if afterReading {
                let sound = try await reader.get("/")
                #expect(sound.status == 200)
            }
            database.fail(with: error)
            try await body(try await reader.get("/"))
        }
    }
}

/// A database that answers as a sound one does until it is told to fail. A full disk and an unreachable server are tried
/// for real by hand (docs/operate.md); what their errors become is tested in StorageTests.
private final class FailingDatabase: Database {
    private let sound: any Database
    private let error = Mutex<StorageError?>(nil)

    init(sound: any Database) {
        self.sound = sound
    }

    var dialect: any Dialect { sound.dialect }

    func fail(with error: StorageError) {
        self.error.withLock { $0 = error }
    }

    func read<Result: Sendable>(
        _ body: @escaping @Sendable (any Connection) throws -> Result
    ) async throws -> Result {
        if let error = error.withLock({ $0 }) { throw error }
        return try await sound.read(body)
    }

    func write<Result: Sendable>(
        _ body: @escaping @Sendable (any Connection) throws -> Result
    ) async throws -> Result {
        if let error = error.withLock({ $0 }) { throw error }
        return try await sound.write(body)
    }

    func close() async throws {}
}
