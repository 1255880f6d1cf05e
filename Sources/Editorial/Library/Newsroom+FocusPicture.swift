package import Newspaper
import Storage

extension Newsroom {
    /// Says where the eye should rest in a picture, wherever it is shown; nothing happens when it does already.
    package func focusPicture(_ id: Identifier<Picture>, on point: FocalPoint) async throws {
        try await transaction { session in
            guard try session.connection.pictures.focus(id, on: point) else { return }
            try session.audit("focus", "picture", id.rawValue, detail: "\(point.x), \(point.y)")
            try session.connection.events.add(.pictureChanged, subject: id.rawValue, at: session.now)
        }
    }
}
