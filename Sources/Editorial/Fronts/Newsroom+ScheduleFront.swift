package import Newspaper
import Storage

extension Newsroom {
    /// Has the draft of a front made public at a time to come, as it is now. What was scheduled for that time is replaced;
    /// layouts for other times stay.
    ///
    /// Throws what `publishFront` throws, and `FrontFault.noTimeToCome` for a time that is past.
    package func scheduleFront(_ place: FrontPlace, at due: Instant, seen: Int) async throws {
        try require(.layOutFronts)
        try await transaction { session in
            let draft = try session.frontDraft(place, as: seen)
            guard due > session.now else { throw FrontFault.noTimeToCome }
            try session.connection.frontSchedule.keep(
                ScheduledFront(front: draft.front, due: due, author: session.actor))
            try session.noteFront("schedule", place, detail: due.rfc3339)
        }
    }

    /// Gives up a layout that was to come. What has become public meanwhile stays so.
    package func unscheduleFront(_ place: FrontPlace, due: Instant) async throws {
        try require(.layOutFronts)
        try await transaction { session in
            _ = try session.frontDraft(place)
            guard try session.connection.frontSchedule.remove(place, due: due) else { return }
            try session.noteFront("unschedule", place, detail: due.rfc3339)
        }
    }
}
