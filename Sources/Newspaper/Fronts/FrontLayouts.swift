/// A front as it is being laid out, ahead of what readers see.
package struct FrontDraft: Hashable, Sendable {
    package var front: Front
    /// Rises with every save; 0 while nobody has saved anything. Whoever saves says from which number they started.
    package var number: Int
    package var author: String
    /// Nil while nobody has saved anything.
    package var saved: Instant?

    package init(front: Front, number: Int, author: String, saved: Instant?) {
        self.front = front
        self.number = number
        self.author = author
        self.saved = saved
    }
}

/// A layout that readers had, or have.
package struct PublishedFront: Hashable, Sendable {
    package let id: Identifier<PublishedFront>
    package let front: Front
    package let published: Instant
    package let author: String
    package let source: FrontSource

    package init(
        id: Identifier<PublishedFront>, front: Front, published: Instant, author: String, source: FrontSource
    ) {
        self.id = id
        self.front = front
        self.published = published
        self.author = author
        self.source = source
    }
}

/// Where a layout comes from.
package enum FrontSource: String, Hashable, Sendable {
    /// The publication's file.
    case file
    /// An editor, at once.
    case desk
    /// An editor, at a time that was set before.
    case schedule
}

/// A layout that is to be public at a time to come.
package struct ScheduledFront: Hashable, Sendable {
    package let front: Front
    package let due: Instant
    package let author: String

    package init(front: Front, due: Instant, author: String) {
        self.front = front
        self.due = due
        self.author = author
    }
}
