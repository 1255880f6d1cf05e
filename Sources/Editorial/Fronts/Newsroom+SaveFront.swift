package import Newspaper
import Storage

/// What became of a layout that somebody saved.
package enum FrontSaveOutcome: Hashable, Sendable {
    /// It is kept, together with what others changed since in other slots. `own` is the number of what was sent, for
    /// whoever has changed more meanwhile.
    case saved(FrontDraft, own: Int)
    /// Others changed the same slots since. Nothing was kept; `standing` is the draft, `merged` it with all that does not
    /// clash.
    case clash(standing: FrontDraft, merged: SlotMerge)
}

extension Newsroom {
    /// Keeps a front as somebody is laying it out, without touching what readers see. `start` is the number of the draft
    /// from which they began.
    ///
    /// Throws `NewsroomError`, or a `FrontFault`.
    package func saveFront(
        _ slots: [Slot], of place: FrontPlace, from start: Int
    ) async throws -> FrontSaveOutcome {
        try require(.layOutFronts)
        return try await transaction { session in
            let standing = try session.frontDraft(place)
            let mine = try session.known(Front(place, slots: slots))
            if let fault = mine.fault { throw fault }
            if mine == standing.front { return .saved(standing, own: standing.number) }
            if start == standing.number {
                let kept = try session.keepDraft(mine.slots, after: standing)
                return .saved(kept, own: kept.number)
            }
            let base = try session.connection.frontDrafts.slots(place, number: start) ?? []
            let merge = SlotMerge(base: base, mine: mine.slots, theirs: standing.front.slots)
            let merged = Front(place, slots: merge.slots)
            guard merge.clashes.isEmpty, merged.fault == nil else { return .clash(standing: standing, merged: merge) }
            // What was sent is remembered too: it may be where the next save begins.
            try session.connection.frontDrafts.remember(mine, number: standing.number + 1)
            var after = standing
            after.number += 1
            return .saved(try session.keepDraft(merged.slots, after: after), own: after.number)
        }
    }
}

extension Session {
    /// The front without what is no longer there to be chosen: a story of its edition, a picture, a section.
    fileprivate func known(_ front: Front) throws -> Front {
        let tree = try edition(front.edition).sections
        let stories = try connection.storyLines.find(front.slots.flatMap(\.articles))
        let known = Set(stories.lazy.filter { $0.edition == front.edition }.map(\.id))
        let pictures = try connection.pictures.find(front.slots.flatMap(\.placements).compactMap(\.picture))
        var front = front
        for index in front.slots.indices {
            front.slots[index].placements.removeAll { !known.contains($0.article) }
            for place in front.slots[index].placements.indices {
                let picture = front.slots[index].placements[place].picture
                front.slots[index].placements[place].picture = picture.flatMap { pictures[$0] }?.id
            }
            front.slots[index].section = front.slots[index].section.flatMap { tree[id: $0] }?.id
        }
        return front
    }
}
