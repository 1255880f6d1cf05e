package import Documents
package import Foundation

/// One language and direction of the publication, with its own sections, menus and pages.
package struct Edition: Hashable, Sendable {
    package let id: Identifier<Edition>
    /// Names the edition in addresses and files, as `en`.
    package var code: String
    package var name: String
    package var tagline: String
    /// A BCP 47 tag, as `en` or `he-IL`.
    package var language: String
    package var direction: Direction
    package var timeZone: TimeZone
    /// The default edition lives at `/`; the others below their code.
    package var isDefault: Bool
    package var permalinkPattern: PermalinkPattern
    package var about: String
    package var copyright: String
    package var hosting: String
    /// The colours that are not the theme's.
    package var inks: Inks
    /// The names of formats that are not the theme's.
    package var formatNames: FormatNames

    package init(
        id: Identifier<Edition>, code: String, name: String, tagline: String = "", language: String,
        direction: Direction, timeZone: TimeZone, isDefault: Bool, permalinkPattern: PermalinkPattern,
        about: String = "", copyright: String = "", hosting: String = "", inks: Inks = Inks(),
        formatNames: FormatNames = FormatNames()
    ) {
        self.id = id
        self.code = code
        self.name = name
        self.tagline = tagline
        self.language = language
        self.direction = direction
        self.timeZone = timeZone
        self.isDefault = isDefault
        self.permalinkPattern = permalinkPattern
        self.about = about
        self.copyright = copyright
        self.hosting = hosting
        self.inks = inks
        self.formatNames = formatNames
    }
}

extension Direction {
    /// The direction in which a language is written; left to right where we do not know it.
    package init(language: String) {
        let rightToLeft: Set<String> = ["ar", "arc", "ckb", "dv", "fa", "he", "iw", "ku", "ps", "sd", "ug", "ur", "yi"]
        let primary = language.prefix { $0 != "-" && $0 != "_" }.lowercased()
        self = rightToLeft.contains(primary) ? .rightToLeft : .leftToRight
    }
}
