import Documents
import Foundation
package import Newspaper
import Storage

/// What an edition is, as somebody typed it.
package struct EditionForm: Hashable, Sendable {
    package var name: String
    package var tagline: String
    package var language: String
    package var direction: String
    package var timeZone: String
    package var permalink: String
    package var about: String
    package var copyright: String
    package var hosting: String

    package init(
        name: String, tagline: String, language: String, direction: String, timeZone: String, permalink: String,
        about: String, copyright: String, hosting: String
    ) {
        self.name = name
        self.tagline = tagline
        self.language = language
        self.direction = direction
        self.timeZone = timeZone
        self.permalink = permalink
        self.about = about
        self.copyright = copyright
        self.hosting = hosting
    }
}

extension Newsroom {
    /// Changes what an edition is. Stories keep the addresses that they have: another permalink pattern is for those that
    /// are published from then on.
    ///
    /// Throws `NewsroomError.forbidden` or a `StructureFault`.
    package func changeEdition(_ id: Identifier<Edition>, to form: EditionForm) async throws {
        try await change(id) { session, edition in
            edition.name = try session.checked(name: form.name)
            edition.tagline = form.tagline
            edition.language = try Self.language(form.language)
            edition.direction = Direction(rawValue: form.direction) ?? Direction(language: edition.language)
            edition.timeZone = try Self.zone(form.timeZone)
            edition.permalinkPattern = try session.pattern(form.permalink, instead: edition.permalinkPattern)
            (edition.about, edition.copyright, edition.hosting) = (form.about, form.copyright, form.hosting)
            guard [form.tagline, form.about, form.copyright, form.hosting].allSatisfy({ $0.count <= 4000 }) else {
                throw StructureFault.nameTooLong
            }
        }
    }

    /// Prints an edition in other colours.
    ///
    /// Throws `NewsroomError.forbidden`, or `StructureFault.ink` when a pair of them could not be read.
    package func changeInks(of id: Identifier<Edition>, to inks: Inks) async throws {
        if let fault = inks.fault { throw StructureFault.ink(fault) }
        try await change(id) { _, edition in edition.inks = inks }
    }

    /// Calls an edition's formats otherwise than its theme does. Throws `NewsroomError.forbidden` or a `StructureFault`.
    package func changeFormatNames(of id: Identifier<Edition>, to names: FormatNames) async throws {
        try await change(id) { _, edition in edition.formatNames = names }
    }

    /// Changes the name of the publication and the share links of its stories.
    package func changePublication(name: String, shareServices: [ShareService]) async throws {
        try require(.manageSettings)
        try await transaction { session in
            let before = session.publication
            let name = try session.checked(name: name)
            guard name != before.name || shareServices != before.shareServices else { return }
            try session.connection.publications.save(
                name: name, shareServices: shareServices, crawlers: before.crawlers)
            try session.audit("change", "publication", nil, detail: name)
            try session.noteChangedPublication(if: true)
        }
    }

    private func change(
        _ id: Identifier<Edition>, _ body: @escaping @Sendable (Session, inout Edition) throws -> Void
    ) async throws {
        try require(.manageSettings)
        try await transaction { session in
            guard let position = session.publication.editions.firstIndex(where: { $0.edition.id == id }) else {
                throw StructureFault.unknown
            }
            let before = session.publication.editions[position].edition
            var edition = before
            try body(session, &edition)
            guard edition != before else { return }
            _ = try session.connection.publications.save(edition, position: position)
            if edition.timeZone != before.timeZone { try session.connection.archive.recount(edition) }
            try session.audit("change", "edition", id.rawValue, detail: edition.code)
            try session.noteChangedPublication(if: true)
        }
    }

    private static func language(_ text: String) throws -> String {
        guard CharacterRules.isLanguageTag(text) else { throw StructureFault.notALanguage(text) }
        return text
    }

    private static func zone(_ text: String) throws -> TimeZone {
        guard text == "UTC" || text == "GMT" || text.contains("/"), let zone = TimeZone(identifier: text) else {
            throw StructureFault.notATimeZone(text)
        }
        return zone
    }
}

extension Session {
    /// A pattern that somebody typed; one that begins with an address of the program has no place for stories.
    fileprivate func pattern(_ text: String, instead former: PermalinkPattern) throws -> PermalinkPattern {
        guard text != former.text else { return former }
        do {
            let pattern = try PermalinkPattern(text)
            let first = text.split(separator: "/").first.map(String.init) ?? ""
            if isOwnAddress(first: first) { throw StructureFault.ownAddress("/\(first)/") }
            return pattern
        } catch let error as PermalinkPatternError {
            throw StructureFault.permalink(error)
        }
    }
}
