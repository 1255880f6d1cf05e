package import Documents

/// What staff write in a static page.
package struct PageText: Hashable, Sendable {
    package var title: String
    package var body: Document

    package init(title: String, body: Document) {
        self.title = title
        self.body = body
    }
}

/// A static page's text that somebody is writing, ahead of what readers see.
package struct PageDraft: Hashable, Sendable {
    package let page: Identifier<StaticPage>
    /// Rises with each save.
    package var saves: Int
    package var author: String
    package var saved: Instant
    package var text: PageText

    package init(page: Identifier<StaticPage>, saves: Int, author: String, saved: Instant, text: PageText) {
        self.page = page
        self.saves = saves
        self.author = author
        self.saved = saved
        self.text = text
    }
}

/// A static page's text as readers saw it from a moment on; never altered.
package struct PageRevision: Hashable, Sendable {
    package let page: Identifier<StaticPage>
    /// Counts from 1 within the page.
    package var number: Int
    package var created: Instant
    package var author: String
    package var text: PageText

    package init(page: Identifier<StaticPage>, number: Int, created: Instant, author: String, text: PageText) {
        self.page = page
        self.number = number
        self.created = created
        self.author = author
        self.text = text
    }
}
