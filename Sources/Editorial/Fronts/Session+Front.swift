package import Newspaper
package import Storage

extension Session {
    /// Throws `NewsroomError.outsideSections` when whoever is at work does not decide about a front.
    func requireLayout(of place: FrontPlace) throws {
        guard let person else { return }
        guard person.mayLayOutFront(of: place.section, in: try edition(place.edition).sections) else {
            throw NewsroomError.outsideSections
        }
    }

    /// The front as it is being laid out, for somebody who may: its draft, else what readers see.
    ///
    /// Throws `NewsroomError.unknownFront` or `NewsroomError.outsideSections`.
    func frontDraft(_ place: FrontPlace) throws -> FrontDraft {
        try requireLayout(of: place)
        guard let draft = try connection.frontDraft(place, of: publication) else {
            throw NewsroomError.unknownFront(place.text)
        }
        return draft
    }

    /// The draft, for somebody who decides upon the layout that they saw.
    ///
    /// Throws `NewsroomError.frontChangedSince` when it is another by now, and what `frontDraft` does.
    func frontDraft(_ place: FrontPlace, as seen: Int) throws -> FrontDraft {
        let draft = try frontDraft(place)
        guard draft.number == seen else { throw NewsroomError.frontChangedSince(draft.author) }
        return draft
    }

    /// Keeps slots as the front's next draft.
    func keepDraft(_ slots: [Slot], after draft: FrontDraft) throws -> FrontDraft {
        if draft.number == 0 { try connection.frontDrafts.remember(draft.front, number: 0) }
        let next = FrontDraft(
            front: Front(draft.front.place, slots: slots), number: draft.number + 1, author: actor, saved: now)
        try connection.frontDrafts.keep(next, at: now)
        return next
    }

    /// Makes a layout the one that readers see, and remembers it for ever. A draft that was no other than the former one
    /// follows it.
    func layOut(_ front: Front, by author: String, source: FrontSource) throws {
        let draft = try frontDraft(front.place)
        let hasDraft = draft.number > 0
        let isAhead = try draft.front != connection.publicFront(front.place, of: publication)
        try connection.fronts.save(front, at: now, author: author, source: source)
        try connection.frontHistory.add(front, at: now, author: author, source: source)
        if hasDraft, !isAhead, draft.front != front { _ = try keepDraft(front.slots, after: draft) }
    }

    /// As the audit log names a front.
    func name(of place: FrontPlace) -> String {
        let contents = publication.edition(place.edition)
        let section = place.section.flatMap { contents?.sections[id: $0]?.path }
        return (contents?.edition.code ?? "") + "/" + (section ?? "")
    }

    /// Notes what was done with a front that readers see.
    func noteFront(_ verb: String, _ place: FrontPlace, detail: String = "") throws {
        let words = [name(of: place), detail].filter { !$0.isEmpty }.joined(separator: ", ")
        try audit(verb, "front", place.edition.rawValue, detail: words)
    }
}

extension Connection {
    /// The front as it is being laid out; nil for a front of nothing.
    package func frontDraft(_ place: FrontPlace, of publication: Publication) throws -> FrontDraft? {
        if let draft = try frontDrafts.find(place) { return draft }
        guard let front = try publicFront(place, of: publication) else { return nil }
        return FrontDraft(front: front, number: 0, author: "", saved: nil)
    }

    /// The front as readers see it: where nobody laid out anything, the usual. Nil for a front of nothing.
    package func publicFront(_ place: FrontPlace, of publication: Publication) throws -> Front? {
        guard let contents = publication.edition(place.edition) else { return nil }
        if let section = place.section {
            guard contents.sections[id: section] != nil else { return nil }
            return try fronts.find(place) ?? Front(place, slots: [])
        }
        return try fronts.find(place) ?? .latest(edition: place.edition, bands: contents.sections.top.map(\.id))
    }
}
