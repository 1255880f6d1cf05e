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
    package var paperName: String
    package var tagline: String?
    package var homeAddress: String
    /// Shown instead of the paper's name set in type.
    package var logo: Picture?
    package var today: Moment
    /// Empty when the publication has a single edition.
    package var editions: [EditionLink]
    package var headerMenu: [MenuItem]
    package var mobileMenu: [MenuItem]
    package var footerMenu: [MenuItem]
    package var categoriesMenu: [MenuItem]
    package var about: String?
    package var copyright: String?
    package var hosting: String?
    package var newsletterAddress: String?
    package var searchAddress: String
    package var feeds: [Link] = []

    package init(
        language: String, direction: Direction, title: String, description: String? = nil, canonicalAddress: String? = nil,
        stylesheetAddress: String, paperName: String, tagline: String? = nil, homeAddress: String, logo: Picture? = nil,
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
        self.headerMenu = headerMenu
        self.mobileMenu = mobileMenu
        self.footerMenu = footerMenu
        self.categoriesMenu = categoriesMenu
        self.about = about
        self.copyright = copyright
        self.hosting = hosting
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
package struct EditionLink: Encodable, Sendable {
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

/// An entry of a menu with the entries below it; Broadsheet shows two levels.
package struct MenuItem: Encodable, Sendable {
    package var label: String
    package var address: String
    /// This entry is the page that is shown.
    package var isCurrent: Bool
    /// The page that is shown lies below this entry.
    package var holdsCurrent: Bool
    package var items: [MenuItem]

    package init(
        label: String, address: String, isCurrent: Bool = false, holdsCurrent: Bool = false, items: [MenuItem] = []
    ) {
        self.label = label
        self.address = address
        self.isCurrent = isCurrent
        self.holdsCurrent = holdsCurrent
        self.items = items
    }
}
