/// A section's strip on a front.
package struct Band: Encodable, Sendable {
    /// The patterns in which a band can be set.
    package enum Pattern: String, Encodable, Sendable, CaseIterable {
        /// One large story with its picture, then headlines.
        case lead
        /// Four stories side by side, with pictures.
        case row
        /// Three columns of text, the first with a picture.
        case columns
    }

    package var name: String
    /// Nil for a strip that editors put together from several sections.
    package var address: String?
    package var pattern: Pattern
    package var subsections: [Link]
    package var lead: StoryCard?
    /// Stories with their pictures.
    package var stories: [StoryCard]
    /// Stories by headline alone.
    package var headlines: [StoryCard]

    /// Spreads all stories over the places of a pattern. A place for a large picture goes to
    /// the first story that has one among the first three.
    package init(name: String, address: String?, pattern: Pattern, subsections: [Link] = [], stories: [StoryCard]) {
        self.name = name
        self.address = address
        self.pattern = pattern
        self.subsections = subsections
        let leadPlace = stories.prefix(3).firstIndex { $0.picture != nil } ?? stories.startIndex
        let others = stories.enumerated().filter { $0.offset != leadPlace }.map(\.element)
        switch pattern {
        case .lead:
            lead = stories.isEmpty ? nil : stories[leadPlace]
            self.stories = Self.withOnePicture(others.prefix(2))
            headlines = others.dropFirst(2).map(Self.withoutExcerpt)
        case .row:
            lead = nil
            self.stories = stories
            headlines = []
        case .columns:
            lead = stories.isEmpty ? nil : stories[leadPlace]
            self.stories = []
            headlines = others
        }
    }

    private static func withoutExcerpt(_ story: StoryCard) -> StoryCard {
        var story = story
        story.excerpt = nil
        return story
    }

    /// Two stories below each other in a narrow column read better when only the first has its picture.
    private static func withOnePicture(_ stories: ArraySlice<StoryCard>) -> [StoryCard] {
        stories.enumerated().map { place, story in
            var story = story
            if place > 0 { story.picture = nil }
            return story
        }
    }
}
