import Themes

/// The bar below the masthead: the sections on wide pages, a menu that opens on narrow ones, and the way to the search.
package struct SectionBar: ThemePart {
    package static let template = "section-bar"

    package var language: String
    package var editions: [EditionLink]
    package var headerMenu: [MenuItem]
    package var mobileMenu: [MenuItem]
    package var searchAddress: String
}

/// The foot of every page.
package struct Footer: ThemePart {
    package static let template = "footer"

    package var language: String
    package var paperName: String
    package var homeAddress: String
    package var categoriesMenu: [MenuItem]
    package var footerMenu: [MenuItem]
    package var about: String?
    package var copyright: String?
    package var hosting: String?
}

/// An entry of a menu with the entries below it; Broadsheet shows two levels.
package struct MenuItem: Encodable, Hashable, Sendable {
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
