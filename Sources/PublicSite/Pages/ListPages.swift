import Themes

/// A section's front: its sub-sections and its stories, newest first, a page at a time.
package struct SectionPage: ThemePage {
    package static let template = "section"

    package var frame: Frame
    package var breadcrumb: [Link]
    package var name: String
    package var description: String?
    package var subsections: [MenuItem]
    /// What editors laid out; nil where they laid out nothing, and on every page but the first.
    package var front: FrontLayout?
    /// The story that stands first where nothing is laid out; nil on every page but the first.
    package var lead: StoryCard?
    package var stories: [StoryCard]
    package var olderAddress: String?
    package var newerAddress: String?
    package var language: String { frame.language }

    package init(
        frame: Frame, breadcrumb: [Link] = [], name: String, description: String? = nil, subsections: [MenuItem] = [],
        front: FrontLayout? = nil, lead: StoryCard? = nil, stories: [StoryCard], olderAddress: String? = nil,
        newerAddress: String? = nil
    ) {
        self.frame = frame
        self.breadcrumb = breadcrumb
        self.name = name
        self.description = description
        self.subsections = subsections
        self.front = front
        self.lead = lead
        self.stories = stories
        self.olderAddress = olderAddress
        self.newerAddress = newerAddress
    }
}

/// The stories of one topic, newest first.
package struct TopicPage: ThemePage {
    package static let template = "topic"

    package var frame: Frame
    package var name: String
    package var description: String?
    package var stories: [StoryCard]
    package var olderAddress: String?
    package var newerAddress: String?
    package var language: String { frame.language }

    package init(
        frame: Frame, name: String, description: String? = nil, stories: [StoryCard], olderAddress: String? = nil,
        newerAddress: String? = nil
    ) {
        self.frame = frame
        self.name = name
        self.description = description
        self.stories = stories
        self.olderAddress = olderAddress
        self.newerAddress = newerAddress
    }
}

/// A person, an agency or a desk, and the stories that carry its byline.
package struct ContributorPage: ThemePage {
    package static let template = "contributor"

    package var frame: Frame
    package var name: String
    /// What the contributor is, in words: "Writer", "News agency", "Desk", or a post such as "Transport correspondent".
    package var kind: String
    package var biography: String?
    package var portrait: Picture?
    package var stories: [StoryCard]
    package var olderAddress: String?
    package var newerAddress: String?
    package var language: String { frame.language }

    package init(
        frame: Frame, name: String, kind: String, biography: String? = nil, portrait: Picture? = nil,
        stories: [StoryCard], olderAddress: String? = nil, newerAddress: String? = nil
    ) {
        self.frame = frame
        self.name = name
        self.kind = kind
        self.biography = biography
        self.portrait = portrait
        self.stories = stories
        self.olderAddress = olderAddress
        self.newerAddress = newerAddress
    }
}
