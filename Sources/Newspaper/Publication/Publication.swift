/// The title as a whole, with everything that its pages share.
package struct Publication: Hashable, Sendable {
    package var name: String
    /// Which share links an article shows, in order.
    package var shareServices: [ShareService]
    package var crawlers: CrawlerRules
    package var editions: [EditionContents]

    package init(
        name: String, shareServices: [ShareService], crawlers: CrawlerRules = CrawlerRules(),
        editions: [EditionContents]
    ) {
        self.name = name
        self.shareServices = shareServices
        self.crawlers = crawlers
        self.editions = editions
    }

    package var defaultEdition: EditionContents? {
        editions.first { $0.edition.isDefault } ?? editions.first
    }

    package func edition(code: String) -> EditionContents? {
        editions.first { $0.edition.code == code }
    }

    package func edition(_ id: Identifier<Edition>) -> EditionContents? {
        editions.first { $0.edition.id == id }
    }
}

/// An edition with its section tree and its menus.
package struct EditionContents: Hashable, Sendable {
    package var edition: Edition
    package var sections: SectionTree
    package var menus: [Menu]

    package init(edition: Edition, sections: SectionTree, menus: [Menu]) {
        self.edition = edition
        self.sections = sections
        self.menus = menus
    }

    package func menu(_ name: String) -> Menu? { menus.first { $0.name == name } }
}

/// Where a reader can pass a story on to, by a plain link.
package enum ShareService: String, Hashable, Sendable, CaseIterable {
    case facebook
    case x
    case whatsapp
    case telegram
    case email
    case linkedin
    case bluesky
}
