package import Newspaper
import Storage

extension Newsroom {
    /// Makes the layouts public whose time has come, in the order of their times, and tells which fronts they are of.
    package func publishDueFronts() async throws -> [FrontPlace] {
        let now = clock.now()
        // The clock asks every second; the newsroom's writers need not wait for nothing.
        let isDue = try await database.read { try !$0.frontSchedule.due(at: now, limit: 1).isEmpty }
        guard isDue else { return [] }
        return try await transaction { session in
            let due = try session.connection.frontSchedule.due(at: session.now, limit: Self.dueAtOnce)
            for scheduled in due {
                let place = scheduled.front.place
                _ = try session.connection.frontSchedule.remove(place, due: scheduled.due)
                // The front of a section that is no more waits for nobody.
                guard try session.connection.publicFront(place, of: session.publication) != nil else { continue }
                try session.layOut(scheduled.front, by: scheduled.author, source: .schedule)
                try session.noteFront("publish", place, detail: "scheduled by \(scheduled.author)")
            }
            try session.noteChangedPublication(if: !due.isEmpty)
            return due.map(\.front.place)
        }
    }

    /// More wait for the next turn of the clock.
    private static let dueAtOnce = 100
}
