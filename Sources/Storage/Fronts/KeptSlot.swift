import Foundation
import Newspaper

/// A slot as it is kept in JSON.
struct KeptSlot: Codable {
    struct Story: Codable {
        var article: Int64
        var headline: String?
        var picture: Int64?
        var until: Int64?
    }

    /// Not there in what was kept before slots had keys.
    var key: String?
    var layout: String
    var title: String
    var stories: [Story]?
    /// What was kept before stories had headlines of the front's own.
    var articles: [Int64]?
    var count: Int
    var section: Int64?

    init(_ slot: Slot) {
        key = slot.key
        layout = slot.layout.rawValue
        title = slot.title
        stories = slot.placements.map { placement in
            Story(
                article: placement.article.rawValue, headline: placement.headline.isEmpty ? nil : placement.headline,
                picture: placement.picture?.rawValue, until: placement.pinnedUntil?.milliseconds)
        }
        count = slot.count
        section = slot.section?.rawValue
    }

    func slot() throws -> Slot {
        let stories = stories ?? (articles ?? []).map { Story(article: $0) }
        return Slot(
            key: key ?? "", layout: try stored(layout), title: title,
            placements: stories.map { story in
                Placement(
                    article: Identifier(rawValue: story.article), headline: story.headline ?? "",
                    picture: story.picture.map { Identifier(rawValue: $0) },
                    pinnedUntil: story.until.map { Instant(milliseconds: $0) })
            }, count: count, section: section.map { Identifier(rawValue: $0) })
    }
}

extension Front {
    /// Throws `StorageError.unexpectedResult` for what is no list of slots.
    init(_ place: FrontPlace, json: String) throws {
        do {
            let kept = try JSONDecoder().decode([KeptSlot].self, from: Data(json.utf8))
            self.init(place, slots: try kept.map { try $0.slot() })
        } catch let error as DecodingError {
            throw StorageError.unexpectedResult("a kept front cannot be read: \(error)")
        }
    }

    var json: String {
        get throws {
            String(decoding: try JSONEncoder.deterministic.encode(slots.map(KeptSlot.init)), as: UTF8.self)
        }
    }
}

extension FrontPlace {
    /// The values of `edition_id` and `section_id`; an edition's own front has no section.
    var values: [Value] { [.id(edition), .integer(section?.rawValue ?? 0)] }

    init(edition: Identifier<Edition>, storedSection: Int64) {
        self.init(edition: edition, section: storedSection == 0 ? nil : Identifier(rawValue: storedSection))
    }
}
