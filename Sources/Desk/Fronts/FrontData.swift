import Editorial
import Foundation
import Newspaper
import Storage
import Themes

/// A front as a page's script has it.
struct FrontData: Encodable, Sendable {
    var number: Int
    /// Under which number the desk keeps what was sent, where that is not `number`: what others changed is in that.
    var own: Int
    /// Who saved it last.
    var author: String
    /// Whether it is not what readers see.
    var isAhead: Bool
    var slots: [SlotData]
    /// By number.
    var stories: [String: FrontStory]
    /// Small pictures by number.
    var pictures: [String: String]
}

/// A story that can stand on a front.
struct FrontStory: Encodable, Sendable {
    var id: Int64
    var headline: String
    var state: String
    /// Its state in words, or the time that readers are shown.
    var detail: String
    /// A small picture; empty for a story without.
    var thumbnail: String
}

/// Slots that somebody else changed as well.
struct FrontClashData: Encodable, Sendable {
    struct Clash: Encodable, Sendable {
        var key: String
        var mine: SlotData?
        var theirs: SlotData?
    }

    /// The front with all that does not clash, and where something does, with theirs.
    var front: FrontData
    var clashes: [Clash]
}

extension Desk {
    func data(
        _ draft: FrontDraft, slots: [Slot]? = nil, own: Int? = nil, isAhead: Bool, _ choices: FrontChoices,
        zone: TimeZone
    ) -> FrontData {
        let stories = frontStories(choices.lines, choices.cards, zone: zone)
        let pictures = choices.pictures.map { (String($0.id.rawValue), FoundPicture($0).thumbnail) }
        return FrontData(
            number: draft.number, own: own ?? draft.number, author: draft.author, isAhead: isAhead,
            slots: (slots ?? draft.front.slots).map { SlotData($0, zone: zone) },
            stories: Dictionary(stories.map { (String($0.id), $0) }) { first, _ in first },
            pictures: Dictionary(pictures) { first, _ in first })
    }

    func frontStories(_ lines: [StoryLine], _ cards: [ArticleCard], zone: TimeZone) -> [FrontStory] {
        let pictures = Dictionary(cards.map { ($0.id, $0.leadPicture?.picture) }) { first, _ in first }
        return lines.map { line in
            let time = line.published.map { isolated(moment($0, in: zone).text) } ?? ""
            let state = words(for: line.state)
            return FrontStory(
                id: line.id.rawValue, headline: line.headline.isEmpty ? strings["untitled"] : line.headline,
                state: line.state.rawValue,
                detail: line.state == .published ? time : line.state == .scheduled ? "\(state) \(time)" : state,
                thumbnail: (pictures[line.id] ?? nil).map { FoundPicture($0).thumbnail } ?? "")
        }
    }
}
