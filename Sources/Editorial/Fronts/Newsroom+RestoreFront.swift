package import Newspaper
import Storage

extension Newsroom {
    /// Takes up a layout that readers once had as the draft of its front; nil for the one that they have now.
    ///
    /// Throws `NewsroomError.frontChangedSince` when the draft is no longer the one that was `seen`, or
    /// `NewsroomError.unknownFront`.
    package func restoreFront(
        _ place: FrontPlace, to layout: Identifier<PublishedFront>?, seen: Int
    ) async throws {
        try require(.layOutFronts)
        try await transaction { session in
            let draft = try session.frontDraft(place, as: seen)
            let wanted: Front?
            if let layout {
                wanted = try session.connection.frontHistory.find(layout)?.front
            } else {
                wanted = try session.connection.publicFront(place, of: session.publication)
            }
            guard let wanted, wanted.place == place else { throw NewsroomError.unknownFront(place.text) }
            if wanted != draft.front { _ = try session.keepDraft(wanted.slots, after: draft) }
        }
    }
}
