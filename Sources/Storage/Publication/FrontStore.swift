import Foundation
package import Newspaper

/// Fronts laid out by hand.
package struct FrontStore {
    let connection: any Connection

    /// The front of a section, or the edition's own for nil; nil when nobody has laid one out.
    package func find(edition: Identifier<Edition>, section: Identifier<Section>?) throws -> Front? {
        try connection.first(
            "SELECT slots FROM front WHERE edition_id = $1 AND section_id = $2",
            [.id(edition), .integer(section?.rawValue ?? 0)]
        ) { Front(edition: edition, section: section, slots: try Self.slots(json: try $0.text(0))) }
    }

    package func all(edition: Identifier<Edition>) throws -> [Front] {
        try connection.all(
            "SELECT section_id, slots FROM front WHERE edition_id = $1 ORDER BY section_id", [.id(edition)]
        ) { row in
            let section = try row.integer(0)
            return Front(
                edition: edition, section: section == 0 ? nil : Identifier(rawValue: section),
                slots: try Self.slots(json: try row.text(1)))
        }
    }

    package func save(_ front: Front) throws {
        let kept = try JSONEncoder.deterministic.encode(front.slots.map(KeptSlot.init))
        try connection.run(
            """
            INSERT INTO front (edition_id, section_id, slots) VALUES ($1, $2, $3)
            ON CONFLICT (edition_id, section_id) DO UPDATE SET slots = excluded.slots
            """,
            [.id(front.edition), .integer(front.section?.rawValue ?? 0), .text(String(decoding: kept, as: UTF8.self))])
    }

    private static func slots(json: String) throws -> [Slot] {
        do {
            return try JSONDecoder().decode([KeptSlot].self, from: Data(json.utf8)).map { try $0.slot() }
        } catch let error as DecodingError {
            throw StorageError.unexpectedResult("a kept front cannot be read: \(error)")
        }
    }
}

private struct KeptSlot: Codable {
    var layout: String
    var title: String
    var articles: [Int64]
    var count: Int
    var section: Int64?

    init(_ slot: Slot) {
        layout = slot.layout.rawValue
        title = slot.title
        articles = slot.articles.map(\.rawValue)
        count = slot.count
        section = slot.section?.rawValue
    }

    func slot() throws -> Slot {
        Slot(
            layout: try stored(layout), title: title, articles: articles.map { Identifier(rawValue: $0) },
            count: count, section: section.map { Identifier(rawValue: $0) })
    }
}

extension Connection {
    package var fronts: FrontStore { FrontStore(connection: self) }
}
