import Documents
import Foundation
package import Newspaper

/// The publication's own settings, its editions, section trees and menus.
package struct PublicationStore {
    let connection: any Connection

    /// Everything that pages share. Throws `StorageError.unexpectedResult` when nothing has been set up yet.
    package func load() throws -> Publication {
        guard let publication = try find() else {
            throw StorageError.unexpectedResult("there is no publication in this database yet")
        }
        return publication
    }

    /// Nil when nothing has been set up yet.
    package func find() throws -> Publication? {
        guard
            let (name, services, crawlers) = try connection.first(
                "SELECT name, share_services, crawlers FROM publication WHERE id = 1", [],
                { (try $0.text(0), try $0.text(1), try CrawlerRules(stored: try $0.text(2))) })
        else { return nil }
        let sections = try connection.all(Self.sections, [], Section.init)
        let menus: [(Identifier<Edition>, Menu)] = try connection.all(Self.menus) {
            (try $0.id(0), Menu(name: try $0.text(1), items: try MenuItem.items(json: try $0.text(2))))
        }
        let editions = try connection.all(Self.editions, [], Edition.init).map { edition in
            EditionContents(
                edition: edition, sections: SectionTree(sections.filter { $0.edition == edition.id }),
                menus: menus.filter { $0.0 == edition.id }.map(\.1))
        }
        let shareServices = services.split(separator: ",").compactMap { ShareService(rawValue: String($0)) }
        return Publication(name: name, shareServices: shareServices, crawlers: crawlers, editions: editions)
    }

    /// Rises with every change of what `load` gives; 0 before the first.
    package func version() throws -> Int64 {
        try connection.first("SELECT version FROM publication WHERE id = 1") { try $0.integer(0) } ?? 0
    }

    package func save(
        name: String, shareServices: [ShareService], crawlers: CrawlerRules = CrawlerRules()
    ) throws {
        let rules = String(decoding: try JSONEncoder.deterministic.encode(crawlers), as: UTF8.self)
        try connection.run(
            """
            INSERT INTO publication (id, name, share_services, crawlers, version) VALUES (1, $1, $2, $3, 0)
            ON CONFLICT (id) DO UPDATE SET name = excluded.name, share_services = excluded.share_services,
                crawlers = excluded.crawlers
            """, [.text(name), .text(shareServices.map(\.rawValue).joined(separator: ",")), .text(rules)])
    }

    /// Tells every reader of the publication that it has changed.
    package func raiseVersion() throws {
        try connection.run("UPDATE publication SET version = version + 1 WHERE id = 1", [])
    }

    /// How the publication weighs the checks before a story goes before readers.
    package func checkRules() throws -> CheckRules {
        CheckRules(
            text: try connection.first("SELECT checks FROM publication WHERE id = 1") { try $0.text(0) } ?? "")
    }

    package func save(_ rules: CheckRules) throws {
        try connection.run("UPDATE publication SET checks = $1 WHERE id = 1", [.text(rules.text)])
    }

    /// Keeps an edition's values by its code and gives its identifier.
    package func save(_ edition: Edition, position: Int) throws -> Identifier<Edition> {
        let id = try connection.insert(
            Self.editionUpsert,
            [
                .text(edition.code), .integer(position), .text(edition.name), .text(edition.tagline),
                .text(edition.language), .text(edition.direction.rawValue), .text(edition.timeZone.identifier),
                .flag(edition.isDefault), .text(edition.permalinkPattern.text), .text(edition.about),
                .text(edition.copyright), .text(edition.hosting), .text(edition.inks.stored),
                .text(edition.formatNames.stored),
            ])
        return Identifier(rawValue: id)
    }

    /// Keeps a section by its path and gives its identifier; `section.id` is ignored.
    package func save(_ section: Section, position: Int) throws -> Identifier<Section> {
        let id = try connection.insert(
            Self.sectionUpsert,
            [
                .id(section.edition), .id(section.parent), .text(section.slug.text), .text(section.path),
                .text(section.name), .text(section.description), .integer(position),
            ])
        if let fresh = try connection.successors.freshNumber(insteadOf: id, kind: SuccessorStore.section) {
            try connection.run("UPDATE section SET id = $1 WHERE id = $2", [.integer(fresh), .integer(id)])
            return Identifier(rawValue: fresh)
        }
        return Identifier(rawValue: id)
    }

    package func save(_ menu: Menu, edition: Identifier<Edition>) throws {
        try connection.run(
            """
            INSERT INTO menu (edition_id, name, items) VALUES ($1, $2, $3)
            ON CONFLICT (edition_id, name) DO UPDATE SET items = excluded.items
            """, [.id(edition), .text(menu.name), .text(try MenuItem.json(of: menu.items))])
    }

    private static let editions: Statement = """
        SELECT id, code, name, tagline, language, direction, time_zone, is_default, permalink_pattern, about,
            copyright, hosting, inks, format_names
        FROM edition ORDER BY position, id
        """
    private static let sections: Statement =
        "SELECT id, edition_id, parent_id, slug, path, name, description FROM section ORDER BY position, id"
    private static let menus: Statement = "SELECT edition_id, name, items FROM menu ORDER BY edition_id, name"
    private static let editionUpsert: Statement = """
        INSERT INTO edition (code, position, name, tagline, language, direction, time_zone, is_default,
            permalink_pattern, about, copyright, hosting, inks, format_names)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)
        ON CONFLICT (code) DO UPDATE SET position = excluded.position, name = excluded.name,
            tagline = excluded.tagline, language = excluded.language, direction = excluded.direction,
            time_zone = excluded.time_zone, is_default = excluded.is_default,
            permalink_pattern = excluded.permalink_pattern, about = excluded.about, copyright = excluded.copyright,
            hosting = excluded.hosting, inks = excluded.inks, format_names = excluded.format_names
        RETURNING id
        """
    private static let sectionUpsert: Statement = """
        INSERT INTO section (edition_id, parent_id, slug, path, name, description, position)
        VALUES ($1, $2, $3, $4, $5, $6, $7)
        ON CONFLICT (edition_id, path) DO UPDATE SET name = excluded.name, description = excluded.description,
            position = excluded.position
        RETURNING id
        """
}

extension Edition {
    fileprivate init(_ row: Row) throws {
        let zone = try row.text(6)
        guard let timeZone = TimeZone(identifier: zone) else {
            throw StorageError.unexpectedResult("the time zone \"\(zone)\" is not known on this machine")
        }
        self.init(
            id: try row.id(0), code: try row.text(1), name: try row.text(2), tagline: try row.text(3),
            language: try row.text(4), direction: try stored(try row.text(5)), timeZone: timeZone,
            isDefault: try row.flag(7), permalinkPattern: try PermalinkPattern(try row.text(8)),
            about: try row.text(9), copyright: try row.text(10), hosting: try row.text(11),
            inks: try Inks(stored: try row.text(12)), formatNames: try FormatNames(stored: try row.text(13)))
    }
}

extension CrawlerRules {
    fileprivate init(stored json: String) throws {
        if json == "{}" {
            self.init()
            return
        }
        do {
            self = try JSONDecoder().decode(CrawlerRules.self, from: Data(json.utf8))
        } catch {
            throw StorageError.unexpectedResult("the kept rules for crawlers cannot be read: \(error)")
        }
    }
}

extension Section {
    fileprivate init(_ row: Row) throws {
        self.init(
            id: try row.id(0), edition: try row.id(1), parent: try row.idOrNil(2),
            slug: try storedSlug(try row.text(3)), path: try row.text(4), name: try row.text(5),
            description: try row.text(6))
    }
}

extension Connection {
    package var publications: PublicationStore { PublicationStore(connection: self) }
}
