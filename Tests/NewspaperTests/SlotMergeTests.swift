import Newspaper
import Testing

@Suite("Two edits of one front")
struct SlotMergeTests {
    private let base = ["a", "b", "c"].map(Self.slot)

    @Test("what only one of two changed, added, took away or moved is taken, whoever saves first")
    func apart() {
        var mine = base
        mine[0].title = "Mine"
        mine.append(Self.slot("m"))
        var theirs = base
        theirs[1].placements = [Placement(article: Identifier(rawValue: 7), headline: "Theirs")]
        theirs.remove(at: 2)
        theirs.insert(Self.slot("t"), at: 1)
        for (first, second) in [(mine, theirs), (theirs, mine)] {
            let merge = SlotMerge(base: base, mine: first, theirs: second)
            #expect(merge.clashes.isEmpty)
            #expect(Set(merge.slots) == [mine[0], theirs[2], mine[3], theirs[1]])
        }
        let merge = SlotMerge(base: base, mine: mine, theirs: theirs)
        #expect(merge.slots.map(\.key) == ["a", "t", "b", "m"])
    }

    @Test("an order that only one changed is kept, and so is the other's new slot in it")
    func order() {
        let moved = [base[2], base[0], base[1]]
        let grown = base + [Self.slot("d")]
        #expect(SlotMerge(base: base, mine: moved, theirs: grown).slots.map(\.key) == ["c", "d", "a", "b"])
        #expect(SlotMerge(base: base, mine: grown, theirs: moved).slots.map(\.key) == ["c", "d", "a", "b"])
        let other = [base[1], base[0], base[2]]
        #expect(SlotMerge(base: base, mine: moved, theirs: other).slots == moved)
    }

    @Test("a slot that both changed differently clashes; changed alike, or removed by both, it does not")
    func clash() {
        var mine = base
        mine[0].title = "Mine"
        mine[1].count = 9
        var theirs = base
        theirs[0].title = "Theirs"
        theirs[1].count = 9
        let merge = SlotMerge(base: base, mine: mine, theirs: theirs)
        #expect(merge.clashes == [SlotMerge.Clash(key: "a", mine: mine[0], theirs: theirs[0])])
        #expect(merge.slots == theirs)
        let removed = SlotMerge(base: base, mine: Array(base[1...]), theirs: theirs)
        #expect(removed.clashes == [SlotMerge.Clash(key: "a", mine: nil, theirs: theirs[0])])
        let gone = SlotMerge(base: base, mine: Array(base[1...]), theirs: Array(base[1...]))
        #expect(gone.clashes.isEmpty && gone.slots == Array(base[1...]))
    }

    @Test("from a beginning that nobody remembers, all that differs clashes and nothing is lost")
    func noBase() {
        var mine = base
        mine[1].title = "Mine"
        let merge = SlotMerge(base: [], mine: mine, theirs: base)
        #expect(merge.clashes.map(\.key) == ["b"])
        #expect(merge.slots.map(\.key) == ["a", "b", "c"])
    }

    private static func slot(_ key: String) -> Slot { Slot(key: key, layout: .band) }
}

@Suite("Layouts of fronts")
struct FrontLayoutTests {
    @Test("a slot without a key gets one that no other has, by its place")
    func keys() {
        let front = Front(
            edition: Identifier(rawValue: 1),
            slots: [Slot(layout: .lead), Slot(key: "1", layout: .band), Slot(key: "x", layout: .band)])
        #expect(front.slots.map(\.key) == ["2", "1", "x"])
        #expect(front.fault == nil)
    }

    @Test(
        "a front is named by its edition and section",
        arguments: [
            ("3", 3, nil), ("3-14", 3, 14), ("", nil, nil), ("0", nil, nil), ("3-", nil, nil), ("3-0", nil, nil),
            ("a", nil, nil), ("1-2-3", nil, nil),
        ] as [(String, Int64?, Int64?)])
    func places(text: String, edition: Int64?, section: Int64?) {
        let place = FrontPlace(text)
        #expect(place?.edition.rawValue == edition && place?.section?.rawValue == section)
        if let place { #expect(place.text == text) }
    }

    @Test("a picked story leaves its place at the moment that was set")
    func pins() {
        let until = Instant(milliseconds: 5000)
        let pinned = Placement(article: Identifier(rawValue: 1), pinnedUntil: until)
        #expect(pinned.stands(at: Instant(milliseconds: 4999)) && !pinned.stands(at: until))
        #expect(Placement(article: Identifier(rawValue: 1)).stands(at: until))
    }

    @Test("what cannot be kept is named")
    func faults() {
        let fault = { (slots: [Slot]) in Front(edition: Identifier(rawValue: 1), slots: slots).fault }
        let story = Placement(article: Identifier(rawValue: 1))
        #expect(fault((0...60).map { _ in Slot(layout: .band) }) == .tooManySlots(61))
        #expect(fault([Slot(key: "a", layout: .band), Slot(key: "a", layout: .list)]) == .badKey("a"))
        #expect(fault([Slot(key: "<a>", layout: .band)]) == .badKey("<a>"))
        #expect(fault([Slot(layout: .band, placements: [story, story])]) == .storyTwice(slot: "1"))
        #expect(fault([Slot(layout: .band, count: 101)]) == .badCount(101))
        #expect(fault([Slot(layout: .band, title: String(repeating: "a", count: 101))]) == .titleTooLong(101))
        let long = Placement(article: Identifier(rawValue: 1), headline: String(repeating: "a", count: 301))
        #expect(fault([Slot(layout: .band, placements: [long])]) == .headlineTooLong(301))
    }

    @Test(
        "a breaking bar has words, a way to more that is an address, and an end",
        arguments: [
            ("Fire", "", nil), ("Fire", "/2026/11/22/fire/", nil), ("Fire", "https://courier.example/x", nil),
            ("", "", .textMissing), ("Fire", "//evil.example", .notAnAddress), ("Fire", "javascript:x", .notAnAddress),
            ("Fire", "https://", .notAnAddress), ("Fire", "fire", .notAnAddress), ("Fire", "/a b", .notAnAddress),
            ("Fire", "/\\evil.example", .notAnAddress), (String(repeating: "a", count: 161), "", .textTooLong(161)),
        ] as [(String, String, BreakingBarFault?)])
    func breaking(text: String, link: String, expected: BreakingBarFault?) {
        let until = Instant(milliseconds: 5000)
        let bar = BreakingBar(text: text, link: link, until: until)
        #expect(bar.fault(at: Instant(milliseconds: 4999)) == expected)
        if expected == nil { #expect(bar.fault(at: until) == .timePast) }
        #expect(bar.isShown(at: Instant(milliseconds: 4999)) && !bar.isShown(at: until))
    }
}
