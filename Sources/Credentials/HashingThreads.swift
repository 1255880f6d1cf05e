import Foundation

/// Where passwords are hashed: beside Swift's own threads, two at a time, so that a hundred people who sign in at once
/// wait for one another instead of taking gigabytes and every processor from readers.
final class HashingThreads: Sendable {
    static let shared = HashingThreads()

    private let queue: OperationQueue

    private init() {
        queue = OperationQueue()
        queue.maxConcurrentOperationCount = 2
        queue.qualityOfService = .utility
    }

    func run<Result: Sendable>(_ work: @escaping @Sendable () throws -> Result) async throws -> Result {
        try await withCheckedThrowingContinuation { continuation in
            queue.addOperation {
                continuation.resume(with: Swift.Result { try work() })
            }
        }
    }
}
