import Foundation
import Newspaper

/// A slot as a page's script has it; times are on the clocks of the edition.
struct SlotData: Codable, Sendable {
    struct Story: Codable, Sendable {
        var article: Int64
        var headline: String
        var picture: Int64?
        /// Empty for never.
        var until: String
    }

    var key: String
    var layout: String
    var title: String
    var count: Int
    var section: Int64?
    var stories: [Story]

    init(_ slot: Slot, zone: TimeZone) {
        key = slot.key
        layout = slot.layout.rawValue
        title = slot.title
        count = slot.count
        section = slot.section?.rawValue
        stories = slot.placements.map { placement in
            Story(
                article: placement.article.rawValue, headline: placement.headline,
                picture: placement.picture?.rawValue, until: placement.pinnedUntil?.localTime(in: zone) ?? "")
        }
    }

    /// Throws `StoryForm.Malformed`, which names what cannot be read.
    func slot(zone: TimeZone) throws -> Slot {
        guard let layout = SlotLayout(rawValue: layout) else { throw StoryForm.Malformed(field: "layout") }
        let placements = try stories.map { story in
            let until = Instant(localTime: story.until, in: zone)
            if until == nil, !story.until.isEmpty { throw StoryForm.Malformed(field: "until") }
            return Placement(
                article: Identifier(rawValue: story.article), headline: Self.line(story.headline),
                picture: story.picture.map { Identifier(rawValue: $0) }, pinnedUntil: until)
        }
        return Slot(
            key: key, layout: layout, title: Self.line(title), placements: placements, count: count,
            section: section.map { Identifier(rawValue: $0) })
    }

    private static func line(_ text: String) -> String {
        text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }
}
