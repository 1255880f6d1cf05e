import Newspaper

/// The addresses of the settings.
extension DeskAddresses {
    static let settings = "/desk/settings/"
    static let sections = "/desk/settings/sections/"
    static let sectionPlace = "/desk/settings/section-place/"
    static let topicSettings = "/desk/settings/topics/"
    static let menus = "/desk/settings/menus/"
    static let pages = "/desk/settings/pages/"
    static let redirects = "/desk/settings/redirects/"
    static let redirectFile = "/desk/settings/redirect-list/"
    static let redirectRemoval = "/desk/settings/redirect-removal/"
    static let editionSettings = "/desk/settings/edition/"
    static let formats = "/desk/settings/formats/"
    static let inks = "/desk/settings/colours/"

    static func section(_ id: Int64) -> String { "\(sections)\(id)/" }
    /// What can be done to a section: `place`, `merger`, `removal`.
    static func section(_ id: Int64, _ deed: String) -> String { "\(section(id))\(deed)/" }
    static func topic(_ id: Int64) -> String { "\(topicSettings)\(id)/" }
    /// What can be done to a topic: `merger`, `removal`.
    static func topic(_ id: Int64, _ deed: String) -> String { "\(topic(id))\(deed)/" }
    static func menu(_ name: String, of edition: String) -> String {
        "\(menus)?edition=\(edition)&menu=\(PercentEncoding.queryValue(name))"
    }
    /// What can be done to a menu: `items`, `removal`.
    static func menu(_ name: String, of edition: String, _ deed: String) -> String {
        "\(menus)\(edition)/\(PercentEncoding.queryValue(name))/\(deed)/"
    }
    static func page(_ id: Int64) -> String { "\(pages)\(id)/" }
    /// What can be done to a page: `draft`, `text`, `preview`, `publication`, `unpublication`, `address`, `restoration`,
    /// `removal`.
    static func page(_ id: Int64, _ deed: String) -> String { "\(page(id))\(deed)/" }
}
