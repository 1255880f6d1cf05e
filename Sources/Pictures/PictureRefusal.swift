/// Why a picture was not kept or not made, in words for whoever gave it; `file` names it.
package enum PictureRefusal: Error, Hashable, Sendable {
    case missing(file: String)
    case unreadable(file: String, reason: String)
    case empty(file: String)
    case notAPicture(file: String)
    /// A picture of a kind that browsers do not show, or that is not safe to open.
    case unsupportedKind(file: String, kind: String)
    case tooManyBytes(file: String, limit: Int)
    case tooManyPixels(file: String, width: Int, height: Int, limit: Int)
    case tooManyFrames(file: String, frames: Int, limit: Int)
    /// Cut off, or not what its header promises.
    case damaged(file: String)
    /// An SVG that could load or unpack something while it is drawn.
    case unsafeDrawing(file: String, reason: String)
    /// Stopped, so that others get their turn.
    case tookTooLong(file: String, seconds: Int)
    /// This machine's libvips does not write files of that kind.
    case cannotWrite(kind: String)
    case diskFull
    case cannotKeep(folder: String, reason: String)
}

extension PictureRefusal: CustomStringConvertible {
    package var description: String {
        switch self {
        case .missing(let file): "\(file): there is no such picture"
        case .unreadable(let file, let reason): "\(file): cannot be read (\(reason))"
        case .empty(let file): "\(file): the file is empty"
        case .notAPicture(let file): "\(file): this is not a picture"
        case .unsupportedKind(let file, let kind):
            "\(file): this is \(kind); pictures are kept as JPEG, PNG, GIF, WebP, AVIF or SVG"
        case .tooManyBytes(let file, let limit): "\(file): larger than \(limit / 1_048_576) MiB"
        case .tooManyPixels(let file, let width, let height, let limit):
            "\(file): \(width) × \(height) pixels; at most \(limit / 1_000_000) million can be opened"
        case .tooManyFrames(let file, let frames, let limit):
            "\(file): \(frames) frames; at most \(limit) can be opened"
        case .damaged(let file): "\(file): the picture is cut off or damaged"
        case .unsafeDrawing(let file, let reason): "\(file): this SVG is not drawn: \(reason)"
        case .tookTooLong(let file, let seconds): "\(file): not finished after \(seconds) seconds"
        case .cannotWrite(let kind): "pictures cannot be written as \(kind) on this machine"
        case .diskFull: "the disk is full; the picture was not kept and nothing was left half-written"
        case .cannotKeep(let folder, let reason): "pictures cannot be written to \(folder): \(reason)"
        }
    }
}
