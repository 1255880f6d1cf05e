import Documents
import Editorial
import Foundation
import Newspaper
import Storage
import Themes

extension Desk {
    /// What an edition is: name, language, times, addresses, the lines of its footer.
    func showEdition(_ asked: DeskRequest) async throws -> DeskAnswer {
        try await editionPage(asked)
    }

    func changeEdition(_ asked: DeskRequest) async throws -> DeskAnswer {
        guard let (_, edition) = try await settingsEdition(asked) else { return try trouble(.missing, asked) }
        return try await answerStructure(asked) {
            try await newsroom(asked).changeEdition(edition.edition.id, to: form(asked))
            return .redirect(
                to: "\(DeskAddresses.editionSettings)?edition=\(edition.edition.code)&done=noticeSettingsKept")
        } refused: {
            try await editionPage(asked, fault: $0)
        }
    }

    private func form(_ asked: DeskRequest) -> EditionForm {
        func line(_ name: String) -> String {
            (asked.form[name] ?? "").split(whereSeparator: \.isWhitespace).joined(separator: " ")
        }
        return EditionForm(
            name: line("name"), tagline: line("tagline"), language: line("language"), direction: line("direction"),
            timeZone: line("timeZone"), permalink: line("permalink"), about: line("about"),
            copyright: line("copyright"), hosting: line("hosting"))
    }

    private func editionPage(_ asked: DeskRequest, fault: String? = nil) async throws -> DeskAnswer {
        guard let (publication, contents) = try await settingsEdition(asked) else {
            return try trouble(.missing, asked)
        }
        let edition = contents.edition
        let typed = fault == nil ? EditionForm(edition) : form(asked)
        return try settingsPage(asked, titled: strings["settingsEdition"], fault: fault) { frame in
            EditionPage(
                frame: frame, head: settingsHead(publication, contents, in: DeskAddresses.editionSettings),
                action: DeskAddresses.editionSettings, code: edition.code, name: typed.name, tagline: typed.tagline,
                editionLanguage: typed.language,
                directions: Direction.allCases.map {
                    DeskChoice(
                        key: $0.rawValue, name: strings[$0 == .leftToRight ? "leftToRight" : "rightToLeft"],
                        isCurrent: $0.rawValue == typed.direction)
                },
                timeZone: typed.timeZone, zones: TimeZone.knownTimeZoneIdentifiers, permalink: typed.permalink,
                example: example(of: typed.permalink, in: contents), about: typed.about, copyright: typed.copyright,
                hosting: typed.hosting, fault: fault)
        }
    }

    /// The address that a pattern makes of a story of today; empty for a pattern that cannot be.
    private func example(of text: String, in contents: EditionContents) -> String {
        guard let pattern = try? PermalinkPattern(text), let slug = Slug(suggestedBy: strings["exampleSlug"]) else {
            return ""
        }
        let path = pattern.path(
            slug: slug, published: clock.now(), timeZone: contents.edition.timeZone,
            sectionPath: contents.sections.top.first?.path)
        return Addresses.article(Addresses(edition: contents.edition).permalink(patternPath: path))
    }
}

extension EditionForm {
    fileprivate init(_ edition: Newspaper.Edition) {
        self.init(
            name: edition.name, tagline: edition.tagline, language: edition.language,
            direction: edition.direction.rawValue, timeZone: edition.timeZone.identifier,
            permalink: edition.permalinkPattern.text, about: edition.about, copyright: edition.copyright,
            hosting: edition.hosting)
    }
}
