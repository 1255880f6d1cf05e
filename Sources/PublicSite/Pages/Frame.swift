/// What surrounds every page: the head of the document, the masthead, the menus and the footer.
package struct Frame: Encodable, Sendable {
    /// BCP 47, such as `he`; it also chooses the theme's strings.
    package var language: String
    package var direction: Direction
    /// The document's title, complete with the paper's name.
    package var title: String
    package var description: String?
    /// The absolute address of this page, or nil for pages that have none (404, 500).
    package var canonicalAddress: String?
    /// Keeps search engines away, for search results and error pages.
    package var isHiddenFromSearchEngines = false
    package var stylesheetAddress: String
    /// The picture that browsers show beside the title.
    package var iconAddress: String?
    package var paperName: String
    package var tagline: String?
    package var homeAddress: String
    /// Shown instead of the paper's name set in type.
    package var logo: Picture?
    package var today: Moment
    /// Empty when the publication has a single edition.
    package var editions: [EditionLink]
    package var sectionBar: SectionBar
    package var footer: Footer
    package var newsletterAddress: String?
    package var searchAddress: String
    package var feeds: [FeedLink] = []

    package init(
        language: String, direction: Direction, title: String, description: String? = nil,
        canonicalAddress: String? = nil, stylesheetAddress: String, paperName: String, tagline: String? = nil,
        homeAddress: String, logo: Picture? = nil,
        today: Moment, editions: [EditionLink] = [], headerMenu: [MenuItem] = [], mobileMenu: [MenuItem] = [],
        footerMenu: [MenuItem] = [], categoriesMenu: [MenuItem] = [], about: String? = nil, copyright: String? = nil,
        hosting: String? = nil, newsletterAddress: String? = nil, searchAddress: String
    ) {
        self.language = language
        self.direction = direction
        self.title = title
        self.description = description
        self.canonicalAddress = canonicalAddress
        self.stylesheetAddress = stylesheetAddress
        self.paperName = paperName
        self.tagline = tagline
        self.homeAddress = homeAddress
        self.logo = logo
        self.today = today
        self.editions = editions
        self.sectionBar = SectionBar(
            language: language, editions: editions, headerMenu: headerMenu, mobileMenu: mobileMenu,
            searchAddress: searchAddress)
        self.footer = Footer(
            language: language, paperName: paperName, homeAddress: homeAddress, categoriesMenu: categoriesMenu,
            footerMenu: footerMenu, about: about, copyright: copyright, hosting: hosting)
        self.newsletterAddress = newsletterAddress
        self.searchAddress = searchAddress
    }
}

/// The direction of an edition's script, as HTML's `dir` says it.
package enum Direction: String, Encodable, Sendable {
    case leftToRight = "ltr"
    case rightToLeft = "rtl"
}

/// The way to another edition, or to the same page in it when there is one.
package struct EditionLink: Encodable, Hashable, Sendable {
    package var name: String
    package var address: String
    package var language: String
    package var direction: Direction
    package var isCurrent: Bool

    package init(name: String, address: String, language: String, direction: Direction, isCurrent: Bool) {
        self.name = name
        self.address = address
        self.language = language
        self.direction = direction
        self.isCurrent = isCurrent
    }
}

/// A feed that readers' programs find in the head of the page.
package struct FeedLink: Encodable, Sendable {
    package var title: String
    package var address: String
    /// Such as `application/atom+xml`.
    package var contentType: String

    package init(title: String, address: String, contentType: String) {
        self.title = title
        self.address = address
        self.contentType = contentType
    }
}
