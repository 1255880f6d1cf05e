/// Why a front cannot be laid out so.
package enum FrontFault: Error, Hashable, Sendable {
    case tooManySlots(Int)
    case badKey(String)
    case tooManyStories(slot: String)
    case storyTwice(slot: String)
    case badCount(Int)
    case titleTooLong(Int)
    case headlineTooLong(Int)
    /// A layout is scheduled for a time to come.
    case noTimeToCome
}

extension Front {
    /// The first thing that is wrong with the layout; nil when it can be kept.
    package var fault: FrontFault? {
        guard slots.count <= Self.mostSlots else { return .tooManySlots(slots.count) }
        var keys: Set<String> = []
        for slot in slots {
            if !Slot.isKey(slot.key) || !keys.insert(slot.key).inserted { return .badKey(slot.key) }
            if let fault = slot.fault { return fault }
        }
        return nil
    }

    package static let mostSlots = 60
}

extension Slot {
    fileprivate var fault: FrontFault? {
        if placements.count > Self.mostStories { return .tooManyStories(slot: key) }
        if Set(articles).count < articles.count { return .storyTwice(slot: key) }
        if !(0...Self.mostStories).contains(count) { return .badCount(count) }
        if title.count > Self.titleCharacters { return .titleTooLong(title.count) }
        let longest = placements.map(\.headline.count).max() ?? 0
        return longest > Placement.headlineCharacters ? .headlineTooLong(longest) : nil
    }

    fileprivate static func isKey(_ text: String) -> Bool {
        (1...32).contains(text.utf8.count)
            && text.utf8.allSatisfy { (48...57).contains($0) || (97...122).contains($0) || $0 == UInt8(ascii: "-") }
    }

    /// The most stories that one slot shows.
    package static let mostStories = 100
    package static let titleCharacters = 100
}

extension Placement {
    package static let headlineCharacters = 300
}
