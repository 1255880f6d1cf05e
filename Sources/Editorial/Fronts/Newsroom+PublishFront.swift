package import Newspaper
import Storage

extension Newsroom {
    /// Makes the draft of a front the one that readers see. When this answers, every reader sees it.
    ///
    /// Throws `NewsroomError.frontChangedSince` when the draft is no longer the one that was `seen`, or other `NewsroomError`s.
    package func publishFront(_ place: FrontPlace, seen: Int) async throws {
        try require(.layOutFronts)
        try await transaction { session in
            let draft = try session.frontDraft(place, as: seen)
            guard try session.connection.fronts.find(place) != draft.front else { return }
            try session.layOut(draft.front, by: session.actor, source: .desk)
            try session.noteFront("publish", place)
            try session.noteChangedPublication(if: true)
        }
    }
}
