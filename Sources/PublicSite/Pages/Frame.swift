package import Themes

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
    /// In the order in which they are linked: the default theme's, then that of the theme that stands on it.
    package var stylesheets: [String]
    /// Modules of every page: only what reloads it while its theme is being worked on.
    package var scripts: [String] = []
    /// Those of a story's page, which is whole without them: the small comforts.
    package var storyScripts: [String] = []
    /// What gives a text the size that the reader has chosen before; it is drawn no sooner, so that nothing moves.
    package var textSizeScripts: [String] = []
    /// The picture that browsers show beside the title.
    package var iconAddress: String?
    package var paperName: String
    package var tagline: String?
    package var homeAddress: String
    /// Shown instead of the paper's name set in type.
    package var logo: Picture?
    package var today: Moment
    /// What has just happened; nil at most times.
    package var breaking: BreakingLine?
    /// Empty when the publication has a single edition.
    package var editions: [EditionLink]
    package var sectionBar: SectionBar
    package var footer: Footer
    package var newsletterAddress: String?
    package var searchAddress: String
    package var feeds: [FeedLink] = []
    /// The same page in other languages, this one among them; empty when there is none.
    package var translations: [TranslationLink] = []
    /// How the page looks where it is shared.
    package var sharing: SharingCard?
    /// Where other sites ask how to show the page (oEmbed); absolute.
    package var embedAddress: String?
    /// schema.org data as JSON-LD, ready to stand in a script element.
    package var linkedData: Markup?

    package init(
        language: String, direction: Direction, title: String, description: String? = nil,
        canonicalAddress: String? = nil, stylesheets: [String], paperName: String, tagline: String? = nil,
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
        self.stylesheets = stylesheets
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

/// A line of breaking news at the head of a page.
package struct BreakingLine: Encodable, Sendable {
    package var text: String
    /// Where more is told; nil for a line that leads nowhere.
    package var address: String?

    package init(text: String, address: String? = nil) {
        self.text = text
        self.address = address
    }
}

extension Frame {
    /// Leads readers of another edition to their own page of the same story.
    mutating func lead(toEdition language: String, at address: String) {
        for index in editions.indices where editions[index].language == language {
            editions[index].address = address
        }
        sectionBar.editions = editions
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

/// The same page in one language, for search engines.
package struct TranslationLink: Encodable, Sendable {
    package var language: String
    /// Absolute.
    package var address: String

    package init(language: String, address: String) {
        self.language = language
        self.address = address
    }
}

/// What Open Graph and X cards say of a page; addresses are absolute, times RFC 3339.
package struct SharingCard: Encodable, Sendable {
    /// `article`, `profile` or `website`.
    package var kind: String
    package var title: String
    package var description: String?
    package var address: String
    package var siteName: String
    /// As Open Graph writes it, such as `en_GB`.
    package var locale: String
    package var picture: SharingPicture?
    package var published: String?
    package var modified: String?
    package var section: String?
    package var authors: [String] = []
    package var tags: [String] = []

    package init(
        kind: String, title: String, description: String?, address: String, siteName: String, locale: String,
        picture: SharingPicture? = nil
    ) {
        self.kind = kind
        self.title = title
        self.description = description
        self.address = address
        self.siteName = siteName
        self.locale = locale
        self.picture = picture
    }
}

/// The picture of a sharing card, in pixels.
package struct SharingPicture: Encodable, Sendable {
    package var address: String
    package var width: Int
    package var height: Int
    package var alternativeText: String

    package init(address: String, width: Int, height: Int, alternativeText: String) {
        self.address = address
        self.width = width
        self.height = height
        self.alternativeText = alternativeText
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
