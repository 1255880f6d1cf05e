package import Themes

/// The answer at the address of a story that was taken back, or of anything else that is gone for good.
package struct GonePage: ThemePage {
    package static let template = "gone"

    package var frame: Frame
    /// What the editors say of it.
    package var note: String?
    /// The latest stories instead.
    package var stories: [StoryCard]
    package var language: String { frame.language }

    package init(frame: Frame, note: String? = nil, stories: [StoryCard]) {
        self.frame = frame
        self.note = note
        self.stories = stories
    }
}

/// A page that is no story: terms, privacy, about, contact.
package struct StaticPage: ThemePage {
    package static let template = "static"

    package var frame: Frame
    package var title: String
    package var body: Markup
    package var modified: Moment?
    package var language: String { frame.language }

    package init(frame: Frame, title: String, body: Markup, modified: Moment? = nil) {
        self.frame = frame
        self.title = title
        self.body = body
        self.modified = modified
    }
}

/// The answer at an address where nothing is: a search and the latest stories instead.
package struct NotFoundPage: ThemePage {
    package static let template = "not-found"

    package var frame: Frame
    package var stories: [StoryCard]
    package var language: String { frame.language }

    package init(frame: Frame, stories: [StoryCard] = []) {
        self.frame = frame
        self.stories = stories
    }
}

/// The answer when we failed, or cannot serve for a while; it says nothing of why.
package struct ErrorPage: ThemePage {
    package static let template = "error"

    package var frame: Frame
    /// The status of the answer, `500` or `503`.
    package var status: String
    package var title: String
    package var text: String
    /// What the operator can look for in the log.
    package var reference: String?
    package var language: String { frame.language }

    package init(frame: Frame, status: String, title: String, text: String, reference: String? = nil) {
        self.frame = frame
        self.status = status
        self.title = title
        self.text = text
        self.reference = reference
    }
}
