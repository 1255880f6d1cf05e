/// Two edits of one front that began from the same, made into one slot by slot.
///
/// What only one of them changed, added, took away or moved is taken. Where both moved slots, the order is mine.
package struct SlotMerge: Hashable, Sendable {
    /// One slot that both changed, and differently; nil for one that was taken away.
    package struct Clash: Hashable, Sendable {
        package let key: String
        package let mine: Slot?
        package let theirs: Slot?

        package init(key: String, mine: Slot?, theirs: Slot?) {
            self.key = key
            self.mine = mine
            self.theirs = theirs
        }
    }

    /// Where both changed a slot, theirs stands here.
    package let slots: [Slot]
    package let clashes: [Clash]

    package init(base: [Slot], mine: [Slot], theirs: [Slot]) {
        let (was, own, other) = (Self.byKey(base), Self.byKey(mine), Self.byKey(theirs))
        var slots: [Slot] = []
        var clashes: [Clash] = []
        for key in Self.order(base: base.map(\.key), mine: mine.map(\.key), theirs: theirs.map(\.key)) {
            let taken: Slot?
            if own[key] == other[key] || other[key] == was[key] {
                taken = own[key]
            } else {
                taken = other[key]
                if own[key] != was[key] { clashes.append(Clash(key: key, mine: own[key], theirs: other[key])) }
            }
            if let taken { slots.append(taken) }
        }
        self.slots = slots
        self.clashes = clashes
    }

    private static func byKey(_ slots: [Slot]) -> [String: Slot] {
        Dictionary(slots.map { ($0.key, $0) }) { first, _ in first }
    }

    /// The keys of both in the order of whoever moved any; each that only the other has stands behind its neighbour.
    private static func order(base: [String], mine: [String], theirs: [String]) -> [String] {
        let left = Set(mine)
        let haveMoved = mine.filter(Set(base).contains) != base.filter(left.contains)
        var order = haveMoved ? mine : theirs
        let others = haveMoved ? theirs : mine
        for (index, key) in others.enumerated() where !order.contains(key) {
            let before = index == 0 ? nil : order.firstIndex(of: others[index - 1])
            order.insert(key, at: before.map { $0 + 1 } ?? 0)
        }
        return order
    }
}
