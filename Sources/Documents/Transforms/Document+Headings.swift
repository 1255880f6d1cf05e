extension Document {
    /// The same story with headings as readers and their aids expect them below a headline: the first is of level 2, and
    /// none skips a level. Headings that were alike stay alike, except just behind a box with a title.
    package var withHeadingsInOrder: Document {
        var order = HeadingOrder()
        return Document(blocks.placing(&order))
    }
}

/// The levels of the headings so far, in reading order.
private struct HeadingOrder {
    /// The headings under which the text stands, outermost first: each as it was asked for and as it is written.
    private var above: [(asked: HeadingLevel, written: HeadingLevel)] = []
    /// The level of the heading that stands last; nil where only the headline does.
    private var last: HeadingLevel?

    mutating func place(_ asked: HeadingLevel) -> HeadingLevel {
        while let last = above.last, last.asked.rawValue > asked.rawValue { above.removeLast() }
        if above.last?.asked != asked {
            above.append((asked, Self.next(after: above.last?.written)))
        }
        let written = [above.last?.written ?? .two, Self.next(after: last)].min { $0.rawValue < $1.rawValue } ?? .two
        last = written
        return written
    }

    /// The title of a box is a heading of level 2, whatever it stands under.
    mutating func placeTitle() { last = .two }

    private static func next(after level: HeadingLevel?) -> HeadingLevel {
        level.map { HeadingLevel(rawValue: $0.rawValue + 1) ?? .four } ?? .two
    }
}

extension [Block] {
    fileprivate func placing(_ order: inout HeadingOrder) -> [Block] {
        map { block in
            if case .heading(let level, let inlines) = block { return .heading(order.place(level), inlines) }
            if case .factBox(let title, _) = block, !title.isBlank { order.placeTitle() }
            return block.mapChildren { $0.placing(&order) }
        }
    }
}
