import CVips
import Foundation

/// The few threads on which pictures are decoded, for the whole program, so that a hundred uploads need the memory of two.
final class DrawingThreads: Sendable {
    static let shared = DrawingThreads(count: 2)

    private let queue = OperationQueue()
    private let isReady: Bool
    /// Whether this machine's libvips has an encoder for AVIF; found out by encoding a very small picture.
    let writesAVIF: Bool

    private init(count: Int) {
        isReady = pictures_start() == 0
        writesAVIF = isReady && pictures_writes_avif() != 0
        queue.maxConcurrentOperationCount = count
        queue.name = "stoppress.pictures"
    }

    /// Runs `work` when a thread is free; a task that was cancelled by then throws `CancellationError` instead.
    func run<Outcome: Sendable>(_ work: @escaping @Sendable () throws -> Outcome) async throws -> Outcome {
        guard isReady else { throw PictureRefusal.cannotKeep(folder: "memory", reason: "libvips does not start") }
        let isCancelled = CancellationFlag()
        return try await withTaskCancellationHandler {
            try await withCheckedThrowingContinuation { continuation in
                queue.addOperation {
                    // Gives back what libvips keeps for each thread: these come and go.
                    defer { vips_thread_shutdown() }
                    continuation.resume(
                        with: Result {
                            if isCancelled.isRaised { throw CancellationError() }
                            return try work()
                        })
                }
            }
        } onCancel: {
            isCancelled.raise()
        }
    }
}
